import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { routes } from './routes'
import { SessionProvider } from './signIn/Session'
import { AppearanceProvider } from './ui/Appearance'
import './ui/style.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
createRoot(root).render(
  <AppearanceProvider>
    <SessionProvider>
      <RouterProvider router={routes} />
    </SessionProvider>
  </AppearanceProvider>,
)
