import { Bones } from '../ui/Blank'

/** While the first page is on its way. */
export function Opening() {
  return (
    <main className="alone">
      <Bones rows={6} />
    </main>
  )
}
