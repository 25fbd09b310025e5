import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useLocation } from 'react-router'
import { at } from '../api/address'
import { post, type Refusal } from '../api/call'
import type { ImportedFile } from '../api/views'
import { duties } from '../frame/duties'
import { useMe } from '../signIn/Session'
import { DropVeil } from './DropVeil'
import { ImportPanel } from './ImportPanel'

/** One dropped file on its way. The key stays the same on every try, so that it is imported once. */
export interface Dropped {
  key: string
  file: File
  fiscalYear: number
  step: 'waiting' | 'reading' | 'done' | 'failed'
  result?: ImportedFile
  refusal?: Refusal
}

interface Imports {
  files: Dropped[]
  /** Grows by one whenever a file has been dealt with. */
  finished: number
  add(files: Iterable<File>, fiscalYear: number): void
  /** Opens the computer's own file chooser. */
  choose(): void
  allowed: boolean
  setYear(year: number): void
}

const ImportContext = createContext<Imports | null>(null)

export function useImports(): Imports {
  const found = useContext(ImportContext)
  if (!found) throw new Error('useImports outside ImportProvider')
  return found
}

export const accepted = '.txt,.md,.docx,.doc,.pdf,.xlsx,.xls'

/** 导入: drop files anywhere; they are read one after the other while one works on. */
export function ImportProvider({ children }: { children: ReactNode }) {
  const me = useMe()
  const allowed = me.home === 'filing' && duties(me).prepares
  const [files, setFiles] = useState<Dropped[]>([])
  const [finished, setFinished] = useState(0)
  const [open, setOpen] = useState(true)
  const { pathname } = useLocation()
  const year = useRef(me.currentFiscalYear ?? new Date().getFullYear() - 1)
  const chooser = useRef<HTMLInputElement>(null)

  const change = (key: string, to: Partial<Dropped>) =>
    setFiles((now) => now.map((each) => (each.key === key ? { ...each, ...to } : each)))

  const next = files.some((each) => each.step === 'reading')
    ? undefined
    : files.find((each) => each.step === 'waiting')
  useEffect(() => {
    if (!next) return
    change(next.key, { step: 'reading' })
    const form = new FormData()
    form.append('files', next.file, next.file.name)
    void post(at('/api/imports', { fiscalYear: next.fiscalYear }), { form, key: next.key }).then((answer) => {
      const result = answer.ok ? answer.value.files[0] : undefined
      if (result) change(next.key, { step: 'done', result })
      else if (!answer.ok) change(next.key, { step: 'failed', refusal: answer.refusal })
      setFinished((n) => n + 1)
    })
  }, [next])

  const add = useCallback((more: Iterable<File>, fiscalYear: number) => {
    const dropped = [...more].map((file): Dropped => ({
      key: crypto.randomUUID(),
      file,
      fiscalYear,
      step: 'waiting',
    }))
    if (dropped.length === 0) return
    setOpen(true)
    setFiles((now) => [...now, ...dropped])
  }, [])

  const value = useMemo<Imports>(
    () => ({
      files,
      finished,
      add,
      allowed,
      choose: () => chooser.current?.click(),
      setYear: (to) => (year.current = to),
    }),
    [files, finished, add, allowed],
  )

  // On the desk it would lie over the findings; what it tells can be seen at home again.
  const busy = files.some((each) => each.step === 'waiting' || each.step === 'reading')
  const shown = open && files.length > 0 && (busy || !pathname.startsWith('/filings/'))

  return (
    <ImportContext value={value}>
      {children}
      {allowed && (
        <>
          <DropVeil onDrop={(dropped) => add(dropped, year.current)} />
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            accept={accepted}
            aria-label="选择要导入的文件"
            onChange={(event) => {
              add(event.target.files ?? [], year.current)
              event.target.value = ''
            }}
          />
          {shown && (
            <ImportPanel
              files={files}
              onRetry={(key) => change(key, { step: 'waiting' })}
              onClose={() => {
                setOpen(false)
                setFiles((now) => now.filter((each) => each.step === 'waiting' || each.step === 'reading'))
              }}
            />
          )}
        </>
      )}
    </ImportContext>
  )
}
