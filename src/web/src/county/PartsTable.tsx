import { SearchOutlined } from '@ant-design/icons'
import { Input, Segmented, type InputRef } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Filing, Part, Totals } from '../api/views'
import { compare, forDrawing, type MoneyUnit } from '../ui/decimal'
import { useKeys } from '../ui/keys'
import { Mark } from '../ui/Mark'
import { Amount, Bar, Num } from '../ui/Num'
import { StateTag } from '../ui/StateTag'
import { exactClock, day, lately } from '../words/dates'
import { kindWord } from '../words/words'
import { gradeOfPart, shown, type Show } from './owed'

/** The materials with their sums; a row opens its desk. */
export function PartsTable({ filing }: { filing: Filing }) {
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const body = useRef<HTMLTableSectionElement>(null)
  const box = useRef<InputRef>(null)
  const [words, setWords] = useState('')
  const show = (search.get('show') ?? 'all') as Show
  const unit: MoneyUnit = search.get('unit') === '万元' ? '万元' : '元'
  const set = (name: string, value: string, usual: string) =>
    setSearch(
      (now) => {
        if (value === usual) now.delete(name)
        else now.set(name, value)
        return now
      },
      { replace: true },
    )
  const rows = shown(filing, show).filter((part) =>
    (part.title + part.document + part.editedBy).includes(words.trim()),
  )
  const count = (of: Show) => shown(filing, of).length
  const open = (part: Part) => void navigate(`/filings/${filing.id}/${part.id}`)

  const move = (by: number) => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>('tr') ?? [])]
    const at = all.indexOf(document.activeElement?.closest('tr') as HTMLElement)
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
  }
  useKeys({
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    '/': () => box.current?.focus(),
  })
  const press = (part: Part) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) open(part)
  }

  return (
    <section className="card parts" aria-label="材料">
      <div className="hd">
        <h2>材料</h2>
        <span className="dim s12">{filing.totals.projects} 个项目</span>
        <span className="grow" />
        <Input
          ref={box}
          size="small"
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          suffix={words ? null : <kbd>/</kbd>}
          placeholder="找材料"
          aria-label="找材料"
          style={{ width: 150 }}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setWords('')
            if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
              box.current?.blur()
              move(1)
            }
          }}
        />
        <Segmented
          size="small"
          aria-label="看哪些材料"
          value={show}
          onChange={(value) => set('show', value, 'all')}
          options={[
            { value: 'all', label: `全部 ${count('all')}` },
            { value: 'mine', label: `要我处理 ${count('mine')}` },
            { value: 'found', label: `有问题 ${count('found')}` },
            { value: 'filed', label: `已报 ${count('filed')}` },
          ]}
        />
        <Segmented
          size="small"
          aria-label="金额单位"
          value={unit}
          onChange={(value) => set('unit', value, '元')}
          options={['元', '万元']}
        />
      </div>
      <div className="scroll">
        <table className="t">
          <thead>
            <tr>
              <th style={{ width: 30 }} aria-label="核验结果" />
              <th>项目</th>
              <th className="r">全年预算数</th>
              <th className="r">全年执行数</th>
              <th className="r">文中执行率</th>
              <th>按金额算</th>
              <th className="r">自评</th>
              <th className="r">核算</th>
              <th>问题</th>
              <th>状态</th>
              <th>经办</th>
              <th className="r">更新</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((part) => (
              <Row
                key={part.id}
                filing={filing}
                part={part}
                unit={unit}
                onOpen={() => open(part)}
                onKeyDown={press(part)}
              />
            ))}
            {rows.length === 0 && (
              <tr>
                <td />
                <td colSpan={11} className="dim">
                  {words ? `没找到“${words}”。试试项目名、文件名或经办人` : '这里没有材料'}
                </td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <Sum name="合计" totals={filing.totals} unit={unit}>
              核验于 {day(filing.checkedAt)} {exactClock(filing.checkedAt)}
            </Sum>
            <Sum name="其中不含直达资金" totals={filing.ownTotals} unit={unit} />
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Row({
  filing,
  part,
  unit,
  onOpen,
  onKeyDown,
}: {
  filing: Filing
  part: Part
  unit: MoneyUnit
  onOpen(): void
  onKeyDown(event: KeyboardEvent): void
}) {
  const differs =
    part.statedRate !== null &&
    part.computedRate !== null &&
    compare(part.statedRate, part.computedRate) !== 0
  const project = part.annualBudget !== null || part.executed !== null
  return (
    <tr className="go" tabIndex={0} onClick={onOpen} onKeyDown={onKeyDown}>
      <td className="c">
        <Mark of={gradeOfPart(part)} />
      </td>
      <td className="el title">
        <Link
          to={`/filings/${filing.id}/${part.id}`}
          className="plainlink"
          tabIndex={-1}
          title={part.title}
          onClick={(event) => event.stopPropagation()}
        >
          {part.title}
        </Link>
        {part.passThrough && <span className="st">直达</span>}
        {!project && <span className="st">{kindWord(part.kind)}</span>}
      </td>
      <td className="r">
        <Amount of={part.annualBudget} unit={unit} />
      </td>
      <td className="r">
        <Amount of={part.executed} unit={unit} />
      </td>
      <td className="r">
        <Num of={part.statedRate} unit="%" className={differs ? 'err' : ''} />
      </td>
      <td>
        <span className="ratecell">
          {part.computedRate !== null && (
            <Bar percent={forDrawing(part.computedRate)} width={54} quiet={part.passThrough} />
          )}
          <Num of={part.computedRate} unit="%" />
        </span>
      </td>
      <td className="r">
        <Num of={part.claimedScore} />
      </td>
      <td
        className="r"
        title={part.computedScore === null && part.ceiling !== null ? `最高可得 ${part.ceiling} 分` : ''}
      >
        <Num of={part.computedScore} />
      </td>
      <td>
        <Counts part={part} />
      </td>
      <td>
        <StateTag state={part.state} />
      </td>
      <td className="sec">{part.editedBy}</td>
      <td className="r sec">{lately(part.editedAt)}</td>
    </tr>
  )
}

/** How many of each grade, marks with numbers. */
export function Counts({ part }: { part: { errors: number; warnings: number; infos: number } }) {
  if (part.errors + part.warnings + part.infos === 0) return <span className="dim">—</span>
  return (
    <span className="row" style={{ gap: 9 }}>
      {(
        [
          ['error', part.errors],
          ['warning', part.warnings],
          ['info', part.infos],
        ] as const
      ).map(([grade, many]) =>
        many > 0 ? (
          <span key={grade} className="row" style={{ gap: 3 }}>
            <Mark of={grade} size={12} />
            {many}
          </span>
        ) : null,
      )}
    </span>
  )
}

function Sum({
  name,
  totals,
  unit,
  children,
}: {
  name: string
  totals: Totals
  unit: MoneyUnit
  children?: React.ReactNode
}) {
  return (
    <tr className="tot">
      <td />
      <td>{name}</td>
      <td className="r">
        <Amount of={totals.annualBudget} unit={unit} />
      </td>
      <td className="r">
        <Amount of={totals.executed} unit={unit} />
      </td>
      <td />
      <td>
        <span className="ratecell">
          <span style={{ width: 54 }} />
          <Num of={totals.rate} unit="%" />
        </span>
      </td>
      <td className="r">
        <Num of={totals.meanClaimedScore} />
      </td>
      <td colSpan={5} className="r asof">
        {children}
      </td>
    </tr>
  )
}
