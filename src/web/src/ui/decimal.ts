/** Exact decimals as the server sends them: strings. Nothing here passes through a floating-point number. */
interface Exact {
  negative: boolean
  digits: bigint
  scale: number
}

function parse(text: string): Exact {
  const match = /^([-−+]?)(\d+)(?:\.(\d*))?$/.exec(text.trim())
  if (!match) throw new Error(`not a decimal: ${text}`)
  const fraction = match[3] ?? ''
  return {
    negative: match[1] === '-' || match[1] === '−',
    digits: BigInt(match[2] + fraction),
    scale: fraction.length,
  }
}

/** 四舍五入 to so many decimals, after moving the point `left` places to the left. */
export function rounded(text: string, decimals: number, left = 0): string {
  const { negative, digits, scale } = parse(text)
  const drop = scale + left - decimals
  const value =
    drop > 0 ? (digits + 5n * 10n ** BigInt(drop - 1)) / 10n ** BigInt(drop) : digits * 10n ** BigInt(-drop)
  const padded = value.toString().padStart(decimals + 1, '0')
  const whole = padded.slice(0, padded.length - decimals)
  const rest = decimals > 0 ? `.${padded.slice(-decimals)}` : ''
  return (negative && value !== 0n ? '-' : '') + whole + rest
}

/** Thousands by comma, minus as U+2212. */
export function grouped(text: string): string {
  const [whole = '', rest] = text.replace('-', '').split('.')
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return (text.startsWith('-') ? '−' : '') + commas + (rest ? `.${rest}` : '')
}

/** A difference as the server words it, its minus as U+2212. */
export const signed = (text: string) => text.replace(/^-/, '−')

/** Two decimals with thousands, of an amount or a score; — where there is none. */
export function plain(text: string | null | undefined, decimals = 2): string {
  return text == null ? '—' : grouped(rounded(text, decimals))
}

export type MoneyUnit = '元' | '万元' | '亿元'

const places: Record<MoneyUnit, number> = { 元: 0, 万元: 4, 亿元: 8 }

/** An amount in 元, displayed in the unit; — where it is not stated. */
export function money(yuan: string | null | undefined, unit: MoneyUnit = '元', decimals = 2): string {
  return yuan == null ? '—' : grouped(rounded(yuan, decimals, places[unit]))
}

/** Only for the length of a bar or the height of a point, never for a number that is read. */
export function forDrawing(text: string | null | undefined): number {
  return text == null ? 0 : Number(text)
}

/** Compares two decimals; nothing counts as less than everything. */
export function compare(a: string | null | undefined, b: string | null | undefined): number {
  if (a == null || b == null) return a == null ? (b == null ? 0 : -1) : 1
  const [x, y] = [parse(a), parse(b)]
  const scale = Math.max(x.scale, y.scale)
  const lift = (n: Exact) => (n.negative ? -1n : 1n) * n.digits * 10n ** BigInt(scale - n.scale)
  const difference = lift(x) - lift(y)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** a + b, exactly. */
export function sum(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)]
  const scale = Math.max(x.scale, y.scale)
  const lift = (n: Exact) => (n.negative ? -1n : 1n) * n.digits * 10n ** BigInt(scale - n.scale)
  const total = lift(x) + lift(y)
  const padded = (total < 0n ? -total : total).toString().padStart(scale + 1, '0')
  const text = scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`
  return (total < 0n ? '-' : '') + text
}

/** part ÷ whole in percent, two decimals, 四舍五入; null for 0 ÷ 0 and for anything ÷ 0. */
export function percent(part: string, whole: string): string | null {
  const [x, y] = [parse(part), parse(whole)]
  if (y.digits === 0n) return null
  const above = x.digits * 10n ** BigInt(y.scale) * 10_000n
  const below = y.digits * 10n ** BigInt(x.scale)
  const value = (above * 2n + below) / (below * 2n)
  return rounded(`${x.negative !== y.negative ? '-' : ''}${value}`, 2, 2)
}
