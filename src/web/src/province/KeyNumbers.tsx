import type { ReactNode } from 'react'
import { money, percent, plain, sum, type MoneyUnit } from '../ui/decimal'
import { fundsOf, fundsWords, together, type FundsShown, type Scope } from './view'

/** Six numbers in one strip. */
export function KeyNumbers({ scope, funds, unit }: { scope: Scope; funds: FundsShown; unit: MoneyUnit }) {
  const { progress } = scope
  const shown = fundsOf(scope, funds)
  const all = together(scope.own, scope.passThrough)
  const word = fundsWords[funds]
  const decimals = unit === '亿元' ? 2 : 0
  return (
    <section className="card kpis" aria-label="总的数">
      <Number
        title="报送进度"
        value={percent(String(progress.submitted), String(progress.counties))}
        decimals={1}
        unit="%"
      >
        {progress.submitted} / {progress.counties} 县
        {progress.accepted > 0 && `，已通过 ${progress.accepted}`}
        {progress.late > 0 && `，迟报 ${progress.late}`}
      </Number>
      <Number
        title={`${word}预算`}
        text={money(shown.budget, unit, decimals)}
        exact={`${money(shown.budget)} 元`}
        unit={unit}
      >
        {shown.counties} 县，{shown.projects} 个项目
      </Number>
      <Number
        title={`${word}执行`}
        text={money(shown.executed, unit, decimals)}
        exact={`${money(shown.executed)} 元`}
        unit={unit}
      >
        差 {money(minus(shown.budget, shown.executed), unit, decimals)} {unit}
      </Number>
      <Number title={`${word}执行率`} value={shown.rate} unit="%">
        执行数 ÷ 全年预算数
      </Number>
      {funds === 'all' ? (
        <Number title="其中自有执行率" value={scope.own.rate} unit="%">
          自有 {money(scope.own.budget, unit, decimals)} {unit}
        </Number>
      ) : (
        <Number title="含直达执行率" value={all.rate} unit="%">
          直达 {money(scope.passThrough.budget, unit, decimals)} {unit}另列
        </Number>
      )}
      {scope.prefecture ? (
        <Number title="错误" text={String(scope.errors)} unit="处">
          提示 {scope.warnings} 处
        </Number>
      ) : (
        <Number title="自评均分" value={scope.meanClaimedScore} unit="分">
          错误 {scope.errors} · 提示 {scope.warnings}
        </Number>
      )}
    </section>
  )
}

const minus = (a: string, b: string) => {
  const negated = b.startsWith('-') ? b.slice(1) : `-${b}`
  return sum(a, negated)
}

function Number({
  title,
  value,
  text,
  exact,
  unit,
  decimals = 2,
  children,
}: {
  title: string
  value?: string | null
  text?: string
  exact?: string
  unit: string
  decimals?: number
  children: ReactNode
}) {
  const said = text ?? plain(value, decimals)
  return (
    <div>
      <div className="sec">{title}</div>
      <div className="kpi n" title={exact}>
        <b>{said}</b>
        {said !== '—' && <span className="u">{unit}</span>}
      </div>
      <div className="sec s12">{children}</div>
    </div>
  )
}
