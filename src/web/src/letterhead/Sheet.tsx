import type { CSSProperties } from 'react'
import type { LetterheadFields } from '../api/views'
import { markSize, numberOf } from './fields'

/** A page of A4 with the letterhead as it is typed, to scale by GB/T 9704: what the writers of Word and PDF set. */
export function Sheet({
  fields,
  bureau,
  logo,
}: {
  fields: LetterheadFields
  bureau: string
  logo: string | null
}) {
  const today = new Date()
  const date = `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`
  const number = numberOf(fields.code, today.getFullYear())
  const copyTo = fields.copyTo.trim().replace(/。+$/, '')
  const mark = { '--mark': markSize(fields.mark.trim()) } as CSSProperties
  return (
    <div className="lh-desk">
      <article className="lh-sheet" aria-label="版头的样子" style={mark}>
        <header>
          <div className="lh-above">{logo && <img src={logo} alt={`${fields.mark}的徽标`} />}</div>
          <p className="lh-mark">{fields.mark.trim() || '　'}</p>
          {(number || fields.signer.trim()) && (
            <p className={fields.signer.trim() ? 'lh-number both' : 'lh-number'}>
              <span>{number}</span>
              {fields.signer.trim() && (
                <span>
                  签发人：<span className="lh-kai">{fields.signer.trim()}</span>
                </span>
              )}
            </p>
          )}
        </header>
        <h3>
          {bureau}
          <br />
          版头样张
        </h3>
        <p className="lh-text">正式公文的题目、正文和日期都取自报送的材料，这里只看版头、落款和版记。</p>
        <div className={`lh-signature ${fields.seal}`}>
          {fields.seal === 'besideUnit' && <span className="lh-keyword">（电子印章）</span>}
          {fields.seal === 'overDate' && <span className="lh-seal" aria-hidden />}
          <p>{bureau}</p>
          <p>{date}</p>
        </div>
        {(copyTo || fields.printedBy.trim()) && (
          <footer>
            {copyTo && <p className="lh-copies">抄送：{copyTo}。</p>}
            {fields.printedBy.trim() && (
              <p className="lh-printed">
                <span>{fields.printedBy.trim()}</span>
                <span>{date}印发</span>
              </p>
            )}
          </footer>
        )}
      </article>
    </div>
  )
}
