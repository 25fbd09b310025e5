import type { County, Funds, Prefecture, Summary } from '../api/views'
import { compare, percent, sum } from '../ui/decimal'

export type FundsShown = 'own' | 'passThrough' | 'all'

export const fundsWords: Record<FundsShown, string> = {
  own: '自有资金',
  passThrough: '直达资金',
  all: '全部资金',
}

/** Own and pass-through together. */
export function together(own: Funds, passThrough: Funds): Funds {
  const budget = sum(own.budget, passThrough.budget)
  const executed = sum(own.executed, passThrough.executed)
  return {
    budget,
    executed,
    rate: percent(executed, budget),
    projects: own.projects + passThrough.projects,
    counties: Math.max(own.counties, passThrough.counties),
  }
}

export const fundsOf = (of: { own: Funds; passThrough: Funds }, shown: FundsShown): Funds =>
  shown === 'all' ? together(of.own, of.passThrough) : of[shown]

/** The part of the summary that lies in one prefecture; all of it without one. */
export interface Scope {
  name: string
  prefecture: Prefecture | null
  counties: County[]
  excluded: Summary['excluded']
  included: number
  progress: Summary['progress']
  own: Funds
  passThrough: Funds
  errors: number
  warnings: number
  meanClaimedScore: string | null
}

export function scopeOf(summary: Summary, area: string | null): Scope {
  const prefecture = summary.prefectures.find((each) => each.code === area) ?? null
  if (!prefecture)
    return {
      name: summary.province.area,
      prefecture: null,
      counties: summary.counties,
      excluded: summary.excluded,
      included: summary.progress.counties - summary.excluded.length,
      progress: summary.progress,
      own: summary.own,
      passThrough: summary.passThrough,
      errors: summary.errors,
      warnings: summary.warnings,
      meanClaimedScore: summary.meanClaimedScore,
    }
  const counties = summary.counties.filter((county) => county.prefecture === prefecture.name)
  const codes = new Set(counties.map((county) => county.code))
  const excluded = summary.excluded.filter((county) => codes.has(county.code))
  const counted = counties.filter((county) => !excluded.some((each) => each.code === county.code))
  return {
    name: prefecture.name,
    prefecture,
    counties,
    excluded,
    included: counted.length,
    progress: prefecture.progress,
    own: prefecture.own,
    passThrough: prefecture.passThrough,
    errors: counted.reduce((all, county) => all + county.errors, 0),
    warnings: counted.reduce((all, county) => all + county.warnings, 0),
    meanClaimedScore: null,
  }
}

/** 执行率从低到高; counties without a rate in these funds stand last. */
export function ranked(
  counties: County[],
  shown: FundsShown,
  excluded: ReadonlySet<string> = new Set(),
): { county: County; funds: Funds }[] {
  return counties
    .map((county) => ({ county, funds: fundsOf(county, shown), out: excluded.has(county.code) }))
    .sort((a, b) =>
      a.out !== b.out
        ? Number(a.out) - Number(b.out)
        : a.funds.rate === null || b.funds.rate === null
          ? Number(a.funds.rate === null) - Number(b.funds.rate === null)
          : compare(a.funds.rate, b.funds.rate),
    )
}
