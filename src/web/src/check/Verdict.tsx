import type { Answer } from '../api/call'
import type { Check } from '../api/views'
import { Mark, type Grade } from '../ui/Mark'
import { moment } from '../words/dates'

/** What came of a check: one line that says it, then what document it is and what was changed. */
export function Verdict({ about, found }: { about: string; found: Answer<Check> }) {
  if (!found.ok) return <p className="check-verdict">{found.refusal.sentence}</p>
  const check = found.value
  const changes = check.changes ?? []
  const { mark, says, next } = wordsOf(check)
  return (
    <section className="card check-verdict" aria-label="核对结果">
      <h2 className="row">
        <Mark of={mark} size={18} />
        {says}
      </h2>
      <p className="sec">
        {about}：{next}
      </p>
      {check.title && (
        <dl className="check-facts">
          <dt>公文</dt>
          <dd>{check.title}</dd>
          <dt>单位</dt>
          <dd>{check.bureau}</dd>
          <dt>年度</dt>
          <dd>{check.fiscalYear}</dd>
          <dt>报送</dt>
          <dd>{check.madeAt ? moment(check.madeAt) : '—'}</dd>
        </dl>
      )}
      {changes.length > 0 && (
        <table className="t">
          <thead>
            <tr>
              <th style={{ width: 80 }}>位置</th>
              <th>文件里写的，与报送的不同</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change, index) => (
              <tr key={index}>
                <td className="sec">{change.page ? `第${change.page}页` : '—'}</td>
                <td>
                  {change.lead}
                  <mark>{change.text}</mark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function wordsOf(check: Check): { mark: Grade; says: string; next: string } {
  switch (check.state) {
    case 'current':
      return { mark: 'sound', says: '是最新报送的一份', next: '与系统里的一致。' }
    case 'older':
      return {
        mark: 'warning',
        says: '是以前报送的一份，后来又重新报送过',
        next: '请向报送单位要最新的一份。',
      }
    case 'changed':
      return { mark: 'error', says: '不是系统生成的原件', next: changed(check) }
    default:
      return {
        mark: 'error',
        says: '系统里没有这份公文',
        next: '校验码没有登记过，或者文件不是本系统生成的。请对照页脚再看一遍。',
      }
  }
}

function changed({ changes = [], missing, isCurrent }: Check): string {
  const version = isCurrent ? '' : '；而且那份公文后来又重新报送过'
  if (missing == null) return `它印着下面这份公文的校验码，但不是原来的文件${version}。`
  if (changes.length + missing === 0) return `文字和数字都没有变，但文件另存过${version}。`
  const parts = [
    changes.length > 0 ? `${changes.length} 处与报送的不同` : '',
    missing > 0 ? `少了 ${missing} 处` : '',
  ]
  return `它印着下面这份公文的校验码，但${parts.filter(Boolean).join('，')}${version}。`
}
