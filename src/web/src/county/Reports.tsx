import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { at } from '../api/address'
import { download, post } from '../api/call'
import type { Filing, Report } from '../api/views'
import { duties } from '../frame/duties'
import { useMe } from '../signIn/Session'
import { Mark } from '../ui/Mark'
import { moment } from '../words/dates'
import { size } from '../words/words'

/** 公文: what was generated of what was filed. Looks again every two seconds while one is in the making. */
export function Reports({ filing, reload }: { filing: Filing; reload(): Promise<unknown> }) {
  const made = filing.reports.filter((report) => report.state !== 'queued').length
  const making = made < filing.reports.length
  useEffect(() => {
    if (!making) return
    const look = setInterval(() => void reload(), 2000)
    return () => clearInterval(look)
  }, [making, reload])
  return (
    <section className="card reports-list" aria-label="公文">
      <div className="hd">
        <h2>公文</h2>
        <span className="dim s12" role="status">
          {making
            ? `正在逐份生成，${filing.reports.length} 份里已好 ${made} 份`
            : '报送后自动生成，内容和报送的数一致'}
        </span>
      </div>
      <div className="scroll">
        <table className="t">
          <thead>
            <tr>
              <th style={{ width: 30 }} aria-label="状态" />
              <th>名称</th>
              <th>报送</th>
              <th>状态</th>
              <th className="r">大小</th>
              <th>校验码</th>
              <th className="r">下载</th>
            </tr>
          </thead>
          <tbody>
            {filing.reports.map((report) => (
              <ReportRow key={report.id} filingId={filing.id} report={report} onChanged={reload} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What the forms of a document are called on their buttons. */
const formats: Record<string, string> = {
  docx: '下载',
  pdf: 'PDF',
  xlsx: 'Excel',
  'docx-public': '公开版',
  'pdf-public': '公开版 PDF',
}

function ReportRow({
  filingId,
  report,
  onChanged,
}: {
  filingId: string
  report: Report
  onChanged(): Promise<unknown>
}) {
  const can = duties(useMe())
  const mayRetry = can.prepares || can.signs
  const { message } = App.useApp()
  const [loading, setLoading] = useState<string>()
  const files = [{ format: 'docx', fileName: report.fileName ?? `${report.title}.docx` }, ...report.others]
  const fetchIt = async (format: string, fileName: string) => {
    setLoading(format)
    const refusal = await download(
      at('/api/filings/{filingId}/reports/{reportId}/file', {
        filingId,
        reportId: report.id,
        format,
      }),
      fileName,
    )
    setLoading(undefined)
    if (refusal) void message.error(refusal.sentence, 6)
  }
  const retry = async () => {
    setLoading('retry')
    const answer = await post(
      at('/api/filings/{filingId}/reports/{reportId}/retries', { filingId, reportId: report.id }),
      {},
    )
    setLoading(undefined)
    if (answer.ok) await onChanged()
    else void message.error(answer.refusal.sentence, 6)
  }
  const ready = report.state === 'ready'
  return (
    <tr>
      <td className="c">
        <Mark of={ready ? 'sound' : report.state === 'failed' ? 'error' : 'waiting'} />
      </td>
      <td>{report.title}</td>
      <td className="sec">{moment(report.requestedAt)}</td>
      <td className={report.state === 'failed' ? 'failure' : undefined}>
        {ready
          ? `已生成 ${report.readyAt ? moment(report.readyAt) : ''}`
          : report.state === 'failed'
            ? report.failure
            : '排队中，一般几秒钟'}
      </td>
      <td className="r sec">{report.bytes != null ? size(report.bytes) : '—'}</td>
      <td className="dim s12" title={report.sha256 ?? undefined}>
        {report.checkCode ?? '—'}
      </td>
      <td className="r">
        {mayRetry && report.state === 'failed' && (
          <Button
            size="small"
            type="primary"
            loading={loading === 'retry'}
            aria-label={`重新生成 ${report.title}`}
            onClick={() => void retry()}
          >
            重新生成
          </Button>
        )}
        {report.state !== 'failed' &&
          files.map(({ format, fileName }) => (
            <Button
              key={format}
              size="small"
              type={format === 'docx' ? 'default' : 'text'}
              icon={format === 'docx' ? <DownloadOutlined /> : undefined}
              disabled={!ready}
              loading={loading === format}
              aria-label={`${formats[format] ?? format} ${report.title}`}
              onClick={() => void fetchIt(format, fileName)}
            >
              {formats[format] ?? format}
            </Button>
          ))}
      </td>
    </tr>
  )
}
