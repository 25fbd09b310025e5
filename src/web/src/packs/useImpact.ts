import { useEffect, useState } from 'react'
import { at } from '../api/address'
import { get, type Refusal } from '../api/call'
import type { PackChange, PackHead, PackTrial } from '../api/views'

/** What is known of a pack's impact so far: it grows area by area. */
export interface Impact {
  trial: PackTrial | null
  /** How many areas are done. */
  done: number
  counties: number
  materials: number
  newFindings: number
  goneFindings: number
  changes: PackChange[]
  refusal: Refusal | null
}

const nothing: Impact = {
  trial: null,
  done: 0,
  counties: 0,
  materials: 0,
  newFindings: 0,
  goneFindings: 0,
  changes: [],
  refusal: null,
}

/** Tries a pack on the filings of a year, one area after another; leaving the page stops it. */
export function useImpact(pack: PackHead, year: number): Impact & { again(): void } {
  const [impact, setImpact] = useState(nothing)
  const [times, setTimes] = useState(0)
  const { id, version } = pack
  useEffect(() => {
    const stop = new AbortController()
    const measure = async () => {
      const here = { packId: id, version, fiscalYear: year }
      const trial = await get(at('/api/packs/{packId}/versions/{version}/impact', here), stop.signal)
      if (stop.signal.aborted) return
      if (!trial.ok) return setImpact({ ...nothing, refusal: trial.refusal })
      setImpact({ ...nothing, trial: trial.value })
      for (const area of trial.value.areas) {
        const address = at('/api/packs/{packId}/versions/{version}/impact/{area}', {
          ...here,
          area: area.code,
        })
        const answer = await get(address, stop.signal)
        if (stop.signal.aborted) return
        if (!answer.ok) return setImpact((now) => ({ ...now, refusal: answer.refusal }))
        const { counties, materials, newFindings, goneFindings, changes } = answer.value
        setImpact((now) => ({
          ...now,
          done: now.done + 1,
          counties: now.counties + counties,
          materials: now.materials + materials,
          newFindings: now.newFindings + newFindings,
          goneFindings: now.goneFindings + goneFindings,
          changes: [...now.changes, ...changes],
        }))
      }
    }
    void measure()
    return () => stop.abort()
  }, [id, version, year, times])
  return { ...impact, again: () => setTimes((now) => now + 1) }
}
