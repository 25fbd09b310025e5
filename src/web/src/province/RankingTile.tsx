import { Link } from 'react-router'
import { duties } from '../frame/duties'
import { useMe } from '../signIn/Session'
import { forDrawing, type MoneyUnit } from '../ui/decimal'
import { Amount, Bar, Num } from '../ui/Num'
import { StateTag } from '../ui/StateTag'
import { Counted } from './Counted'
import { Tile } from './Tile'
import { ranked, type FundsShown, type Scope } from './view'

/** 执行率排名, from the lowest; who is not counted stands last with the reason. */
export function RankingTile({ scope, funds, unit }: { scope: Scope; funds: FundsShown; unit: MoneyUnit }) {
  const can = duties(useMe())
  const why = new Map(scope.excluded.map((county) => [county.code, county.why]))
  const rows = ranked(scope.counties, funds, new Set(why.keys()))
  return (
    <Tile
      title="执行率排名"
      sub={`从低到高，${unit}`}
      aside={<Counted included={scope.included} excluded={scope.excluded} />}
      chart={
        <table className="t">
          <thead>
            <tr>
              <th className="r">#</th>
              <th>县</th>
              <th className="r">预算</th>
              <th className="r">执行</th>
              <th>执行率 %</th>
              <th className="r">自评</th>
              <th>状态</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ county, funds: of }, index) => {
              const excluded = why.get(county.code)
              return (
                <tr key={county.code} className={excluded ? 'faint' : ''}>
                  <td className="r dim">{excluded ? '' : index + 1}</td>
                  <td>
                    {can.reviews && county.filingId ? (
                      <Link to={`/review/${county.filingId}`}>{county.name}</Link>
                    ) : (
                      county.name
                    )}{' '}
                    <span className="dim s12">{county.prefecture.replace(/市$/, '')}</span>
                  </td>
                  {excluded ? (
                    <td colSpan={4} className="dim">
                      未含：{excluded}
                    </td>
                  ) : (
                    <>
                      <td className="r">
                        <Amount of={of.budget} unit={unit} />
                      </td>
                      <td className="r">
                        <Amount of={of.executed} unit={unit} />
                      </td>
                      <td>
                        <span className="ratecell">
                          {of.rate !== null && (
                            <Bar percent={forDrawing(of.rate)} width={44} quiet={funds === 'passThrough'} />
                          )}
                          <Num of={of.rate} />
                        </span>
                      </td>
                      <td className="r">
                        <Num of={county.meanClaimedScore} />
                      </td>
                    </>
                  )}
                  <td>
                    <StateTag state={county.state} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      }
    />
  )
}
