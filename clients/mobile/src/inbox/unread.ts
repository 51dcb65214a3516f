/** How many messages wait, for the mark on the tab and the home page: one's own, and those of the work besides. */
import { ApiError } from '@api'
import { ref } from 'vue'
import { aside } from '@/server/api'
import { isSignedIn } from '@/session/session'

const INBOX_TAB = 2
export const unread = ref(0)
let atWork = 0

export async function countUnread(): Promise<void> {
  if (!isSignedIn.value) return show(0)
  try {
    show((await aside.get('/api/resident/messaging/unread', {})).unread)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}

export function show(count: number): void {
  unread.value = count
  mark()
}

/** Those of an account of its own that somebody works with. */
export function showAtWork(count: number): void {
  atWork = count
  mark()
}

/** Only a page that is a tab takes the mark, so each asks for it when it is shown. */
export function mark(): void {
  const count = unread.value + atWork
  const ignored = { fail: () => undefined }
  if (count > 0) uni.setTabBarBadge({ index: INBOX_TAB, text: count > 99 ? '99+' : String(count), ...ignored })
  else uni.removeTabBarBadge({ index: INBOX_TAB, ...ignored })
}
