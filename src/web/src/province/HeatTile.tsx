import { useState } from 'react'
import type { RuleCount } from '../api/views'
import { gradeOf, Mark } from '../ui/Mark'
import { Tile } from './Tile'
import type { Scope } from './view'

const most = 10

/** 问题分布: rule by county. A table with its numbers in the cells; the shade only repeats them. */
export function HeatTile({ scope, rules }: { scope: Scope; rules: RuleCount[] }) {
  const [all, setAll] = useState(false)
  const count = (code: string) => rules.reduce((sum, rule) => sum + (rule.byCounty[code] ?? 0), 0)
  const counties = scope.counties
    .map((county) => ({ ...county, found: count(county.code) }))
    .filter((county) => county.found > 0)
    .sort((a, b) => b.found - a.found)
  const columns = all ? counties : counties.slice(0, most)
  const rows = rules
    .map((rule) => ({
      ...rule,
      here: scope.counties.reduce((sum, county) => sum + (rule.byCounty[county.code] ?? 0), 0),
    }))
    .filter((rule) => rule.here > 0)
    .sort((a, b) => b.here - a.here)
  const top = Math.max(1, ...rows.flatMap((rule) => columns.map((county) => rule.byCounty[county.code] ?? 0)))
  const shade = (many: number) => (many === 0 ? 1 : Math.min(6, 1 + Math.ceil((many / Math.max(5, top)) * 5)))
  return (
    <Tile
      title="问题分布"
      sub="规则 × 县，错误与提示处数"
      aside={
        counties.length > most && (
          <button type="button" className="bare dim s12 nw counted" onClick={() => setAll(!all)}>
            {all ? `显示全部 ${counties.length} 县` : `显示前 ${most} 县`}
          </button>
        )
      }
      chart={
        rows.length === 0 ? (
          <p className="clean row">
            <Mark of="sound" size={16} />
            报上来的没有发现对不上的地方
          </p>
        ) : (
          <table className="heat">
            <thead>
              <tr>
                <th aria-label="规则" />
                {columns.map((county) => (
                  <th key={county.code} scope="col" className="c">
                    {county.name}
                  </th>
                ))}
                <th className="r" scope="col">
                  合计
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((rule) => (
                <tr key={rule.rule}>
                  <th scope="row" title={`${rule.title}（${rule.rule}）`}>
                    <span className="row">
                      <Mark of={gradeOf(rule.severity)} size={12} />
                      <span className="el">{rule.title}</span>
                    </span>
                  </th>
                  {columns.map((county) => {
                    const many = rule.byCounty[county.code] ?? 0
                    return (
                      <td key={county.code} className={`heat${shade(many)}`}>
                        {many === 0 ? '·' : many}
                      </td>
                    )
                  })}
                  <td className="r">{rule.here}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    />
  )
}
