import type { LetterheadFields } from '../api/views'

/** 发文字号 with room for the pen where there is no number; null without 机关代字. */
export const numberOf = (code: string, year: number, serial?: number): string | null =>
  code.trim() === '' ? null : `${code.trim()}〔${year}〕${serial ?? '　　'}号`

/** The size of the mark in points: as large as its line of 156 mm holds, 初号 at most. */
export function markSize(mark: string): number {
  const width = [...mark].reduce((sum, each) => sum + (each < '\u2000' ? 0.5 : 1), 0)
  return Math.min(42, 442 / Math.max(1, width))
}

/** Which fields are not as they were saved. */
export const changed = (saved: LetterheadFields, typed: LetterheadFields): number =>
  (Object.keys(saved) as (keyof LetterheadFields)[]).filter((name) => saved[name] !== typed[name]).length
