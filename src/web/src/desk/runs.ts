import type { Desk, Figure, Finding } from '../api/views'
import type { Grade } from '../ui/Mark'

/** Part of a text that is marked: a figure, or a place of a finding where no figure stands. */
export interface Span {
  start: number
  length: number
  mark: Grade | 'plain'
  keys: string[]
  figure: Figure | null
}

/** A piece of a text that is drawn in one way. */
export interface Run {
  start: number
  text: string
  mark: Grade | 'plain' | null
  keys: string[]
  figure: Figure | null
}

/** Names a paragraph, or a cell of a table. */
export const spot = (at: { block: number; cell?: string | null }) => `${at.block}|${at.cell ?? ''}`

const weight: Record<string, number> = { error: 4, warning: 3, info: 2, sound: 1, plain: 0 }

/** The text cut at every boundary of its spans. Where spans overlap, the graver mark shows and both lead to their findings. */
export function runs(text: string, spans: readonly Span[]): Run[] {
  const inside = spans
    .map((span) => ({ ...span, end: Math.min(text.length, span.start + span.length) }))
    .filter((span) => span.start >= 0 && span.end > span.start)
  const cuts = [...new Set([0, text.length, ...inside.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  )
  const found: Run[] = []
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start, end] = [cuts[index]!, cuts[index + 1]!]
    const over = inside.filter((span) => span.start <= start && span.end >= end)
    const gravest = over.reduce<Span['mark'] | null>(
      (worst, span) => (worst === null || weight[span.mark]! > weight[worst]! ? span.mark : worst),
      null,
    )
    found.push({
      start,
      text: text.slice(start, end),
      mark: gravest,
      keys: [...new Set(over.flatMap((span) => span.keys))],
      figure: over.find((span) => span.figure && span.start === start && span.end === end)?.figure ?? null,
    })
  }
  return found
}

const gradeOfMark = (mark: string): Span['mark'] =>
  mark === 'error' || mark === 'warning' || mark === 'info' || mark === 'sound' ? mark : 'plain'

/** Every span of the material, by paragraph and cell: its figures, and the places of findings that no figure shows. */
export function spansOf(desk: Pick<Desk, 'figures' | 'findings' | 'part'>): Map<string, Span[]> {
  const found = new Map<string, Span[]>()
  const add = (at: { block: number; cell: string | null }, span: Span) => {
    const name = spot(at)
    found.set(name, [...(found.get(name) ?? []), span])
  }
  for (const figure of desk.figures)
    add(figure, {
      start: figure.start,
      length: figure.length,
      mark: gradeOfMark(figure.mark),
      keys: figure.findingKeys,
      figure,
    })
  for (const finding of desk.findings)
    for (const place of finding.places) {
      if (place.partId !== desk.part.id || place.length === 0) continue
      const shown = (found.get(spot(place)) ?? []).some(
        (span) =>
          span.keys.includes(finding.key) &&
          span.start < place.start + place.length &&
          place.start < span.start + span.length,
      )
      if (!shown)
        add(place, {
          start: place.start,
          length: place.length,
          mark: gradeOfMark(finding.severity),
          keys: [finding.key],
          figure: null,
        })
    }
  return found
}

/** Where the finding first stands in this material; what stands elsewhere comes last. */
export function positionOf(finding: Finding, partId: string): number {
  const here = finding.places.filter((place) => place.partId === partId)
  if (here.length === 0) return Number.MAX_SAFE_INTEGER
  return Math.min(...here.map((place) => place.block * 100_000 + place.start))
}
