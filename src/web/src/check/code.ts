/** A code as it is printed, from what a person typed; null while it is none. */
export function asCode(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-F]/g, '')
  return digits.length === 12 ? `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}` : null
}
