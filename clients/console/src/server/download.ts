/** Files that the server makes for whoever is signed in: fetched with the session, then saved under the name it gives. */
import { addressOf, ApiError } from '@api'
import { headersOfSession, renewSession, session } from '@/session/session'

/** The name that the server gives a file. */
export function nameIn(disposition: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : fallback
}

async function ask(url: string, body?: object, signal?: AbortSignal): Promise<Response> {
  const sent = body && { method: 'POST', body: JSON.stringify(body) }
  const headers = { ...headersOfSession(), ...(body ? { 'Content-Type': 'application/json' } : {}) }
  try {
    return await fetch(url, { headers, cache: 'no-store', ...sent, ...(signal ? { signal } : {}) })
  } catch (error) {
    if (error instanceof TypeError) throw new ApiError('offline', 0, '')
    throw error
  }
}

async function refusalIn(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('X-Request-Id') ?? undefined
  if (!response.headers.get('content-type')?.includes('json'))
    return new ApiError('internal', response.status, '', {}, requestId)
  const body = (await response.json()) as { code?: string; detail?: string; facts?: Record<string, unknown> }
  return new ApiError(body.code ?? 'http_error', response.status, body.detail ?? '', body.facts ?? {}, requestId)
}

/** Saves what an address gives, or makes of a body. Throws `ApiError` where it is refused; an aborted one throws the browser's own error. */
export async function saveFile(
  template: string,
  input: { path?: Record<string, string>; query?: Record<string, unknown>; body?: object },
  fallback: string,
  signal?: AbortSignal,
): Promise<void> {
  const url = addressOf(template, input)
  let response = await ask(url, input.body, signal)
  if (response.status === 401 && session.token) {
    if (!(await renewSession())) throw new ApiError('not_signed_in', 401, '')
    response = await ask(url, input.body, signal)
  }
  if (!response.ok) throw await refusalIn(response)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameIn(response.headers.get('content-disposition'), fallback)
  link.click()
  URL.revokeObjectURL(link.href)
}
