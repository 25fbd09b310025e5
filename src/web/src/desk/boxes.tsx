import { Button } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

interface BoxProps {
  text: string
  onFinish(now: string): void
  onCancel(): void
}

/** A figure that is being changed where it stands. */
export function FigureBox({ text, note, onFinish, onCancel }: BoxProps & { note: string }) {
  const [now, setNow] = useState(text)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onFinish(now)
    if (event.key === 'Escape') onCancel()
  }
  return (
    <span className="figurebox">
      <input
        ref={box}
        aria-label={`把“${text}”改成`}
        value={now}
        style={{
          width: `${Math.max(
            4,
            [...now].reduce((sum, sign) => sum + (sign > '\u2E80' ? 2 : 1.05), 2),
          )}ch`,
        }}
        onChange={(event) => setNow(event.target.value)}
        onKeyDown={press}
      />
      <span className="figurebox-note">
        {note && <span className="el">{note}</span>}
        <Button size="small" type="primary" disabled={now === text} onClick={() => onFinish(now)}>
          改
        </Button>
        <Button size="small" onClick={onCancel}>
          不改
        </Button>
      </span>
    </span>
  )
}

/** A paragraph or cell that is being rewritten. */
export function TextBox({ text, className, onFinish, onCancel }: BoxProps & { className: string }) {
  const [now, setNow] = useState(text)
  const box = useRef<HTMLTextAreaElement>(null)
  const grow = () => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }
  useEffect(() => {
    grow()
    box.current?.focus()
  }, [])
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onFinish(now)
    if (event.key === 'Escape') onCancel()
  }
  return (
    <div className={`textbox ${className}`}>
      <textarea
        ref={box}
        aria-label="改这一段"
        value={now}
        maxLength={4000}
        onChange={(event) => {
          setNow(event.target.value.replace(/\n/g, ''))
          grow()
        }}
        onKeyDown={press}
      />
      <div className="row textbox-foot">
        <Button size="small" type="primary" disabled={now === text} onClick={() => onFinish(now)}>
          改好了
        </Button>
        <Button size="small" onClick={onCancel}>
          不改
        </Button>
        <span className="dim s12">
          <kbd>Ctrl Enter</kbd> 改好 <kbd>Esc</kbd> 不改
        </span>
      </div>
    </div>
  )
}
