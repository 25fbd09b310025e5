import { FileDoneOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { at } from '../api/address'
import { useResource } from '../api/useResource'
import { ownFiling } from '../frame/duties'
import { Problem } from '../frame/Problem'
import { useYear } from '../frame/useYear'
import { YearSwitch } from '../frame/YearSwitch'
import { useMe } from '../signIn/Session'
import { Blank, Bones } from '../ui/Blank'
import { Mark } from '../ui/Mark'
import { Amount, Num } from '../ui/Num'
import { StateTag } from '../ui/StateTag'
import { lately } from '../words/dates'
import { gradeOfPart, isFiled } from './owed'
import { Reports } from './Reports'

/** 已报送: what went up, how it fares, and the official documents. */
export function Component() {
  const me = useMe()
  const { year } = useYear()
  const {
    value: filing,
    refusal,
    reload,
  } = useResource(
    me.home === 'filing' ? at('/api/filings/{filingId}', { filingId: ownFiling(me, year) }) : null,
  )
  const filed = filing?.parts.filter((part) => isFiled(part) || part.state === 'returned') ?? []
  return (
    <main className="main home">
      <div className="home-head">
        <YearSwitch title="已报送" />
      </div>
      {!filing ? (
        refusal ? (
          <Problem refusal={refusal} onRetry={() => void reload()} />
        ) : (
          <Bones rows={8} />
        )
      ) : filed.length === 0 ? (
        <section className="card">
          <Blank
            icon={<FileDoneOutlined />}
            title="还没有报送过"
            actions={<Link to={`/?year=${year}`}>回首页看还差什么</Link>}
          >
            材料核验通过、单位负责人签字后报送，报送的都列在这里。
          </Blank>
        </section>
      ) : (
        <section className="card" aria-label="报送的材料">
          <div className="hd">
            <h2>材料</h2>
            <span className="dim s12">{filed.length} 份</span>
          </div>
          <div className="scroll">
            <table className="t">
              <thead>
                <tr>
                  <th style={{ width: 30 }} aria-label="核验结果" />
                  <th>项目</th>
                  <th className="r">全年预算数 元</th>
                  <th className="r">全年执行数 元</th>
                  <th className="r">执行率</th>
                  <th className="r">自评</th>
                  <th>状态</th>
                  <th>退回意见</th>
                  <th className="r">更新</th>
                </tr>
              </thead>
              <tbody>
                {filed.map((part) => (
                  <tr key={part.id}>
                    <td className="c">
                      <Mark of={gradeOfPart(part)} />
                    </td>
                    <td className="el title">
                      <Link to={`/filings/${filing.id}/${part.id}`}>{part.title}</Link>
                      {part.passThrough && <span className="st">直达</span>}
                    </td>
                    <td className="r">
                      <Amount of={part.annualBudget} unit="元" />
                    </td>
                    <td className="r">
                      <Amount of={part.executed} unit="元" />
                    </td>
                    <td className="r">
                      <Num of={part.computedRate} unit="%" />
                    </td>
                    <td className="r">
                      <Num of={part.claimedScore} />
                    </td>
                    <td>
                      <StateTag state={part.state} />
                    </td>
                    <td className="el" style={{ maxWidth: 260 }}>
                      {[...filing.returnItems, ...filing.answeredItems]
                        .filter((item) => item.partId === part.id)
                        .map((item) => item.text)
                        .join('；') || '—'}
                    </td>
                    <td className="r sec">{lately(part.editedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {filing && filing.reports.length > 0 && <Reports filing={filing} reload={reload} />}
    </main>
  )
}
