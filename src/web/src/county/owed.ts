import type { Filing, Part } from '../api/views'
import { worst, type Grade } from '../ui/Mark'

/** Still on the preparer's desk. */
export const isOpen = (part: Part) => part.state === 'draft' || part.state === 'returned'

/** Gone up: filed, or further. */
export const isFiled = (part: Part) => ['submitted', 'accepted', 'published'].includes(part.state)

/** Nothing stands in its way: no error, every warning explained. */
export const isSound = (part: Part) => part.errors === 0 && part.openWarnings === 0

/** Could be handed to the unit head now. */
export const readyToSign = (parts: Part[]) =>
  parts.filter((part) => isOpen(part) && isSound(part) && part.unanswered === 0)

/** The next material that this person owes something: returned first, then errors, then warnings, then what is only unsent. */
export function nextOwed(parts: Part[], after?: string): Part | undefined {
  const rank = (part: Part) =>
    part.state === 'returned' ? 0 : part.errors > 0 ? 1 : part.openWarnings > 0 ? 2 : 3
  const open = parts
    .filter((part) => isOpen(part) && part.id !== after)
    .map((part, order) => ({ part, order }))
    .sort((a, b) => rank(a.part) - rank(b.part) || a.order - b.order)
  return open[0]?.part
}

/** The mark of a material in a list: explained warnings no longer count. */
export const gradeOfPart = (part: Part): Grade =>
  worst({
    errors: part.errors,
    warnings: part.openWarnings,
    infos: part.infos + part.warnings - part.openWarnings,
  })

export type Show = 'all' | 'mine' | 'found' | 'filed'

/** The filter of the table. 要我处理 is by what the person may do with the filing. */
export function shown(filing: Filing, show: Show): Part[] {
  const can = filing.permissions
  switch (show) {
    case 'all':
      return filing.parts
    case 'mine':
      return filing.parts.filter(
        (part) =>
          ((can.canRequestSignOff || can.canImport) && isOpen(part)) ||
          (can.canSign && part.state === 'awaitingSignOff') ||
          (can.canSubmit && part.state === 'signedOff'),
      )
    case 'found':
      return filing.parts.filter((part) => part.errors + part.warnings > 0)
    case 'filed':
      return filing.parts.filter(isFiled)
  }
}
