import { useEffect, useRef, useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { Bones } from '../ui/Blank'
import { comeBack } from './issuer'
import { useSession } from './Session'

/** Where the issuer sends the person back to. */
export function Component() {
  const { enter } = useSession()
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)
  const once = useRef(false)
  useEffect(() => {
    if (once.current) return
    once.current = true
    comeBack().then(
      async ({ user, returnTo }) => {
        await enter(user)
        await navigate(returnTo, { replace: true })
      },
      () => setFailed(true),
    )
  }, [enter, navigate])
  if (failed) return <Navigate to="/sign-in?again=1" replace />
  return (
    <main className="alone">
      <Bones rows={4} label="正在登录" />
    </main>
  )
}
