import type { paths } from './schema'

export type Path = keyof paths
type Method = 'get' | 'post' | 'put'

declare const template: unique symbol

/** An address of the API that knows which one it is, and so what it answers and takes. */
export type Address<P extends Path> = string & { readonly [template]?: P }

/** The address with its values: those that the template names go into the path, the others behind the question mark. */
export function at<P extends Path>(path: P, values: Record<string, string | number> = {}): Address<P> {
  let filled: string = path
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (filled.includes(`{${name}}`)) filled = filled.replace(`{${name}}`, encodeURIComponent(value))
    else query.set(name, String(value))
  }
  return query.size > 0 ? `${filled}?${query}` : filled
}

type Operation<P extends Path, M extends Method> = paths[P] extends Record<M, infer O> ? O : never

/** What it answers when all is well. */
export type Answered<P extends Path, M extends Method> =
  Operation<P, M> extends { responses: infer R }
    ? R extends Record<keyof R, { content: { 'application/json': infer T } }>
      ? T
      : never
    : never

/** What it takes. */
export type Taken<P extends Path, M extends Method> =
  Operation<P, M> extends { requestBody: { content: { 'application/json': infer B } } } ? B : never
