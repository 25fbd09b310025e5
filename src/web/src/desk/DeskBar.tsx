import { ArrowLeftOutlined, CloudOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Popover, Tooltip } from 'antd'
import { Link } from 'react-router'
import type { Desk } from '../api/views'
import { AppearanceSwitch } from '../frame/AppearanceSwitch'
import { ValidityLine } from '../county/ValidityLine'
import { isSound } from '../county/owed'
import { Num } from '../ui/Num'
import { StateTag } from '../ui/StateTag'
import { exactClock, lately, moment } from '../words/dates'

/** One 46 px bar: back, name, draft, history, validity, the claimed score, saved time, undo, 送审签. */
export function DeskBar({
  desk,
  saving,
  waiting,
  canUndo,
  canRedo,
  onUndo,
  onRedo,
  onSend,
}: {
  desk: Desk
  saving: boolean
  waiting: number
  canUndo: boolean
  canRedo: boolean
  onUndo(): void
  onRedo(): void
  onSend(): void
}) {
  const { part, permissions } = desk
  const sound = isSound(part)
  const ready = sound && part.unanswered === 0
  return (
    <header className="dbar">
      <Link to={`/?year=${desk.fiscalYear}`} className="back" aria-label="回首页">
        <ArrowLeftOutlined />
      </Link>
      <h1 className="el" title={part.title}>
        {part.title}
      </h1>
      <span className="st">第 {part.draft} 稿</span>
      <StateTag state={part.state} />
      <Popover
        trigger="click"
        placement="bottomLeft"
        title="经过"
        content={
          <table className="t history">
            <tbody>
              {desk.history.slice(0, 30).map((each, index) => (
                <tr key={index}>
                  <td className="sec">{moment(each.at)}</td>
                  <td>{each.by}</td>
                  <td>{each.action}</td>
                  <td className="sec">第 {each.draft} 稿</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      >
        <Button size="small" type="text">
          经过
        </Button>
      </Popover>
      {desk.score !== null && <Link to={`/filings/${desk.filingId}/${part.id}/form`}>自评表</Link>}
      <span className="vr" />
      <span className="grow el dbar-validity">
        <ValidityLine validity={desk.validity} returned={part.unanswered} />
      </span>
      {part.claimedScore !== null && (
        <span className="row bt dbar-score">
          <span className="sec s12">自评</span>
          <b>
            <Num of={part.claimedScore} />
          </b>
        </span>
      )}
      {part.computedScore !== null && (
        <span className="row bt dbar-score">
          <span className="sec s12">核算</span>
          <b>
            <Num of={part.computedScore} />
          </b>
        </span>
      )}
      {part.computedScore === null && part.ceiling !== null && (
        <span className="row bt dbar-score" title={desk.score?.ceilingReason}>
          <span className="sec s12">最高可得</span>
          <b>
            <Num of={part.ceiling} />
          </b>
        </span>
      )}
      {part.computedRate !== null && (
        <span className="row bt dbar-score">
          <span className="sec s12">执行率</span>
          <b>
            <Num of={part.computedRate} unit="%" />
          </b>
        </span>
      )}
      <span className="vr" />
      <span className="row sec s12 saved" style={{ gap: 4 }} role="status">
        <CloudOutlined aria-hidden />
        {waiting > 0 ? (
          `${waiting} 处还没上传`
        ) : saving ? (
          '正在保存'
        ) : (
          <time dateTime={part.editedAt}>已保存 {savedAt(part.editedAt)}</time>
        )}
      </span>
      {permissions.canEdit && (
        <>
          <Tooltip title="撤销 Ctrl Z">
            <Button
              size="small"
              type="text"
              icon={<UndoOutlined />}
              aria-label="撤销"
              disabled={!canUndo}
              onClick={onUndo}
            />
          </Tooltip>
          <Tooltip title="重做 Ctrl Y">
            <Button
              size="small"
              type="text"
              icon={<RedoOutlined />}
              aria-label="重做"
              disabled={!canRedo}
              onClick={onRedo}
            />
          </Tooltip>
        </>
      )}
      <AppearanceSwitch />
      {permissions.canRequestSignOff && (
        <Tooltip
          title={ready ? '' : sound ? '答复完退回意见，才能送审签' : '改完错误、说明完提示，才能送审签'}
        >
          <Button type="primary" disabled={!ready} onClick={onSend}>
            送审签
          </Button>
        </Tooltip>
      )}
    </header>
  )
}

const savedAt = (at: string) => (lately(at).includes(':') ? exactClock(at) : lately(at))
