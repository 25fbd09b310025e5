import type { Part } from '../api/views'

const groups = [
  { word: '已通过', states: ['accepted', 'published'], tone: 'done' },
  { word: '已报', states: ['submitted'], tone: 'done' },
  { word: '已审签', states: ['signedOff'], tone: 'signed' },
  { word: '待审签', states: ['awaitingSignOff'], tone: 'signed' },
  { word: '填报中', states: ['draft'], tone: 'draft' },
  { word: '退回', states: ['returned'], tone: 'back' },
] as const

/** How far the materials are: one segment each, in the order of the way. */
export function Progress({ parts }: { parts: Part[] }) {
  const found = groups
    .map((group) => ({
      ...group,
      count: parts.filter((part) => (group.states as readonly string[]).includes(part.state)).length,
    }))
    .filter((group) => group.count > 0)
  const words = found.map((group) => `${group.word} ${group.count}`).join(' · ')
  return (
    <div className="progress" role="img" aria-label={`${parts.length} 份材料，${words}`}>
      <div className="row s12" aria-hidden>
        <span className="dim grow">{parts.length} 份材料</span>
        <span>{words}</span>
      </div>
      <div className="segments" aria-hidden>
        {found.flatMap((group) =>
          Array.from({ length: group.count }, (_, index) => (
            <i key={group.word + index} className={group.tone} />
          )),
        )}
      </div>
    </div>
  )
}
