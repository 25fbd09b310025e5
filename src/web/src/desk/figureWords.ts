import type { Figure } from '../api/views'
import { money } from '../ui/decimal'

/** The figure's exact amount in 元; null where it is no amount. */
export const moneyOf = (figure: Figure): string | null =>
  figure.yuan === null ? null : `${money(figure.yuan)} 元`
