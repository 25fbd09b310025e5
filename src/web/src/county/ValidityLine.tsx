import type { Validity } from '../api/views'
import { Mark } from '../ui/Mark'

/** Whether it may be filed, in one line, as the server says it. */
export function ValidityLine({ validity, returned = 0 }: { validity: Validity; returned?: number }) {
  const grade = validity.errors > 0 ? 'error' : validity.openWarnings > 0 ? 'warning' : 'sound'
  return (
    <p className="row sec validity" style={{ gap: 8 }} role="status">
      <Mark of={grade} />
      <span>
        {validity.sentence}
        {returned > 0 && `，${returned} 条退回意见要答复`}
      </span>
    </p>
  )
}
