import { stateWord } from '../words/words'

/** The state of a filing: a word in an 18 px tag; only 被退回 is red. */
export function StateTag({ state }: { state: string }) {
  return <span className={`st st-${state}`}>{stateWord(state)}</span>
}
