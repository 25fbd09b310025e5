import { AuditOutlined } from '@ant-design/icons'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { at } from '../api/address'
import { useResource } from '../api/useResource'
import { Problem } from '../frame/Problem'
import { useYear } from '../frame/useYear'
import { Blank, Bones } from '../ui/Blank'
import { Queue } from './Queue'
import { Reviewing } from './Reviewing'

/** 审核: the queue, the filing's text with what does not hold, and the returns. */
export function ReviewScreen({ filingId }: { filingId: string | null }) {
  const { year: shownYear, setYear } = useYear()
  const [search] = useSearchParams()
  // Who comes by a filing's own address sees the queue of its year.
  const own = filingId !== null && !search.has('year') ? Number(filingId.split('-')[1]) : null
  useEffect(() => {
    if (own !== null) setYear(own, { replace: true })
  })
  const queue = useResource(own === null ? at('/api/review', { fiscalYear: shownYear }) : null)
  const chosen = filingId ?? queue.value?.waiting[0]?.filingId ?? null
  return (
    <main className="main review">
      <Queue queue={queue} chosen={chosen} year={shownYear} />
      {chosen ? (
        <OfFiling key={chosen} id={chosen} onDecided={() => void queue.reload()} />
      ) : (
        <section className="review-none">
          {queue.value && (
            <Blank icon={<AuditOutlined />} title="没有等您审核的材料">
              县里报送后会排在左边，先到先审。
            </Blank>
          )}
        </section>
      )}
    </main>
  )
}

function OfFiling({ id, onDecided }: { id: string; onDecided(): void }) {
  const { value, refusal, take, reload } = useResource(at('/api/filings/{filingId}', { filingId: id }))
  if (!value)
    return (
      <section className="review-none">
        {refusal ? <Problem refusal={refusal} onRetry={() => void reload()} /> : <Bones rows={10} />}
      </section>
    )
  return (
    <Reviewing
      filing={value}
      onDecided={(filing) => {
        take(filing)
        onDecided()
      }}
      onRefused={() => {
        void reload()
        onDecided()
      }}
    />
  )
}
