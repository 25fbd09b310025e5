import type { ReactNode } from 'react'

/** Nothing here, or something went wrong: a picture, what it is, the next step. */
export function Blank({
  icon,
  title,
  children,
  actions,
  note,
}: {
  icon?: ReactNode
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  note?: ReactNode
}) {
  return (
    <div className="blank">
      {icon && <div className="blank-icon">{icon}</div>}
      <h2>{title}</h2>
      {children && <p className="sec">{children}</p>}
      {actions && <div className="row blank-actions">{actions}</div>}
      {note && <div className="dim s12">{note}</div>}
    </div>
  )
}

/** Grey bars where rows will stand. */
export function Bones({ rows, label = '正在打开' }: { rows: number; label?: string }) {
  return (
    <div className="bones" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="bone-row">
          <i style={{ width: 16 }} />
          <i style={{ width: `${28 + ((row * 17) % 34)}%` }} />
          <span className="grow" />
          <i style={{ width: 72 }} />
        </div>
      ))}
    </div>
  )
}
