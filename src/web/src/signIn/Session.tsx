import type { User } from 'oidc-client-ts'
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { at } from '../api/address'
import { door, get } from '../api/call'
import { forgetEverything } from '../api/useResource'
import type { Me } from '../api/views'
import { followRenewals, leaveToSignIn, signOutEverywhere, storedUser } from './issuer'

/** Where the person stands with us. `expired` was in, and can stay to read. */
export type Standing =
  | { is: 'starting' }
  | { is: 'out' }
  | { is: 'in'; me: Me; expired: boolean }
  | { is: 'notMember'; sentence: string }
  | { is: 'notRegistered' }
  | { is: 'down' }

interface Session {
  standing: Standing
  signIn(returnTo: string): Promise<void>
  enter(user: User): Promise<void>
  signOut(): Promise<void>
}

const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const found = useContext(SessionContext)
  if (!found) throw new Error('useSession outside SessionProvider')
  return found
}

/** The person, on pages that only a member reaches. */
export function useMe(): Me {
  const { standing } = useSession()
  if (standing.is !== 'in') throw new Error('useMe without a member')
  return standing.me
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const [standing, setStanding] = useState<Standing>({ is: 'starting' })
  const token = useRef<string | null>(null)

  const enter = useCallback(async (user: User) => {
    token.current = user.access_token
    const answer = await get(at('/api/me'))
    if (answer.ok) {
      setStanding({ is: 'in', me: answer.value, expired: false })
      return
    }
    switch (answer.refusal.kind) {
      case 'signed-out':
        setStanding({ is: 'notRegistered' })
        break
      case 'not-allowed':
        setStanding({ is: 'notMember', sentence: answer.refusal.sentence })
        break
      default:
        setStanding({ is: 'down' })
    }
  }, [])

  useEffect(() => {
    door.token = () => token.current
    door.turnedAway = () => setStanding((now) => (now.is === 'in' ? { ...now, expired: true } : now))
    if (location.pathname === '/signed-in') return
    void storedUser().then(
      async (user) => {
        if (!user) return setStanding({ is: 'out' })
        await enter(user)
        await followRenewals((renewed) => (token.current = renewed.access_token))
      },
      () => setStanding({ is: 'down' }),
    )
  }, [enter])

  const signIn = useCallback(async (returnTo: string) => {
    await leaveToSignIn(returnTo).catch(() => setStanding({ is: 'down' }))
  }, [])

  const signOut = useCallback(async () => {
    forgetEverything()
    token.current = null
    if (!(await signOutEverywhere().catch(() => false))) setStanding({ is: 'out' })
  }, [])

  return <SessionContext value={{ standing, signIn, enter, signOut }}>{children}</SessionContext>
}
