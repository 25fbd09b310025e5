import type { FormFields, FundingFields, Score } from '../api/views'
import { amounts, rate } from './fields'

/** 项目资金: the total is computed from the rows below it where any is filled in. */
export function Funding({
  form,
  may,
  score,
  onChange,
}: {
  form: FormFields
  may: boolean
  score: Score | null
  onChange(form: FormFields): void
}) {
  const execution = score?.items.find((item) => item.title === '预算执行率')
  const parts = form.funding.filter((row) => row.kind !== 'total')
  const filled = (column: (typeof amounts)[number]) => parts.some((row) => row[column].trim() !== '')
  const type = (row: number, column: (typeof amounts)[number], text: string) =>
    onChange({
      ...form,
      funding: form.funding.map((each, index) => (index === row ? { ...each, [column]: text } : each)),
    })
  return (
    <section className="card" aria-label="项目资金">
      <div className="hd">
        <h2>项目资金</h2>
        <span className="dim s12">单位：{form.moneyUnit}</span>
      </div>
      <table className="t form-table">
        <thead>
          <tr>
            <th />
            <th className="r">年初预算数</th>
            <th className="r">全年预算数 A</th>
            <th className="r">全年执行数 B</th>
            <th className="r">执行率 B/A</th>
            <th className="r">分值</th>
            <th className="r">得分</th>
          </tr>
        </thead>
        <tbody>
          {form.funding.map((row, index) => (
            <tr key={index} className={row.kind === 'total' ? 'tot' : ''}>
              <td>{row.label}</td>
              {amounts.map((column) => (
                <td key={column} className="r">
                  {may && !(row.kind === 'total' && filled(column)) ? (
                    <input
                      className="cell n r"
                      aria-label={`${row.label}，${names[column]}`}
                      value={row[column]}
                      onChange={(event) => type(index, column, event.target.value)}
                    />
                  ) : (
                    <span className="n">{row[column] || '—'}</span>
                  )}
                </td>
              ))}
              <td className="r">
                <Rate row={row} />
              </td>
              <td className="r n">{row.kind === 'total' ? (execution?.points ?? row.points) || '—' : '—'}</td>
              <td className="r n">{row.kind === 'total' ? (execution?.score ?? '—') : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const names = { initial: '年初预算数', annual: '全年预算数', executed: '全年执行数' }

function Rate({ row }: { row: FundingFields }) {
  const share = rate(row)
  return share === null ? (
    <span className="n dim">—</span>
  ) : (
    <span className="n">
      {share}
      <span className="u">%</span>
    </span>
  )
}
