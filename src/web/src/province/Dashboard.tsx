import { Segmented, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { at } from '../api/address'
import { useResource } from '../api/useResource'
import type { Summary } from '../api/views'
import { Problem } from '../frame/Problem'
import { useYear } from '../frame/useYear'
import { YearSwitch } from '../frame/YearSwitch'
import { Blank, Bones } from '../ui/Blank'
import type { MoneyUnit } from '../ui/decimal'
import { moment } from '../words/dates'
import { FundsTile } from './FundsTile'
import { HeatTile } from './HeatTile'
import { KeyNumbers } from './KeyNumbers'
import { ProgressTile } from './ProgressTile'
import { RankingTile } from './RankingTile'
import { ScatterTile } from './ScatterTile'
import { fundsWords, scopeOf, type FundsShown } from './view'

/** 看板: how far the counties are, what they spent, what does not hold. Every choice is in the address. */
export function Dashboard() {
  const { year } = useYear()
  const { value, refusal, reload } = useResource(at('/api/summary', { fiscalYear: year }))
  if (!value)
    return (
      <main className="main">
        {refusal ? <Problem refusal={refusal} onRetry={() => void reload()} /> : <Bones rows={12} />}
      </main>
    )
  return <Loaded summary={value} />
}

function Loaded({ summary }: { summary: Summary }) {
  const [search, setSearch] = useSearchParams()
  const set = (name: string, value: string | null) =>
    setSearch(
      (now) => {
        if (value === null) now.delete(name)
        else now.set(name, value)
        return now
      },
      { replace: true },
    )
  const asked = search.get('funds')
  const funds: FundsShown = asked === 'passThrough' || asked === 'all' ? asked : 'own'
  const unit: MoneyUnit = search.get('unit') === '亿元' ? '亿元' : '万元'
  const area = search.get('area')
  const scope = scopeOf(summary, area)
  const whole =
    summary.province.level === 'province'
      ? `全省 ${summary.progress.counties} 县`
      : `全市 ${summary.progress.counties} 县`
  return (
    <main className="main dash">
      <div className="row dash-head">
        <YearSwitch title="绩效自评" />
        {summary.prefectures.length > 1 ? (
          <Select
            aria-label="地区"
            style={{ minWidth: 128 }}
            value={scope.prefecture?.code ?? ''}
            onChange={(code) => set('area', code || null)}
            options={[
              { value: '', label: whole },
              ...summary.prefectures.map((each) => ({
                value: each.code,
                label: `${each.name} ${each.progress.counties} 县`,
              })),
            ]}
          />
        ) : (
          <span className="sec">{whole}</span>
        )}
        <Segmented
          aria-label="资金"
          value={funds}
          onChange={(value) => set('funds', value === 'own' ? null : value)}
          options={(['own', 'passThrough', 'all'] as const).map((value) => ({
            value,
            label: fundsWords[value],
          }))}
        />
        <Segmented
          aria-label="金额单位"
          value={unit}
          onChange={(value) => set('unit', value === '万元' ? null : value)}
          options={['万元', '亿元']}
        />
        <span className="grow" />
        <span className="asof">{summary.asOf ? `截至 ${moment(summary.asOf)}` : '还没有汇总过'}</span>
      </div>
      {scope.progress.submitted === 0 ? (
        <section className="card">
          <Blank title="这个范围里还没有报全的县">
            {scope.name} {scope.progress.counties} 县都还没有报全。一个县的材料都报送后，几秒钟内这里就有数。
          </Blank>
        </section>
      ) : (
        <>
          <KeyNumbers scope={scope} funds={funds} unit={unit} />
          <div className="dash-charts">
            <ProgressTile
              prefectures={scope.prefecture ? [scope.prefecture] : summary.prefectures}
              onPick={(code) => set('area', code)}
            />
            <FundsTile
              scope={scope}
              prefectures={summary.prefectures}
              unit={unit}
              onPick={(code) => set('area', code)}
            />
            <ScatterTile scope={scope} points={summary.points} />
          </div>
          <div className="dash-tables">
            <RankingTile scope={scope} funds={funds} unit={unit} />
            <HeatTile scope={scope} rules={summary.rules} />
          </div>
        </>
      )}
    </main>
  )
}
