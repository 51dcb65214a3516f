import { ApiError, type Answered, type Asked, type Transport } from '@api'
import { patiently } from '@shared/patience'

/** How long an answer may take before we say so; an upload may be a film over a poor line. */
const PATIENCE_MS = 30_000
const UPLOAD_PATIENCE_MS = 20 * 60_000

function bodyOf(asked: Asked): { body?: BodyInit; headers: Record<string, string> } {
  if (asked.body === undefined) return { headers: asked.headers }
  if (asked.body instanceof FormData) return { body: asked.body, headers: asked.headers }
  return { body: JSON.stringify(asked.body), headers: { ...asked.headers, 'Content-Type': 'application/json' } }
}

async function parsed(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!text || !response.headers.get('content-type')?.includes('json')) return undefined
  return JSON.parse(text) as unknown
}

const once: Transport = async (asked): Promise<Answered> => {
  try {
    const response = await fetch(asked.url, {
      method: asked.method,
      ...bodyOf(asked),
      cache: 'no-store',
      signal: AbortSignal.timeout(asked.body instanceof FormData ? UPLOAD_PATIENCE_MS : PATIENCE_MS),
    })
    return {
      status: response.status,
      body: await parsed(response),
      requestId: response.headers.get('X-Request-Id') ?? undefined,
      retryAfter: Number(response.headers.get('Retry-After')) || undefined,
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') throw new ApiError('timed_out', 0, '')
    if (error instanceof TypeError) throw new ApiError('offline', 0, '')
    throw error
  }
}

/** The browser's `fetch` as a transport; it waits for a server that is away for a moment. */
export const throughFetch = patiently(once)
