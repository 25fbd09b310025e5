import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import { at } from '../api/address'
import { get } from '../api/call'

/** The organisation's own sign-in: code with PKCE, tokens kept for this tab only. */
let manager: Promise<UserManager> | null = null

async function open(): Promise<UserManager> {
  const answer = await get(at('/api/sign-in'))
  if (!answer.ok) throw new Error(answer.refusal.kind)
  return new UserManager({
    authority: answer.value.authority,
    client_id: answer.value.clientId,
    scope: answer.value.scope,
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/sign-in`,
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
    loadUserInfo: false,
  })
}

function issuer(): Promise<UserManager> {
  manager ??= open().catch((error: unknown) => {
    manager = null
    throw error
  })
  return manager
}

/** The person whose token this tab holds; null where there is none or it has expired. */
export async function storedUser(): Promise<User | null> {
  // Without a stored token there is nothing to ask the server for.
  if (!Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user:'))) return null
  const user = await (await issuer()).getUser()
  return user && !user.expired ? user : null
}

export async function followRenewals(tell: (user: User) => void) {
  ;(await issuer()).events.addUserLoaded(tell)
}

export async function leaveToSignIn(returnTo: string) {
  await (await issuer()).signinRedirect({ state: returnTo })
}

/** Back from the issuer: who it is, and where the person was. */
export async function comeBack(): Promise<{ user: User; returnTo: string }> {
  const user = await (await issuer()).signinRedirectCallback()
  const wanted = typeof user.state === 'string' ? user.state : '/'
  return { user, returnTo: wanted.startsWith('/') && !wanted.startsWith('//') ? wanted : '/' }
}

/** Forgets the token; true when the browser is on its way to the issuer's own sign-out. */
export async function signOutEverywhere(): Promise<boolean> {
  const found = await issuer()
  const end = await found.metadataService.getEndSessionEndpoint().catch(() => undefined)
  if (end) {
    await found.signoutRedirect()
    return true
  }
  await found.removeUser()
  return false
}
