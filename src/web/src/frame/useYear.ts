import { useSearchParams } from 'react-router'
import { useMe } from '../signIn/Session'

/** The fiscal year of the page: from the address, else the current one. */
export function useYear(): {
  year: number
  years: number[]
  setYear(year: number, how?: { replace: boolean }): void
} {
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const current = me.currentFiscalYear ?? me.fiscalYears[0] ?? new Date().getFullYear() - 1
  const wanted = Number(search.get('year'))
  const year = Number.isInteger(wanted) && wanted > 2000 && wanted < 2100 ? wanted : current
  const years = [...new Set([...me.fiscalYears, current, year])].sort((a, b) => b - a)
  const setYear = (next: number, how?: { replace: boolean }) =>
    setSearch((now) => {
      now.set('year', String(next))
      return now
    }, how)
  return { year, years, setYear }
}
