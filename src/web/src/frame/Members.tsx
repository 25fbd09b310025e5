import { Navigate, Outlet, useLocation } from 'react-router'
import { ImportProvider } from '../imports/ImportProvider'
import { useSession } from '../signIn/Session'
import { ExpiredSession } from './ExpiredSession'
import { OfflineLine } from './OfflineLine'
import { Opening } from './Opening'

/** Lets members in; sends everyone else to the sign-in page and remembers where they wanted to go. */
export function Members() {
  const { standing } = useSession()
  const { pathname, search } = useLocation()
  if (standing.is === 'starting') return <Opening />
  if (standing.is !== 'in') {
    const to = pathname + search
    return <Navigate to={to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`} replace />
  }
  return (
    <div className="app">
      <OfflineLine />
      <ImportProvider>
        <Outlet />
      </ImportProvider>
      {standing.expired && <ExpiredSession />}
    </div>
  )
}
