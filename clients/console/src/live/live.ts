/** The console's live line, and who wants to hear of what comes over it. */
import { onScopeDispose, reactive, readonly } from 'vue'
import { holdLine, type LineState, type News } from '@shared/line'
import { headersOfSession, session } from '@/session/session'

export type { LineState, News } from '@shared/line'
type Listener = (news: News | null) => void

const line = reactive<{ state: LineState }>({ state: 'connecting' })
export const liveLine = readonly(line)

const listeners = new Set<Listener>()
let stop: (() => void) | null = null

/** Calls back on news while the calling component lives; with null after a gap, when anything may have changed. */
export function onNews(listener: Listener): void {
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}

/** Keeps the line until the function that it returns is called. */
export function keepLine(): () => void {
  stop?.()
  const own = holdLine({
    authorization: () => headersOfSession().Authorization ?? '',
    mayRun: () => Boolean(session.token),
    tell: (news) => listeners.forEach((listener) => listener(news)),
    stands: (state) => (line.state = state),
  })
  stop = own
  return own
}
