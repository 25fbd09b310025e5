import { Button } from 'antd'
import { clock } from '../words/dates'
import type { Clash } from './useDesk'

/** Somebody else changed the same words: both side by side, and a choice. */
export function ClashBox({ clash, onSettle }: { clash: Clash; onSettle(mine: boolean): void }) {
  return (
    <div className="clash" role="alertdialog" aria-label={`${clash.by}也改了这一处`}>
      <b>
        {clash.by} {clock(clash.at)} 也改了这一处
      </b>
      <div className="cmp">
        <div>
          <span className="dim s12">您的</span>
          <b>{clash.mine || '（删掉）'}</b>
        </div>
        <div>
          <span className="dim s12">
            {clash.by} {clock(clash.at)}
          </span>
          <b>{clash.theirs || '（删掉）'}</b>
        </div>
      </div>
      <div className="row">
        <Button type="primary" autoFocus onClick={() => onSettle(true)}>
          用我的
        </Button>
        <Button onClick={() => onSettle(false)}>用{clash.by}的</Button>
      </div>
    </div>
  )
}
