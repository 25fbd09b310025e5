import { lazy, Suspense } from 'react'
import { useMe } from '../signIn/Session'
import { Bones } from '../ui/Blank'

const pages = {
  filing: lazy(() => import('../county/CountyHome')),
  review: lazy(() => import('../review/ReviewHome')),
  summary: lazy(() => import('../province/SummaryHome')),
}

/** The home of one's role: the county's filing, the city's queue or the province's dashboard. */
export function Home() {
  const { home } = useMe()
  const Page = home === 'filing' || home === 'review' ? pages[home] : pages.summary
  return (
    <Suspense
      fallback={
        <main className="main">
          <Bones rows={8} />
        </main>
      }
    >
      <Page />
    </Suspense>
  )
}
