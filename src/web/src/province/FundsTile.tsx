import { useMemo } from 'react'
import type { Prefecture } from '../api/views'
import { useAppearance } from '../ui/Appearance'
import { forDrawing, money, plain, rounded, type MoneyUnit } from '../ui/decimal'
import { Chart } from './Chart'
import { Counted } from './Counted'
import { axisText, categoryAxis, labelText, tooltipLook, valueAxis } from './looks'
import { Tile } from './Tile'
import type { Scope } from './view'

/** 预算与执行: own funds and pass-through in panels of their own, each with its own axis. By prefecture, or by county within one. */
export function FundsTile({
  scope,
  prefectures,
  unit,
  onPick,
}: {
  scope: Scope
  prefectures: Prefecture[]
  unit: MoneyUnit
  onPick(code: string): void
}) {
  const { tokens: t } = useAppearance()
  const rows = useMemo(
    () =>
      scope.prefecture || prefectures.length === 1
        ? scope.counties
            .filter((county) => !scope.excluded.some((each) => each.code === county.code))
            .slice(0, 8)
            .map(({ code, name, own, passThrough }) => ({ code, name, own, passThrough, county: true }))
        : prefectures.map(({ code, name, own, passThrough }) => ({
            code,
            name,
            own,
            passThrough,
            county: false,
          })),
    [scope, prefectures],
  )
  const option = useMemo(() => {
    const drawn = (yuan: string) => forDrawing(yuan) / (unit === '亿元' ? 1e8 : 1e4)
    const names = rows.map((row) => row.name.replace(/(市|县|区)$/, ''))
    const split = '64%'
    const bar = (funds: 'own' | 'passThrough', what: 'budget' | 'executed') =>
      rows.map((row) => drawn(row[funds][what]))
    const axis = (of: number) => ({
      ...categoryAxis(
        t,
        names.map((name) => (of === 1 && names.length > 4 ? name.slice(0, 1) : name)),
      ),
      gridIndex: of,
    })
    return {
      grid: [
        { left: 46, right: `${100 - parseInt(split) + 3}%`, top: 20, bottom: 24 },
        { left: `${parseInt(split) + 8}%`, right: 10, top: 20, bottom: 24 },
      ],
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'none' },
        ...tooltipLook(t),
        formatter: (items: { dataIndex: number }[]) => {
          const row = rows[items[0]?.dataIndex ?? 0]
          if (!row) return ''
          const line = (word: string, funds: (typeof row)['own']) =>
            `${word}：预算 ${money(funds.budget, unit)}，执行 ${money(funds.executed, unit)} ${unit}，执行率 ${plain(funds.rate)} %`
          return `<b>${row.name}</b><br/>${line('自有', row.own)}<br/>${line('直达', row.passThrough)}`
        },
      },
      xAxis: [axis(0), axis(1)],
      yAxis: [
        { ...valueAxis(t), gridIndex: 0 },
        { ...valueAxis(t), gridIndex: 1 },
      ],
      series: [
        {
          type: 'bar',
          barMaxWidth: 14,
          barGap: '8%',
          itemStyle: { color: t.seq3 },
          data: bar('own', 'budget'),
          label: {
            ...labelText(t),
            show: true,
            position: 'top',
            // Over the middle of the pair.
            offset: [8, 2],
            formatter: (item: { dataIndex: number }) => {
              const rate = rows[item.dataIndex]?.own.rate
              return rate == null ? '' : rounded(rate, 1)
            },
          },
          labelLayout: { hideOverlap: true },
        },
        { type: 'bar', barMaxWidth: 14, itemStyle: { color: t.brand }, data: bar('own', 'executed') },
        {
          type: 'bar',
          xAxisIndex: 1,
          yAxisIndex: 1,
          barMaxWidth: 16,
          data: bar('passThrough', 'executed'),
          itemStyle: {
            color: t.grey3,
            borderColor: t.grey1,
            borderWidth: 1,
            decal: {
              symbol: 'rect',
              symbolSize: 1,
              dashArrayX: [1, 0],
              dashArrayY: [2, 5],
              rotation: -Math.PI / 4,
              color: t.grey1,
            },
          },
        },
      ],
      aria: { enabled: true, decal: { show: false }, label: { enabled: false } },
      textStyle: axisText(t),
    }
  }, [rows, t, unit])
  const sentence = `预算与执行：${rows
    .map(
      (row) =>
        `${row.name}自有预算 ${money(row.own.budget, unit)} ${unit}，执行率 ${plain(row.own.rate)} %，直达 ${money(row.passThrough.budget, unit)} ${unit}`,
    )
    .join('；')}`
  return (
    <Tile
      title="预算与执行"
      sub={
        <>
          {unit}，柱上 %　
          <i className="key" style={{ background: t.seq3 }} />
          自有预算 <i className="key" style={{ background: t.brand }} />
          自有执行 <i className="key hatched" />
          直达
        </>
      }
      aside={<Counted included={scope.included} excluded={scope.excluded} />}
      chart={
        <Chart
          option={option}
          label={sentence}
          onPick={(index) => {
            const row = rows[index]
            if (row && !row.county) onPick(row.code)
          }}
        />
      }
      table={
        <table className="t">
          <thead>
            <tr>
              <th>{rows[0]?.county ? '县' : '市'}</th>
              <th className="r">自有预算</th>
              <th className="r">自有执行</th>
              <th className="r">执行率 %</th>
              <th className="r">直达预算</th>
              <th className="r">直达执行</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <td>{row.name}</td>
                <td className="r">{money(row.own.budget, unit)}</td>
                <td className="r">{money(row.own.executed, unit)}</td>
                <td className="r">{plain(row.own.rate)}</td>
                <td className="r">{money(row.passThrough.budget, unit)}</td>
                <td className="r">{money(row.passThrough.executed, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
