/**
 * The live line: server-sent events over `fetch`, because `EventSource` cannot carry a bearer token.
 * An event is a hint that something concerns us; whoever listens asks the API again.
 */
import { onScopeDispose, reactive, readonly } from 'vue'
import { soonOnce } from '@/parts/soon'
import { headersOfSession, session } from '@/session/session'
import { eventsIn } from './stream'

export type LineState = 'connecting' | 'live' | 'down'
export interface News {
  kind: string
  subject_type: string | null
  subject_id: string | null
}
type Listener = (news: News | null) => void

const AGAIN_MS = [1_000, 2_000, 5_000, 15_000]
/** The server speaks every 15 seconds, if only a comment: a line that is silent for longer is dead. */
const SILENT_MS = 40_000
const line = reactive<{ state: LineState }>({ state: 'connecting' })
export const liveLine = readonly(line)

const listeners = new Set<Listener>()
let lastId = ''
let failures = 0
let stopping: AbortController | null = null

/** Calls back on news while the calling component lives; with null after a gap, when anything may have changed. */
export function onNews(listener: Listener): void {
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}

const tell = (news: News | null): void => listeners.forEach((listener) => listener(news))

/** Keeps the line until the function that it returns is called. */
export function keepLine(): () => void {
  const own = new AbortController()
  stopping?.abort()
  stopping = own
  void run(own.signal)
  return () => own.abort()
}

async function run(signal: AbortSignal): Promise<void> {
  while (!signal.aborted && session.token) {
    const attempt = new AbortController()
    const breakOff = (): void => attempt.abort()
    signal.addEventListener('abort', breakOff)
    window.addEventListener('offline', breakOff)
    try {
      await listenOnce(attempt)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error
    } finally {
      signal.removeEventListener('abort', breakOff)
      window.removeEventListener('offline', breakOff)
    }
    if (signal.aborted) return
    line.state = 'down'
    await pause(AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)] ?? 0)
  }
}

/** Waits, but not once the network is back. */
const pause = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => {
    window.addEventListener('online', resolve, { once: true })
    setTimeout(resolve, milliseconds)
  })

async function listenOnce(attempt: AbortController): Promise<void> {
  const { signal } = attempt
  const place = (await (await fetch('/live-address', { signal })).json()) as { url: string }
  const headers = {
    Authorization: headersOfSession().Authorization ?? '',
    ...(lastId ? { 'Last-Event-ID': lastId } : {}),
  }
  const response = await fetch(place.url, { headers, signal })
  if (!response.ok || !response.body) return
  const hadGap = line.state === 'down'
  line.state = 'live'
  failures = 0
  if (hadGap) tell(null)
  const giveUpSoon = soonOnce(() => attempt.abort(), SILENT_MS)
  giveUpSoon()
  for await (const event of eventsIn(response.body, giveUpSoon)) {
    if (event.id) lastId = event.id
    tell(JSON.parse(event.data) as News)
  }
}
