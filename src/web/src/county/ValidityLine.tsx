import type { Validity } from '../api/views'
import { Mark } from '../ui/Mark'

/** Whether it may be filed, in one line, as the server says it. */
export function ValidityLine({ validity, returned = 0 }: { validity: Validity; returned?: number }) {
  const asked = `${returned} 条退回意见要答复`
  const grade =
    validity.errors > 0 ? 'error' : validity.openWarnings > 0 || returned > 0 ? 'warning' : 'sound'
  return (
    <p className="row sec validity" style={{ gap: 8 }} role="status">
      <Mark of={grade} />
      <span>
        {returned === 0
          ? validity.sentence
          : validity.canSubmit
            ? `没有对不上的，还有 ${asked}`
            : `${validity.sentence}，${asked}`}
      </span>
    </p>
  )
}
