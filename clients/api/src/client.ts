/**
 * A typed client over any transport: the console brings `fetch`, the mini-program its own request function.
 * It knows addresses, bodies and answers from the generated types, and turns every refusal into an `ApiError`.
 */
import type { components, paths } from './schema'

export type Schemas = components['schemas']
export type Method = 'get' | 'post' | 'put' | 'delete'

/** What a transport is asked to do. `query` is complete; `body` is plain data, or what `form` marks as an upload. */
export interface Asked {
  method: Uppercase<Method>
  url: string
  headers: Record<string, string>
  body?: unknown
}

/** What came back: a status, and the body parsed as JSON (undefined where there was none). */
export interface Answered {
  status: number
  body: unknown
  requestId?: string | undefined
  /** Seconds after which to come again, where the server says so. */
  retryAfter?: number | undefined
}

/** Sends one request. Throws `ApiError` with status 0 and code `offline` where no answer came. */
export type Transport = (asked: Asked) => Promise<Answered>

/** A refusal, as `{code, detail, facts}`; screens translate the code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly facts: Record<string, unknown> = {},
    readonly requestId?: string,
  ) {
    super(`${code}: ${detail}`)
    this.name = 'ApiError'
  }
}

type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never
export type PathsWith<M extends Method> = {
  [P in keyof paths]: Operation<P, M> extends { responses: unknown } ? P : never
}[keyof paths]

type Parameters<O> = O extends { parameters: infer A } ? A : never
type PathPart<O> = Parameters<O> extends { path: infer V } ? { path: V } : { path?: never }
type QueryPart<O> =
  Parameters<O> extends { query: infer V }
    ? { query: V }
    : Parameters<O> extends { query?: infer V }
      ? { query?: V | undefined }
      : { query?: never }
type BodyPart<O> = O extends { requestBody: { content: { 'application/json': infer V } } }
  ? { body: V }
  : O extends { requestBody: { content: { 'multipart/form-data': unknown } } }
    ? { body: unknown }
    : { body?: never }
type JsonOf<R> = R extends { content: { 'application/json': infer V } } ? V : undefined
type AnswerOf<O> = O extends { responses: infer R }
  ? R extends { 200: infer A }
    ? JsonOf<A>
    : R extends { 201: infer A } | { 202: infer A }
      ? JsonOf<A>
      : undefined
  : never

export type Answer<P extends PathsWith<M>, M extends Method> = AnswerOf<Operation<P, M>>
/** `key`: the Idempotency-Key. Send the same one again with the same body and it is done once. */
export type Input<P extends PathsWith<M>, M extends Method> = PathPart<Operation<P, M>> &
  QueryPart<Operation<P, M>> &
  BodyPart<Operation<P, M>> & { key?: string | undefined }

interface LooseInput {
  path?: Record<string, string> | undefined
  query?: Record<string, unknown> | undefined
  body?: unknown
  key?: string | undefined
}

/** The address with its placeholders filled and its query; empty values and null are left out. */
export function addressOf(template: string, input: Pick<LooseInput, 'path' | 'query'>): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input.path?.[name] ?? ''))
  const pairs: string[] = []
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one === undefined || one === null || one === '') continue
      pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(one as string | number | boolean))}`)
    }
  }
  return pairs.length ? `${path}?${pairs.join('&')}` : path
}

function refusalOf(answered: Answered): ApiError {
  const body = (answered.body ?? {}) as { code?: string; detail?: string; facts?: Record<string, unknown> }
  const code = body.code ?? (answered.status >= 500 ? 'internal' : 'http_error')
  return new ApiError(code, answered.status, body.detail ?? '', body.facts ?? {}, answered.requestId)
}

/** The client; `headers` is asked before every request. */
export function makeClient(transport: Transport, headers: () => Record<string, string> = () => ({})) {
  async function send<T>(method: Method, template: string, input: LooseInput): Promise<T> {
    const asked: Asked = {
      method: method.toUpperCase() as Uppercase<Method>,
      url: addressOf(template, input),
      headers: { ...headers(), ...(input.key ? { 'Idempotency-Key': input.key } : {}) },
    }
    if (input.body !== undefined) asked.body = input.body
    const answered = await transport(asked)
    if (answered.status >= 400) throw refusalOf(answered)
    return answered.body as T
  }
  return {
    get: <P extends PathsWith<'get'>>(path: P, input: Input<P, 'get'>) =>
      send<Answer<P, 'get'>>('get', path, input as LooseInput),
    post: <P extends PathsWith<'post'>>(path: P, input: Input<P, 'post'>) =>
      send<Answer<P, 'post'>>('post', path, input as LooseInput),
    put: <P extends PathsWith<'put'>>(path: P, input: Input<P, 'put'>) =>
      send<Answer<P, 'put'>>('put', path, input as LooseInput),
    remove: <P extends PathsWith<'delete'>>(path: P, input: Input<P, 'delete'>) =>
      send<Answer<P, 'delete'>>('delete', path, input as LooseInput),
  }
}

export type Client = ReturnType<typeof makeClient>
