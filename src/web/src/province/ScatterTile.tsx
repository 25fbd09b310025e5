import { useMemo } from 'react'
import type { Point } from '../api/views'
import { useAppearance } from '../ui/Appearance'
import { forDrawing, plain } from '../ui/decimal'
import { Mark } from '../ui/Mark'
import { Chart } from './Chart'
import { Counted } from './Counted'
import { axisText, labelText, tooltipLook, valueAxis } from './looks'
import { Tile } from './Tile'
import type { Scope } from './view'

/** 执行率与自评分: one point a project; what lies above the dashed line claims more than its rate leaves. */
export function ScatterTile({ scope, points: all }: { scope: Scope; points: Point[] }) {
  const { tokens: t } = useAppearance()
  const points = useMemo(() => {
    const names = new Set(scope.counties.map((county) => county.name))
    return all.filter((point) => names.has(point.county))
  }, [all, scope])
  const above = points.filter((point) => point.aboveCeiling)
  const option = useMemo(() => {
    const x = (point: Point) => forDrawing(point.rate)
    const y = (point: Point) => forDrawing(point.score)
    const left = Math.max(0, Math.floor((Math.min(100, ...points.map(x)) - 2) / 10) * 10)
    const right = Math.max(100, Math.ceil(Math.max(...points.map(x), 0) / 10) * 10)
    const bottom = Math.max(0, Math.floor((Math.min(100, ...points.map(y)) - 1) / 4) * 4)
    const named = new Set(
      [...points]
        .filter((point) => point.aboveCeiling)
        .sort((a, b) => y(b) - ceiling(x(b)) - (y(a) - ceiling(x(a))))
        .slice(0, 2),
    )
    return {
      grid: { left: 34, right: 16, top: 14, bottom: 34 },
      tooltip: {
        ...tooltipLook(t),
        formatter: (item: { data: { point?: Point } }) => {
          const point = item.data.point
          return point
            ? `<b>${point.county}</b> ${point.project}<br/>执行率 ${plain(point.rate)} %，自评 ${plain(point.score)} 分`
            : ''
        },
      },
      xAxis: { ...valueAxis(t, '执行率 %'), min: left, max: right, nameLocation: 'middle', nameGap: 20 },
      yAxis: { ...valueAxis(t), min: bottom, max: 100 },
      series: [
        {
          type: 'scatter',
          symbolSize: 8,
          itemStyle: { color: t.brand, opacity: 0.55 },
          data: points
            .filter((point) => !point.aboveCeiling)
            .map((point) => ({ value: [x(point), y(point)], point })),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: t.ink3, type: 'dashed', width: 1 },
            label: { ...axisText(t), formatter: '最高可得分', position: 'insideEndTop' },
            data: [[{ coord: [left, Math.max(bottom, ceiling(left))] }, { coord: [100, 100] }]],
          },
        },
        {
          type: 'scatter',
          symbol: 'triangle',
          symbolSize: 11,
          itemStyle: { color: t.warn, opacity: 0.85 },
          label: {
            ...labelText(t),
            show: true,
            position: 'left',
            formatter: (item: { data: { point: Point } }) =>
              named.has(item.data.point) ? item.data.point.county : '',
          },
          labelLayout: { hideOverlap: true },
          data: points
            .filter((point) => point.aboveCeiling)
            .map((point) => ({ value: [x(point), y(point)], point })),
        },
      ],
    }
  }, [points, t])
  return (
    <Tile
      title="执行率与自评分"
      sub={
        <>
          <Mark of="warning" size={12} /> 偏高 {above.length}
        </>
      }
      aside={<Counted included={scope.included} excluded={scope.excluded} />}
      chart={
        <Chart
          option={option}
          label={`执行率与自评分：${points.length} 个项目，${above.length} 个自评高于按执行率最高可得的分${above.length > 0 ? `，有${[...new Set(above.map((point) => point.county))].slice(0, 3).join('、')}` : ''}`}
        />
      }
      table={
        <table className="t">
          <thead>
            <tr>
              <th>县</th>
              <th>项目</th>
              <th className="r">执行率 %</th>
              <th className="r">自评</th>
            </tr>
          </thead>
          <tbody>
            {[...above, ...points.filter((point) => !point.aboveCeiling)].map((point, index) => (
              <tr key={index}>
                <td>
                  {point.aboveCeiling && <Mark of="warning" size={12} />} {point.county}
                </td>
                <td className="el" style={{ maxWidth: 150 }} title={point.project}>
                  {point.project}
                </td>
                <td className="r">{plain(point.rate)}</td>
                <td className="r">{plain(point.score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

/** 财预〔2020〕10号: 预算执行率 weighs 10 of 100 points, so that a rate leaves 90 and a tenth of itself. Only draws the line. */
const ceiling = (rate: number) => 90 + Math.min(rate, 100) / 10
