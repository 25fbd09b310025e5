import { useEffect, useState } from 'react'
import { at } from '../api/address'
import { file } from '../api/call'

/** The logo as a data address, fetched with the person's rights; null where there is none. */
export function useLogo(version: number, hasLogo: boolean): string | null {
  const [logo, setLogo] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const read = async () => {
      const answer = hasLogo ? await file('GET', at('/api/letterhead/logo'), { signal: stop.signal }) : null
      const address = answer?.ok ? await asAddress(answer.value) : null
      if (!stop.signal.aborted) setLogo(address)
    }
    void read()
    return () => stop.abort()
  }, [version, hasLogo])
  return logo
}

/** Browsers tell PNG from JPEG by the bytes, whatever kind of picture is said. */
const asAddress = (bytes: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsDataURL(new Blob([bytes], { type: 'image/png' }))
  })
