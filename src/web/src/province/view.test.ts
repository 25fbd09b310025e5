import { describe, expect, it } from 'vitest'
import type { County, Funds } from '../api/views'
import { fundsOf, ranked, together } from './view'

const funds = (budget: string, executed: string, rate: string | null): Funds => ({
  budget,
  executed,
  rate,
  projects: 1,
  counties: 1,
})

const county = (code: string, own: Funds, passThrough: Funds): County => ({
  code,
  name: code,
  prefecture: '云浦市',
  state: 'submitted',
  late: false,
  own,
  passThrough,
  meanClaimedScore: null,
  errors: 0,
  warnings: 0,
  filingId: null,
})

describe('funds on the dashboard', () => {
  it('together have the rate of the sums, not the mean of the rates', () => {
    const both = together(funds('100.00', '50.00', '50.00'), funds('900.00', '900.00', '100.00'))
    expect(both.rate).toBe('95.00')
    expect(both.budget).toBe('1000.00')
  })
  it('rank from the lowest rate, by the funds that are shown; who has none stands last', () => {
    const none = funds('0.00', '0.00', null)
    const list = [
      county('a', funds('1.00', '1.00', '100.00'), funds('1.00', '0.20', '20.00')),
      county('b', none, none),
      county('c', funds('1.00', '0.90', '90.00'), none),
    ]
    expect(ranked(list, 'own').map((row) => row.county.code)).toEqual(['c', 'a', 'b'])
    expect(ranked(list, 'passThrough').map((row) => row.county.code)).toEqual(['a', 'b', 'c'])
    expect(fundsOf(list[0]!, 'all').rate).toBe('60.00')
  })
})
