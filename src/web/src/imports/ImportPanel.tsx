import { CloseOutlined, FileTextOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { ImportedFile } from '../api/views'
import { Mark, worst } from '../ui/Mark'
import { kindWord, size } from '../words/words'
import type { Dropped } from './ImportProvider'

/** What is happening with each dropped file, in words; each can be opened while others are read. */
export function ImportPanel({
  files,
  onRetry,
  onClose,
}: {
  files: Dropped[]
  onRetry(key: string): void
  onClose(): void
}) {
  const done = files.filter((each) => each.step === 'done' || each.step === 'failed').length
  return (
    <aside className="imports" aria-label="导入">
      <div className="hd">
        <h2>导入文件</h2>
        <span className="dim s12" role="status">
          {done === files.length ? `${files.length} 个都读完了` : `共 ${files.length} 个，读完 ${done} 个`}
        </span>
        <span className="grow" />
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label="收起导入结果"
          onClick={onClose}
        />
      </div>
      <ul>
        {files.map((each, index) => (
          <li key={each.key}>
            <div className="row">
              <FileTextOutlined aria-hidden />
              <b className="el grow" title={each.file.name}>
                {each.file.name}
              </b>
              <span className="dim s12">{size(each.file.size)}</span>
            </div>
            <Step
              file={each}
              ahead={
                files.slice(0, index).filter((other) => other.step !== 'done' && other.step !== 'failed')
                  .length
              }
              onRetry={onRetry}
            />
          </li>
        ))}
      </ul>
    </aside>
  )
}

function Step({ file, ahead, onRetry }: { file: Dropped; ahead: number; onRetry(key: string): void }) {
  switch (file.step) {
    case 'waiting':
      return <p className="dim s12">排队中，前面 {ahead} 个</p>
    case 'reading':
      return (
        <>
          <span className="going" aria-hidden />
          <p className="dim s12">正在读，读完核验每个数</p>
        </>
      )
    case 'failed':
      return (
        <p className="row s12">
          <Mark of="error" />
          <span className="grow">{file.refusal?.sentence}</span>
          <Button size="small" onClick={() => onRetry(file.key)}>
            再试一次
          </Button>
        </p>
      )
    case 'done':
      return file.result ? <Outcome result={file.result} shownYear={file.fiscalYear} /> : null
  }
}

function Outcome({ result, shownYear }: { result: ImportedFile; shownYear: number }) {
  if (result.outcome !== 'imported')
    return (
      <p className="row s12 top-aligned">
        <Mark of="error" />
        <span>{result.refusal?.sentence ?? '没有读成，原文件没有改动'}</span>
      </p>
    )
  const elsewhere = result.fiscalYear != null && result.fiscalYear !== shownYear
  return (
    <>
      <p className="dim s12">
        {result.kind ? `${kindWord(result.kind)}，` : ''}读出 {result.parts.length} 份材料
        {elsewhere && (
          <>
            ，归到 <Link to={`/?year=${result.fiscalYear}`}>{result.fiscalYear}年度</Link>
          </>
        )}
      </p>
      <ul className="imported">
        {result.parts.map((part) => (
          <li key={part.id} className="row">
            <Mark of={worst(part)} size={13} />
            <Link className="el grow" to={`/filings/${result.filingId}/${part.id}`} title={part.title}>
              {part.title}
            </Link>
            <span className="dim s12 nw">{found(part.errors, part.warnings)}</span>
            {!part.isNew && <span className="st">更新</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function found(errors: number, warnings: number): string {
  const words = [errors > 0 && `${errors} 处错误`, warnings > 0 && `${warnings} 处提示`].filter(Boolean)
  return words.length > 0 ? words.join('，') : '没有对不上的地方'
}
