import type { Place } from '../api/views'

/** 第3页, 第12行 or the cell: whichever the document knows. */
export function placeWord(place: Place | undefined): string {
  if (!place) return ''
  if (place.page !== null) return `第${place.page}页`
  if (place.line !== null) return `第${place.line}行`
  return place.cell !== null ? `表格 ${place.cell}` : ''
}
