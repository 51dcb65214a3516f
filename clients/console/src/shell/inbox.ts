/** One's messages: how many are unread, page by page, live by the line. */
import { ApiError, type Schemas } from '@api'
import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { onNews } from '@/live/live'
import { soonOnce } from '@/parts/soon'
import { api } from '@/server/api'

export type Message = Schemas['InboxMessageRow']
const PAGE = 20
const SUBJECT_PAGES: Record<string, string> = {
  'cases.case': 'case',
  'hotspots.hotspot': 'hotspot',
  'grid.grid': 'grids',
}

/** Where a message leads; null where it is about nothing that has a page. */
export function placeOf(message: Message): RouteLocationRaw | null {
  if (message.subject_type === 'waiting') return { name: 'waiting' }
  const name = message.subject_type ? SUBJECT_PAGES[message.subject_type] : undefined
  return name && message.subject_id ? { name, params: { id: message.subject_id } } : null
}

/** What stands on the bell: nothing, the number, or that there are more than it holds. */
export const badgeOf = (unread: number): string => (unread > 99 ? '99+' : unread ? String(unread) : '')

export interface Inbox {
  unread: Ref<number>
  messages: ShallowRef<Message[]>
  hasMore: ComputedRef<boolean>
  isLoading: Ref<boolean>
  error: ShallowRef<unknown>
  open: () => Promise<void>
  more: () => Promise<void>
  read: (message: Message) => Promise<void>
  readAll: () => Promise<void>
}

/** The inbox of whoever is signed in; `isOpen` says whether the list is looked at and is to follow the news. */
export function useInbox(isOpen: () => boolean): Inbox {
  const unread = ref(0)
  const messages = shallowRef<Message[]>([])
  const next = ref<string | null>(null)
  const isLoading = ref(false)
  const error = shallowRef<unknown>(null)

  async function attempt(work: () => Promise<void>): Promise<void> {
    isLoading.value = true
    try {
      await work()
      error.value = null
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      error.value = failure
    } finally {
      isLoading.value = false
    }
  }
  async function count(): Promise<void> {
    unread.value = (await api.get('/api/staff/messaging/unread', {})).unread
  }
  async function first(): Promise<void> {
    const page = await api.get('/api/staff/messaging/inbox', { query: { limit: PAGE } })
    messages.value = page.items
    next.value = page.next
  }
  const refresh = (): Promise<void> =>
    attempt(async () => {
      await count()
      if (isOpen()) await first()
    })
  const refreshSoon = soonOnce(() => void refresh(), 800)
  onNews(() => refreshSoon())
  void refresh()

  return {
    unread,
    messages,
    hasMore: computed(() => next.value !== null),
    isLoading,
    error,
    open: () => attempt(async () => void (await Promise.all([count(), first()]))),
    more: () =>
      attempt(async () => {
        const page = await api.get('/api/staff/messaging/inbox', { query: { after: next.value, limit: PAGE } })
        messages.value = [...messages.value, ...page.items]
        next.value = page.next
      }),
    read: (message) =>
      attempt(async () => {
        if (message.read_at) return
        await api.post('/api/staff/messaging/inbox/{message_id}/read', { path: { message_id: message.id } })
        const readAt = new Date().toISOString()
        messages.value = messages.value.map((one) => (one.id === message.id ? { ...one, read_at: readAt } : one))
        await count()
      }),
    readAll: () =>
      attempt(async () => {
        await api.post('/api/staff/messaging/inbox/read-all', { body: { up_to: messages.value[0]?.id ?? null } })
        await Promise.all([count(), first()])
      }),
  }
}
