import { InboxOutlined, RightOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { at } from '../api/address'
import { useResource } from '../api/useResource'
import type { Filing } from '../api/views'
import { duties, ownFiling } from '../frame/duties'
import { Problem } from '../frame/Problem'
import { useYear } from '../frame/useYear'
import { YearSwitch } from '../frame/YearSwitch'
import { useImports } from '../imports/ImportProvider'
import { useMe } from '../signIn/Session'
import { Blank, Bones } from '../ui/Blank'
import { useKeys } from '../ui/keys'
import { Cards } from './Cards'
import { nextOwed, readyToSign } from './owed'
import { PartsTable } from './PartsTable'
import { Progress } from './Progress'
import { Reports } from './Reports'
import { useSendToSign } from './useSendToSign'
import { ValidityLine } from './ValidityLine'

/** 首页: what is due, what came back, what does not add up. */
export default function CountyHome() {
  const me = useMe()
  const { year } = useYear()
  const filing = useResource(at('/api/filings/{filingId}', { filingId: ownFiling(me, year) }))
  const imports = useImports()
  const { reload } = filing
  useEffect(() => {
    imports.setYear(year)
  }, [imports, year])
  useEffect(() => {
    if (imports.finished > 0) void reload()
  }, [imports.finished, reload])

  if (!filing.value)
    return (
      <main className="main">
        {filing.refusal ? (
          <Problem refusal={filing.refusal} onRetry={() => void reload()} />
        ) : (
          <Bones rows={12} />
        )}
      </main>
    )
  return <Loaded filing={filing.value} take={filing.take} reload={reload} />
}

function Loaded({
  filing,
  take,
  reload,
}: {
  filing: Filing
  take(filing: Filing): void
  reload(): Promise<unknown>
}) {
  const me = useMe()
  const imports = useImports()
  const navigate = useNavigate()
  const { send, sending } = useSendToSign(filing.id, take)
  const next = nextOwed(filing.parts)
  const ready = readyToSign(filing.parts)
  const waiting = filing.parts.filter(
    (part) => part.state === 'awaitingSignOff' || part.state === 'signedOff',
  )
  const can = duties(me)
  const openNext = () => next && void navigate(`/filings/${filing.id}/${next.id}`)
  useKeys({ n: openNext })

  return (
    <main className="main home">
      <div className="home-head">
        <div className="grow">
          <YearSwitch title="绩效自评" />
          {filing.parts.length > 0 && (
            <ValidityLine
              validity={filing.validity}
              returned={filing.returnItems.filter((item) => item.answer === null).length}
            />
          )}
        </div>
        {filing.parts.length > 0 && <Progress parts={filing.parts} />}
        {filing.parts.length > 0 && <span className="vr tall" />}
        {imports.allowed && (
          <Button icon={<UploadOutlined />} onClick={imports.choose}>
            导入文件
          </Button>
        )}
        {can.signs && waiting.length > 0 ? (
          <Button
            type="primary"
            iconPlacement="end"
            icon={<RightOutlined />}
            onClick={() => void navigate(`/sign/${filing.id}`)}
          >
            审签 {waiting.length} 份
          </Button>
        ) : can.prepares && next && next.errors + next.openWarnings > 0 ? (
          <Button type="primary" iconPlacement="end" icon={<RightOutlined />} onClick={openNext}>
            继续填报
          </Button>
        ) : (
          can.prepares &&
          ready.length > 0 && (
            <Button type="primary" loading={sending} onClick={() => send(ready)}>
              送审签 {ready.length} 份
            </Button>
          )
        )}
      </div>
      {filing.parts.length === 0 ? (
        <Empty />
      ) : (
        <>
          <Cards filing={filing} onSend={send} onChanged={() => void reload()} />
          <PartsTable filing={filing} />
        </>
      )}
      {filing.reports.length > 0 && <Reports filing={filing} reload={reload} />}
    </main>
  )
}

function Empty() {
  const imports = useImports()
  return (
    <section className="card dropcard" aria-label="还没有材料">
      <Blank
        icon={<InboxOutlined />}
        title="还没有材料"
        actions={
          imports.allowed && (
            <Button type="primary" onClick={imports.choose}>
              选择文件
            </Button>
          )
        }
        note={imports.allowed && 'Word、WPS、PDF、Excel、文本都可以，一次可以拖很多个'}
      >
        {imports.allowed
          ? '把去年的自评报告拖进来，先看看写了什么、哪里对不上。'
          : '填报人导入后，这里列出每份材料写了什么、哪里对不上。'}
      </Blank>
    </section>
  )
}
