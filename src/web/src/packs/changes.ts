import type { PackChange } from '../api/views'
import { compare } from '../ui/decimal'

const size = (change: PackChange) => change.difference?.replace('-', '') ?? null

/** What changes most stands first; what has no difference of scores last, in its order. */
export const byDifference = (changes: PackChange[]): PackChange[] =>
  [...changes].sort((a, b) => compare(size(b), size(a)))

/** The least and the greatest difference; null where none is known. */
export function extremes(changes: PackChange[]): { least: string; greatest: string } | null {
  const known = changes
    .flatMap((change) => (change.difference === null ? [] : [change.difference]))
    .sort((a, b) => compare(a, b))
  const [least, greatest] = [known[0], known.at(-1)]
  return least === undefined || greatest === undefined ? null : { least, greatest }
}
