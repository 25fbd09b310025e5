import { createBrowserRouter } from 'react-router'
import { ErrorPage, NotFoundPage } from './frame/ErrorPage'
import { Frame } from './frame/Frame'
import { Home } from './frame/Home'
import { Members } from './frame/Members'
import { Opening } from './frame/Opening'

/** Every page of the product. Pages load when they are first opened. */
export const routes = createBrowserRouter([
  {
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <Opening />,
    children: [
      { path: 'sign-in', lazy: () => import('./signIn/SignInPage') },
      { path: 'check', lazy: () => import('./check/CheckPage') },
      { path: 'signed-in', lazy: () => import('./signIn/SignedInPage') },
      {
        element: <Members />,
        children: [
          {
            element: <Frame />,
            children: [
              { index: true, element: <Home /> },
              { path: 'submitted', lazy: () => import('./county/SubmittedPage') },
              { path: 'review/:filing?', lazy: () => import('./review/ReviewPage') },
              { path: 'dashboard', lazy: () => import('./province/DashboardPage') },
              { path: 'reports', lazy: () => import('./reports/ReportsPage') },
              { path: 'admin/letterheads', lazy: () => import('./letterhead/LetterheadPage') },
              { path: 'admin/packs', lazy: () => import('./packs/PacksPage') },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
          { path: 'filings/:filing/:part', lazy: () => import('./desk/DeskPage') },
          { path: 'filings/:filing/:part/form', lazy: () => import('./form/FormPage') },
          { path: 'sign/:filing', lazy: () => import('./sign/SignPage') },
        ],
      },
    ],
  },
])
