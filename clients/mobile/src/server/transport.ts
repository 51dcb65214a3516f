import { ApiError, type Answered, type Asked } from '@api'
import { patiently } from '@shared/patience'

/** How long an answer may take before we say so: long enough for a picture over a poor line. */
const PATIENCE_MS = 30_000

/** A body that is a file on this phone. */
export class PhoneFile {
  constructor(readonly path: string) {}
}

/** An address of the server's, whole: a mini-program has none of its own, and in the browser ours stands below `/m/`. */
export function addressAt(path: string): string {
  if (!path.startsWith('/')) return path
  // #ifdef H5
  return window.location.origin + path
  // #endif
  // #ifndef H5
  return __SERVER__ + path
  // #endif
}

type Headers = Record<string, string | undefined>
interface Came {
  statusCode: number
  data: unknown
  header?: Headers
}

function answeredBy({ statusCode, data, header }: Came): Answered {
  const requestId = header?.['x-request-id'] ?? header?.['X-Request-Id']
  const retryAfter = Number(header?.['retry-after'] ?? header?.['Retry-After']) || undefined
  return { status: statusCode, body: parsed(data), requestId, retryAfter }
}

/** An upload's answer comes as text, any other as data. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data
  if (!data) return undefined
  try {
    return JSON.parse(data) as unknown
  } catch {
    return undefined
  }
}

/** A mini-program gives its reasons as text alone. */
function noAnswer(failure: { errMsg?: string }): ApiError {
  return new ApiError(failure.errMsg?.includes('timeout') ? 'timed_out' : 'offline', 0, '')
}

function request(asked: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    uni.request({
      url: addressAt(asked.url),
      method: asked.method,
      header: { ...asked.headers, ...(asked.body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(asked.body === undefined ? {} : { data: asked.body as object }),
      timeout: PATIENCE_MS,
      success: (came) => resolve(answeredBy(came as Came)),
      fail: (failure) => reject(noAnswer(failure)),
    })
  })
}

function upload(asked: Asked, file: PhoneFile): Promise<Answered> {
  return new Promise((resolve, reject) => {
    uni.uploadFile({
      url: addressAt(asked.url),
      filePath: file.path,
      name: 'file',
      header: asked.headers,
      timeout: 2 * PATIENCE_MS,
      success: (came) => resolve(answeredBy(came)),
      fail: (failure: { errMsg?: string }) => reject(noAnswer(failure)),
    })
  })
}

/** `uni.request` as a transport, the browser's and the mini-program's alike; it waits for a server that is away for a moment. */
export const throughUni = patiently((asked) =>
  asked.body instanceof PhoneFile ? upload(asked, asked.body) : request(asked),
)
