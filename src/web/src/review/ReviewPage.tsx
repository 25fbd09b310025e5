import { useParams } from 'react-router'
import { ReviewScreen } from './ReviewScreen'

/** A county's filing under review. */
export function Component() {
  const { filing } = useParams()
  return <ReviewScreen filingId={filing ?? null} />
}
