import {
  ArrowLeftOutlined,
  BookOutlined,
  DownloadOutlined,
  HistoryOutlined,
  PlusOutlined,
} from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { at } from '../api/address'
import { download } from '../api/call'
import type { FilledForm, FormFields } from '../api/views'
import { AppearanceSwitch } from '../frame/AppearanceSwitch'
import { Opening } from '../frame/Opening'
import { Problem } from '../frame/Problem'
import { Mark } from '../ui/Mark'
import { Num } from '../ui/Num'
import { StateTag } from '../ui/StateTag'
import { missing, unexplained, withRows } from './carried'
import { blankRow } from './fields'
import { Funding } from './Funding'
import { Indicators } from './Indicators'
import { LibraryDrawer } from './LibraryDrawer'
import { ScoreColumn } from './ScoreColumn'
import { useForm } from './useForm'

/** 自评表: funding and indicators, scored as one types. */
export function Component() {
  const { filing = '', part = '' } = useParams()
  const hub = useForm(filing, part)
  if (hub.loaded.value && hub.form)
    return <Loaded key={`${filing}/${part}`} view={hub.loaded.value} form={hub.form} hub={hub} />
  if (hub.loaded.refusal)
    return (
      <main className="alone">
        <Problem refusal={hub.loaded.refusal} onRetry={() => void hub.loaded.reload()} />
      </main>
    )
  return <Opening />
}

function Loaded({
  view,
  form,
  hub,
}: {
  view: FilledForm
  form: FormFields
  hub: ReturnType<typeof useForm>
}) {
  const { message } = App.useApp()
  const { part } = view
  const may = view.canEdit

  // What is typed and not saved is not lost by closing the page without a word.
  useEffect(() => {
    if (!hub.isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [hub.isChanged])

  const { save, undo } = hub
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return
      if (event.key === 's') {
        event.preventDefault()
        void save()
      } else if (event.key === 'z') {
        event.preventDefault()
        undo()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [save, undo])

  const workbook = async () => {
    const refusal = await download(
      at('/api/filings/{filingId}/parts/{partId}/form/workbook', {
        filingId: view.filingId,
        partId: part.id,
      }),
      `${form.projectName || part.title}自评表.xlsx`,
    )
    if (refusal) void message.error(refusal.sentence, 6)
  }
  const errors = hub.notes.filter((note) => note.severity === 'error').length
  const owed = unexplained(form, hub.carried)
  const warnings = hub.notes.filter((note) => note.severity === 'warning').length + owed.length
  const lastYears = missing(form, view.lastYear)
  const [fromLibrary, setFromLibrary] = useState(false)

  return (
    <div className="form">
      <header className="dbar">
        <Link to={`/filings/${view.filingId}/${part.id}`} className="back" aria-label="回报告">
          <ArrowLeftOutlined />
        </Link>
        <h1 className="el" title={part.title}>
          {part.title}
        </h1>
        <span className="st">第 {part.draft} 稿</span>
        <StateTag state={part.state} />
        <span className="vr" />
        <span className="row grow el" role="status">
          <Mark of={errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'sound'} />
          {errors + warnings === 0
            ? '自评表各格都对得上'
            : `自评表 ${errors} 处错误要改，${warnings} 处提示要说明`}
        </span>
        <span className="row bt dbar-score">
          <span className="sec s12">自评</span>
          <b>
            <Num of={hub.score?.claimed} />
          </b>
          <span className="sec s12">核算</span>
          <b>
            <Num of={hub.score?.computed} />
          </b>
          {hub.score?.difference && hub.score.difference !== '0.00' && (
            <span className={hub.score.difference.startsWith('-') ? 'sec' : 'err'}>
              差 <Num of={hub.score.difference} />
            </span>
          )}
        </span>
        <span className="vr" />
        <Button
          size="small"
          icon={<DownloadOutlined />}
          disabled={view.isNew || hub.isChanged}
          onClick={() => void workbook()}
        >
          Excel
        </Button>
        {may && (
          <>
            <Button size="small" title="Ctrl Z" disabled={!hub.canUndo} onClick={hub.undo}>
              撤销
            </Button>
            <Button
              type="primary"
              disabled={!hub.isChanged}
              loading={hub.saving}
              onClick={() => void hub.save()}
            >
              保存
            </Button>
          </>
        )}
        <AppearanceSwitch />
      </header>
      <main className="form-sheet">
        {view.isNew && (
          <p className="note">这份材料还没有自评表。下面是从正文读到的数，核对、填全以后保存。</p>
        )}
        {hub.refusal && (
          <p className="note errnote row" role="alert">
            <Mark of="error" />
            <span className="grow">{hub.refusal.sentence}</span>
          </p>
        )}
        <Funding form={form} may={may} score={hub.score} onChange={hub.change} />
        <section className="card" aria-label="绩效指标">
          <div className="hd">
            <h2>绩效指标</h2>
            <span className="dim s12 grow">{form.indicators.length} 条</span>
            {may && lastYears.length > 0 && (
              <Button
                size="small"
                icon={<HistoryOutlined />}
                title={lastYears.map((row) => row.name).join('、')}
                onClick={() => hub.change(withRows(form, lastYears))}
              >
                带入去年 {lastYears.length} 条
              </Button>
            )}
            {may && (
              <Button size="small" icon={<BookOutlined />} onClick={() => setFromLibrary(true)}>
                指标库
              </Button>
            )}
            {may && (
              <Button
                size="small"
                icon={<PlusOutlined />}
                onClick={() =>
                  hub.change({
                    ...form,
                    indicators: [...form.indicators, blankRow(form.indicators.at(-1))],
                  })
                }
              >
                加一行
              </Button>
            )}
          </div>
          <Indicators form={form} may={may} score={hub.score} carried={hub.carried} onChange={hub.change} />
        </section>
        {fromLibrary && (
          <LibraryDrawer
            form={form}
            onAdd={(row) => hub.change(withRows(form, [row]))}
            onClose={() => setFromLibrary(false)}
          />
        )}
        {hub.notes.length > 0 && (
          <section className="card" aria-label="要改的和要说明的">
            <ul className="form-notes">
              {hub.notes.map((note, index) => (
                <li key={index} className="row top-aligned">
                  <Mark
                    of={
                      note.severity === 'error' ? 'error' : note.severity === 'warning' ? 'warning' : 'info'
                    }
                  />
                  <span>
                    {note.sentence}
                    <span className="dim s12"> {note.remedy}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {may && (
          <p className="dim s12 form-keys">
            <kbd>Tab</kbd> 下一格 <kbd>Enter</kbd> 下一行 <kbd>Ctrl D</kbd> 同上 <kbd>Ctrl S</kbd>{' '}
            保存；可以从 Excel 复制一块，粘贴到起始的一格
          </p>
        )}
      </main>
      <ScoreColumn
        form={form}
        score={hub.score}
        approved={part.approved}
        may={may}
        ask={hub.ask}
        onUse={hub.change}
      />
    </div>
  )
}
