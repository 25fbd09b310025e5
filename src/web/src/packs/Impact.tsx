import { at } from '../api/address'
import { useResource } from '../api/useResource'
import type { PackHead } from '../api/views'
import { Problem } from '../frame/Problem'
import { Bones } from '../ui/Blank'
import { Mark } from '../ui/Mark'
import { Num } from '../ui/Num'

/** 影响: which ceilings, grades and findings would change, by how much. Nothing is stored by looking. */
export function Impact({ pack, year }: { pack: PackHead; year: number }) {
  const impact = useResource(
    at('/api/packs/{packId}/versions/{version}/impact', {
      packId: pack.id,
      version: pack.version,
      fiscalYear: year,
    }),
  )
  if (!impact.value)
    return impact.refusal ? (
      <Problem refusal={impact.refusal} onRetry={() => void impact.reload()} />
    ) : (
      <Bones rows={3} label="正在试算" />
    )
  const { changes, counties, projects, newFindings, goneFindings, before } = impact.value
  return (
    <div className="packs-impact" role="region" aria-label={`${year}年度的影响`}>
      <p>
        {year}年度现用“{before.name}”。{counties} 县 {projects} 个项目里，
        {changes.length === 0 ? (
          <b>没有一个会变</b>
        ) : (
          <>
            <b>{changes.length} 个会变</b>：新出 {newFindings} 处超过最高可得分，消去 {goneFindings} 处
          </>
        )}
        。<span className="dim s12">只是试算，不改动任何材料。</span>
      </p>
      {changes.length > 0 && (
        <div className="scroll">
          <table className="t">
            <thead>
              <tr>
                <th>县</th>
                <th>项目</th>
                <th className="r">执行率</th>
                <th className="r">自评</th>
                <th className="r">最高可得</th>
                <th className="r">差</th>
                <th>等级</th>
                <th>超出</th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, 200).map((change) => (
                <tr key={`${change.countyCode}${change.project}`}>
                  <td className="nw">{change.county}</td>
                  <td className="el" title={change.project}>
                    {change.project}
                  </td>
                  <td className="r">
                    <Num of={change.rate} unit="%" />
                  </td>
                  <td className="r">
                    <Num of={change.claimed} />
                  </td>
                  <td className="r">
                    <span className="dim">
                      <Num of={change.ceilingBefore} />
                    </span>{' '}
                    → <Num of={change.ceilingAfter} />
                  </td>
                  <td className="r">
                    <Num of={change.difference} />
                  </td>
                  <td className="nw">
                    {change.gradeBefore === change.gradeAfter
                      ? change.gradeAfter
                      : `${change.gradeBefore ?? '—'} → ${change.gradeAfter ?? '—'}`}
                  </td>
                  <td>{change.aboveAfter ? <Mark of="warning" /> : change.aboveBefore ? '不再超出' : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
