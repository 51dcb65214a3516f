/**
 * The live line: server-sent events over `fetch`, because `EventSource` cannot carry a bearer token.
 * An event is a hint that something concerns us; whoever listens asks the API again.
 */
import { onScopeDispose, reactive, readonly } from 'vue'
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
    try {
      await listenOnce(signal)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error
    }
    if (signal.aborted) return
    line.state = 'down'
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)]))
  }
}

async function listenOnce(signal: AbortSignal): Promise<void> {
  const place = (await (await fetch('/live-address', { signal })).json()) as { url: string }
  const headers = { Authorization: headersOfSession().Authorization ?? '', ...(lastId ? { 'Last-Event-ID': lastId } : {}) }
  const response = await fetch(place.url, { headers, signal })
  if (!response.ok || !response.body) return
  const hadGap = line.state === 'down'
  line.state = 'live'
  failures = 0
  if (hadGap) tell(null)
  for await (const event of eventsIn(response.body)) {
    if (event.id) lastId = event.id
    tell(JSON.parse(event.data) as News)
  }
}
