/** Brings a place of the paper into view: the finding's own mark there, else its paragraph. */
export function showPlace(
  paper: HTMLElement | null,
  key: string | null,
  place?: { block: number; cell: string | null; start: number },
) {
  if (!paper) return
  const block = place ? paper.querySelector(`#block-${place.block}`) : null
  const marks = key
    ? [...(block ?? paper).querySelectorAll(`[data-keys~="${CSS.escape(encodeURIComponent(key))}"]`)]
    : []
  const mark =
    marks.find((each) => Number((each as HTMLElement).dataset['start']) >= (place?.start ?? 0)) ?? marks[0]
  ;(mark ?? block)?.scrollIntoView({ block: mark ? 'center' : 'start', inline: 'nearest' })
}
