import { Dashboard } from './Dashboard'

export function Component() {
  return <Dashboard />
}
