import { useCallback, useRef } from 'react'

/** The same function for the life of the component, which always does what the latest one would. */
export function useStable<A extends unknown[], R>(latest: (...args: A) => R): (...args: A) => R {
  const now = useRef(latest)
  now.current = latest
  return useCallback((...args: A) => now.current(...args), [])
}
