import { Button } from 'antd'
import { Link } from 'react-router'
import type { Refusal } from '../api/call'
import { Blank } from '../ui/Blank'
import { Mark } from '../ui/Mark'

/** A thing that could not be read: the server's sentence, and what can be done. */
export function Problem({ refusal, onRetry }: { refusal: Refusal; onRetry(): void }) {
  const final = refusal.kind === 'not-found' || refusal.kind === 'not-allowed'
  return (
    <Blank
      icon={<Mark of={final ? 'info' : 'error'} size={28} />}
      title={final ? '这里看不了' : '没有打开'}
      actions={
        final ? (
          <Link to="/">回首页</Link>
        ) : (
          <Button type="primary" onClick={onRetry}>
            再试一次
          </Button>
        )
      }
    >
      {refusal.sentence}
    </Blank>
  )
}
