import { useEffect, useRef } from 'react'

/** Whether the person is typing, or a window of its own is open: keys then mean what they always mean. */
function busy(target: EventTarget | null): boolean {
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/** Runs the handler of a key while nobody types. A key is named as the browser names it; `ctrl+z` with Ctrl or ⌘. */
export function useKeys(handlers: Record<string, (event: KeyboardEvent) => void>) {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || busy(event.target)) return
      const name = (event.ctrlKey || event.metaKey ? 'ctrl+' : '') + event.key.toLowerCase()
      // Enter on a button or a link belongs to that button or link.
      if (
        name === 'enter' &&
        event.target instanceof HTMLElement &&
        event.target.closest('button,a,[role=button]')
      )
        return
      const handler = latest.current[name]
      if (!handler) return
      event.preventDefault()
      handler(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
