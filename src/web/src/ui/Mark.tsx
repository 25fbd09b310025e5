import type { CSSProperties } from 'react'

/** How grave a thing is, or how far it has come. */
export type Grade = 'error' | 'warning' | 'info' | 'sound' | 'todo' | 'waiting'

const words: Record<Grade, string> = {
  error: '错误',
  warning: '提示',
  info: '参考',
  sound: '无问题',
  todo: '未开始',
  waiting: '等待',
}

/** Shape carries the grade; colour only repeats it. */
export function Mark({ of, size = 14, style }: { of: Grade; size?: number; style?: CSSProperties }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={words[of]}
      style={{ flex: 'none', verticalAlign: '-2px', ...style }}
    >
      {shapes[of]}
    </svg>
  )
}

const stroke = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

const shapes: Record<Grade, React.ReactNode> = {
  error: (
    <>
      <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="var(--err)" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="var(--surface)" strokeWidth="1.8" {...stroke} />
    </>
  ),
  warning: (
    <>
      <path
        d="M8 1.2c.5 0 .9.2 1.1.7l6 11c.4.8-.1 1.8-1.1 1.8H2c-1 0-1.5-1-1.1-1.8l6-11c.2-.5.6-.7 1.1-.7z"
        fill="var(--warn)"
      />
      <path d="M8 5.6v4.1" stroke="var(--surface)" strokeWidth="1.8" {...stroke} />
      <circle cx="8" cy="12.1" r="1.05" fill="var(--surface)" />
    </>
  ),
  info: (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2" fill="var(--info)" />
      <path d="M8 7.3v4.2" stroke="var(--surface)" strokeWidth="1.8" {...stroke} />
      <circle cx="8" cy="4.6" r="1.1" fill="var(--surface)" />
    </>
  ),
  sound: <path d="M2.6 8.6l3.6 3.6L13.4 4.6" stroke="var(--brand)" strokeWidth="1.9" {...stroke} />,
  todo: (
    <circle
      cx="8"
      cy="8"
      r="5.6"
      fill="none"
      stroke="var(--ink3)"
      strokeWidth="1.4"
      strokeDasharray="2.6 2.4"
    />
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--ink3)" strokeWidth="1.5" />
      <path d="M8 4.6V8l2.3 1.5" stroke="var(--ink3)" strokeWidth="1.5" {...stroke} />
    </>
  ),
}

/** The worst of what is found. */
export function worst(found: { errors: number; warnings: number; infos?: number }): Grade {
  if (found.errors > 0) return 'error'
  if (found.warnings > 0) return 'warning'
  return (found.infos ?? 0) > 0 ? 'info' : 'sound'
}

/** The server's severity as a grade. */
export function gradeOf(severity: string): Grade {
  return severity === 'error' || severity === 'warning' ? severity : 'info'
}
