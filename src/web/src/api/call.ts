import type { Address, Answered, Path, Taken } from './address'

/** What stood in the way, in words for the person. `kind` is the slug of the problem's type, or one of ours. */
export interface Refusal {
  kind: string
  sentence: string
}

/** A refusal is a value, never an exception. */
export type Answer<T> = { ok: true; value: T; etag: string | null } | { ok: false; refusal: Refusal }

interface Request<B = unknown> {
  body?: B
  form?: FormData
  ifMatch?: string | null
  /** The same key on every try of the same thing, so that it happens once. */
  key?: string
  signal?: AbortSignal
}

/** Where the API is: in the cloud an origin of its own, otherwise the page's. */
const apiOrigin: string = import.meta.env.VITE_API_ORIGIN ?? ''

/** How a call gets its token and says that it was not let in; set by the session. */
export const door: { token: () => string | null; turnedAway: () => void } = {
  token: () => null,
  turnedAway: () => {},
}

type Listener = (online: boolean) => void
const listeners = new Set<Listener>()
let online = navigator.onLine

function reached(now: boolean) {
  if (online === now) return
  online = now
  listeners.forEach((tell) => tell(now))
}
addEventListener('offline', () => reached(false))
addEventListener('online', () => reached(true))

/** Whether the server was reached lately, and word of each change. */
export const connection = {
  now: () => online,
  subscribe(tell: Listener) {
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
    }
  },
}

async function send(method: string, path: string, request: Request): Promise<Response | Refusal> {
  const headers = new Headers({ accept: 'application/json' })
  const token = door.token()
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (request.ifMatch) headers.set('if-match', request.ifMatch)
  if (request.key) headers.set('idempotency-key', request.key)
  if (request.body !== undefined) headers.set('content-type', 'application/json')
  let response: Response
  try {
    response = await fetch(`${apiOrigin}${path}`, {
      method,
      headers,
      body: request.form ?? (request.body === undefined ? null : JSON.stringify(request.body)),
      signal: request.signal ?? null,
      cache: 'no-store',
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'aborted', sentence: '' }
    reached(false)
    return { kind: 'offline', sentence: '网络断了，连上后再试' }
  }
  reached(true)
  return response.ok ? response : await refusalIn(response)
}

async function refusalIn(response: Response): Promise<Refusal> {
  const problem: { type?: string; title?: string; number?: string } = await response.json().catch(() => ({}))
  if (response.status === 401) {
    door.turnedAway()
    return { kind: 'signed-out', sentence: '登录到期了，请重新登录' }
  }
  const slug = /\/refusals\/([a-z-]+)$/.exec(problem.type ?? '')?.[1]
  const number = problem.number && response.status >= 500 ? `。编号 ${problem.number}` : ''
  if (slug && problem.title) return { kind: slug, sentence: problem.title + number }
  return { kind: 'outage', sentence: `没能办成，内容没有改动。请过一会儿再试${number}` }
}

async function call<T>(method: string, path: string, request: Request = {}): Promise<Answer<T>> {
  const response = await send(method, path, request)
  if (!(response instanceof Response)) return { ok: false, refusal: response }
  const value = response.status === 204 ? undefined : await response.json()
  return { ok: true, value: value as T, etag: response.headers.get('etag') }
}

export const get = <P extends Path>(address: Address<P>, signal?: AbortSignal) =>
  call<Answered<P, 'get'>>('GET', address, signal ? { signal } : {})
export const post = <P extends Path>(address: Address<P>, request: Request<Taken<P, 'post'>>) =>
  call<Answered<P, 'post'>>('POST', address, request)
export const put = <P extends Path>(address: Address<P>, request: Request<Taken<P, 'put'>>) =>
  call<Answered<P, 'put'>>('PUT', address, request)

/** Fetches a file with the person's rights. */
export async function file<P extends Path>(
  method: 'GET' | 'POST',
  address: Address<P>,
  request: Request<Taken<P, 'post'>>,
): Promise<Answer<Blob>> {
  const response = await send(method, address, request)
  return response instanceof Response
    ? { ok: true, value: await response.blob(), etag: response.headers.get('etag') }
    : { ok: false, refusal: response }
}

/** Fetches a file and hands it to the browser to keep. */
export async function download<P extends Path>(address: Address<P>, name: string): Promise<Refusal | null> {
  const answer = await file('GET', address, {})
  if (!answer.ok) return answer.refusal
  const url = URL.createObjectURL(answer.value)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return null
}
