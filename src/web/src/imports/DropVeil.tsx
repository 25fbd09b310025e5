import { InboxOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'

/** Files may be dropped anywhere on the page; while they hover, the whole page says so. */
export function DropVeil({
  onDrop,
  says = '松开就导入',
  detail = 'Word、WPS、PDF、Excel、文本都可以，原文件不会改动',
}: {
  onDrop(files: File[]): void
  says?: string
  detail?: string
}) {
  const [hovering, setHovering] = useState(false)
  const drop = useRef(onDrop)
  drop.current = onDrop
  useEffect(() => {
    let depth = 0
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (carries(event) && ++depth === 1) setHovering(true)
    }
    const over = (event: DragEvent) => {
      if (carries(event)) event.preventDefault()
    }
    const leave = (event: DragEvent) => {
      if (carries(event) && --depth <= 0) {
        depth = 0
        setHovering(false)
      }
    }
    const take = (event: DragEvent) => {
      if (!carries(event)) return
      event.preventDefault()
      depth = 0
      setHovering(false)
      drop.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', take)
    }
  }, [])
  if (!hovering) return null
  return (
    <div className="veil">
      <div>
        <InboxOutlined aria-hidden />
        <b>{says}</b>
        <span className="sec">{detail}</span>
      </div>
    </div>
  )
}
