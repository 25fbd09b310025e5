import { useCallback, useEffect, useRef, useState } from 'react'
import { at } from '../api/address'
import { post, put, type Refusal } from '../api/call'
import { useResource } from '../api/useResource'
import type { CarriedTarget, FilledForm, FormFields, Score } from '../api/views'
import { computed } from './fields'

type Trial = { score: Score | null; notes: FilledForm['notes']; carried: CarriedTarget[] }

/** The form as it is being filled in: scored while one types, saved on demand, undone field by field. */
export function useForm(filing: string, part: string) {
  const here = { filingId: filing, partId: part }
  const loaded = useResource(at('/api/filings/{filingId}/parts/{partId}/form', here))
  const [typed, setTyped] = useState<FormFields | null>(null)
  const [past, setPast] = useState<FormFields[]>([])
  const [trial, setTrial] = useState<Trial | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [saving, setSaving] = useState(false)
  const asked = useRef(0)
  const form = typed ?? loaded.value?.form ?? null

  /** Asks what a form would score; nothing is saved by it. */
  const ask = useCallback(
    async (fields: FormFields): Promise<Trial | null> => {
      const answer = await post(
        at('/api/filings/{filingId}/parts/{partId}/form/trial', { filingId: filing, partId: part }),
        { body: fields },
      )
      if (answer.ok) return answer.value
      setRefusal(answer.refusal)
      return null
    },
    [filing, part],
  )

  // Scoring stays off the key path: it follows a moment after the last key.
  useEffect(() => {
    if (!typed) return
    const mine = ++asked.current
    const soon = setTimeout(() => {
      void ask(typed).then((answer) => {
        if (answer && mine === asked.current) setTrial(answer)
      })
    }, 250)
    return () => clearTimeout(soon)
  }, [typed, ask])

  const change = useCallback(
    (next: FormFields) => {
      if (form) setPast((now) => [...now.slice(-199), form])
      setRefusal(null)
      setTyped(computed(next))
    },
    [form],
  )

  const undo = useCallback(() => {
    const before = past.at(-1)
    if (!before) return
    setPast((now) => now.slice(0, -1))
    setTyped(before)
  }, [past])

  const save = useCallback(async () => {
    if (!typed) return
    setSaving(true)
    setRefusal(null)
    const answer = await put(
      at('/api/filings/{filingId}/parts/{partId}/form', { filingId: filing, partId: part }),
      { body: typed, ifMatch: loaded.etag },
    )
    setSaving(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    loaded.take(answer.value, answer.etag)
    setTyped(null)
    setTrial(null)
    setPast([])
  }, [typed, filing, part, loaded])

  return {
    loaded,
    form,
    isChanged: typed !== null,
    score: trial?.score ?? loaded.value?.score ?? null,
    notes: trial?.notes ?? loaded.value?.notes ?? [],
    carried: trial?.carried ?? loaded.value?.carried ?? [],
    refusal,
    saving,
    canUndo: past.length > 0,
    ask,
    change,
    undo,
    save,
  }
}
