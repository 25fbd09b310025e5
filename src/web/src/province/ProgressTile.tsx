import { useMemo } from 'react'
import type { Prefecture } from '../api/views'
import { useAppearance } from '../ui/Appearance'
import { percent, plain } from '../ui/decimal'
import { Chart } from './Chart'
import { axisText, labelText } from './looks'
import { Tile } from './Tile'

/** 各市进度: how many of each prefecture's counties have filed, and how many were accepted. */
export function ProgressTile({
  prefectures,
  onPick,
}: {
  prefectures: Prefecture[]
  onPick(code: string): void
}) {
  const { tokens: t } = useAppearance()
  const rows = useMemo(() => [...prefectures].reverse(), [prefectures])
  const option = useMemo(() => {
    const share = (count: number, of: number) => (of === 0 ? 0 : (count / of) * 100)
    return {
      grid: { left: 64, right: 62, top: 6, bottom: 4 },
      tooltip: { show: false },
      xAxis: { type: 'value', max: 100, show: false },
      yAxis: {
        type: 'category',
        data: rows.map((row) => row.name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...axisText(t), color: t.ink, width: 58, overflow: 'truncate' },
      },
      series: [
        {
          type: 'bar',
          stack: 'way',
          barWidth: 13,
          itemStyle: { color: t.brand },
          data: rows.map((row) => share(row.progress.accepted, row.progress.counties)),
        },
        {
          type: 'bar',
          stack: 'way',
          barWidth: 13,
          itemStyle: { color: t.seq4 },
          data: rows.map((row) =>
            share(row.progress.submitted - row.progress.accepted, row.progress.counties),
          ),
        },
        {
          type: 'bar',
          stack: 'way',
          barWidth: 13,
          itemStyle: { color: t.seq2 },
          data: rows.map((row) =>
            share(row.progress.counties - row.progress.submitted, row.progress.counties),
          ),
        },
        {
          // Carries the words at the end of each bar.
          type: 'bar',
          barGap: '-100%',
          barWidth: 13,
          silent: true,
          itemStyle: { color: 'transparent' },
          label: {
            ...labelText(t),
            show: true,
            position: 'right',
            formatter: (item: { dataIndex: number }) => {
              const row = rows[item.dataIndex]
              return row ? `${row.progress.submitted} / ${row.progress.counties} 县` : ''
            },
          },
          data: rows.map(() => 100),
        },
      ],
    }
  }, [rows, t])
  const sentence = `各市进度：${prefectures
    .map(
      (row) =>
        `${row.name} ${row.progress.counties} 县报了 ${row.progress.submitted}，通过 ${row.progress.accepted}`,
    )
    .join('；')}`
  return (
    <Tile
      title="各市进度"
      sub={
        <>
          <i className="key" style={{ background: t.brand }} />
          已通过 <i className="key" style={{ background: t.seq4 }} />
          已报送
        </>
      }
      chart={
        <Chart
          option={option}
          label={sentence}
          onPick={(index) => {
            const row = rows[index]
            if (row) onPick(row.code)
          }}
        />
      }
      table={
        <table className="t">
          <thead>
            <tr>
              <th>市</th>
              <th className="r">县</th>
              <th className="r">已报</th>
              <th className="r">已通过</th>
              <th className="r">迟报</th>
              <th className="r">进度 %</th>
            </tr>
          </thead>
          <tbody>
            {prefectures.map((row) => (
              <tr key={row.code}>
                <td>
                  <button type="button" className="link" onClick={() => onPick(row.code)}>
                    {row.name}
                  </button>
                </td>
                <td className="r">{row.progress.counties}</td>
                <td className="r">{row.progress.submitted}</td>
                <td className="r">{row.progress.accepted}</td>
                <td className="r">{row.progress.late}</td>
                <td className="r">
                  {plain(percent(String(row.progress.submitted), String(row.progress.counties)))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
