import { money, plain, type MoneyUnit } from './decimal'

/** A number with its small unit; what is not stated is a dash. */
export function Num({
  of,
  unit,
  decimals = 2,
  className = '',
}: {
  of: string | null | undefined
  unit?: string
  decimals?: number
  className?: string
}) {
  if (of == null) return <span className="n dim">—</span>
  return (
    <span className={`n ${className}`}>
      {plain(of, decimals)}
      {unit && <span className="u">{unit}</span>}
    </span>
  )
}

/** An amount in the chosen unit; the exact 元 are in its title. */
export function Amount({ of, unit }: { of: string | null | undefined; unit: MoneyUnit }) {
  if (of == null) return <span className="n dim">—</span>
  return (
    <span className="n" title={unit === '元' ? undefined : `${money(of)} 元`}>
      {money(of, unit)}
    </span>
  )
}

/** A share as a thin bar. */
export function Bar({
  percent,
  width = 64,
  quiet = false,
}: {
  percent: number
  width?: number
  quiet?: boolean
}) {
  return (
    <span className={quiet ? 'bar quiet' : 'bar'} style={{ width, height: 5 }} aria-hidden>
      <i style={{ width: `${Math.max(0, Math.min(100, percent))}%` }} />
    </span>
  )
}
