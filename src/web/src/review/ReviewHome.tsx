import { ReviewScreen } from './ReviewScreen'

/** The city's home: its queue. */
export default function ReviewHome() {
  return <ReviewScreen filingId={null} />
}
