/**
 * What comes for whoever works, while the application is before their eyes: the browser hears of it over the live line,
 * the mini-program, which has none, asks every few seconds. In the background nothing is asked: the server then sees that
 * nobody looks, and sends what must not wait by WeChat or by short message.
 */
import { onScopeDispose, reactive, readonly, watch } from 'vue'
import { ApiError, type Schemas } from '@api'
// #ifdef H5
import { holdLine } from '@shared/line'
// #endif
import { network } from '@/device/network'
import { showAtWork } from '@/inbox/unread'
import { workApi } from '@/server/workApi'
import { headersOfWork, isWorking, working } from '@/session/work'
import { alertPerson } from './alerts'

export type Message = Schemas['InboxMessageRow']
interface State {
  unread: number
  /** What the banner shows, the newest last. */
  fresh: Message[]
}

/** Without a live line so often; with one only to say that somebody still looks, and to find what the line lost. */
const ASK_MS = 4_000
const LOOK_MS = 20_000
const MOST_WAIT_MS = 60_000
const MOST_KNOWN = 50
const MOST_FRESH = 5

const state = reactive<State>({ unread: 0, fresh: [] })
export const news = readonly(state) as Readonly<State>

const listeners = new Set<(messages: Message[]) => void>()
let known: string[] = []
let newest: string | null = null
let isOpen = false
let hasLine = false
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined
let stopLine: (() => void) | null = null
let asking: Promise<void> | null = null
let isAskedAgain = false

/** Calls back on whatever concerns the work while the calling component lives, with the messages that came of it. */
export function useNews(listener: (messages: Message[]) => void): void {
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}

export function putAway(id: string): void {
  state.fresh = state.fresh.filter((one) => one.id !== id)
}

/** How long until the next question: longer each time that there was no answer. */
export const waitAfter = (failed: number, isLive: boolean): number =>
  Math.min((isLive ? LOOK_MS : ASK_MS) * 2 ** failed, MOST_WAIT_MS)

/** Asks now; what is wanted meanwhile is asked once more afterwards. */
export function lookForNews(): Promise<void> {
  if (asking) {
    isAskedAgain = true
    return asking
  }
  asking = ask().finally(() => {
    asking = null
    if (!isAskedAgain) return plan()
    isAskedAgain = false
    void lookForNews()
  })
  return asking
}

async function ask(): Promise<void> {
  clearTimeout(timer)
  if (!isOpen || !isWorking.value || !network.isOnline) return
  const account = working.work?.accountId
  try {
    const found = await workApi.get('/api/staff/messaging/news', { query: { after: newest } })
    if (account !== working.work?.accountId) return
    failures = 0
    take(found)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    failures += 1
  }
}

function take(found: Schemas['News']): void {
  newest = found.newest
  state.unread = found.unread
  showAtWork(working.work?.token ? found.unread : 0)
  const fresh = found.items.filter(({ id }) => !known.includes(id)).reverse()
  if (!fresh.length) return
  known = [...known, ...fresh.map(({ id }) => id)].slice(-MOST_KNOWN)
  state.fresh = [...state.fresh, ...fresh].slice(-MOST_FRESH)
  alertPerson()
  tell(fresh)
}

const tell = (messages: Message[]): void => listeners.forEach((listener) => listener(messages))

function plan(): void {
  clearTimeout(timer)
  if (isOpen && isWorking.value) timer = setTimeout(() => void lookForNews(), waitAfter(failures, hasLine))
}

function begin(): void {
  if (!isOpen || !isWorking.value) return
  // #ifdef H5
  stopLine ??= holdLine({
    authorization: () => headersOfWork().Authorization ?? '',
    mayRun: () => isWorking.value,
    tell: (hint) => {
      // A message is fetched and then shown; any other change is only a reason to read anew.
      if (hint && !hint.kind.startsWith('inbox.')) tell([])
      void lookForNews()
    },
    stands: (line) => {
      hasLine = line === 'live'
      plan()
    },
  })
  // #endif
  void lookForNews()
}

function end(): void {
  clearTimeout(timer)
  stopLine?.()
  stopLine = null
  hasLine = false
}

/** The application is before the person's eyes, or no longer. */
export function beSeen(isSeen: boolean): void {
  if (isOpen === isSeen) return
  isOpen = isSeen
  if (isSeen) begin()
  else end()
}

/** Follows whoever works from now on: another account begins with nothing known. */
export function followWork(): void {
  watch(
    () => (isWorking.value ? working.work?.accountId : ''),
    () => {
      end()
      known = []
      newest = null
      failures = 0
      Object.assign(state, { unread: 0, fresh: [] })
      showAtWork(0)
      begin()
    },
  )
  watch(
    () => network.isOnline,
    (isOnline) => isOnline && void lookForNews(),
  )
}
