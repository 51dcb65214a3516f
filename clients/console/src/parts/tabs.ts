import type { MessageKey } from '@/messages'

/** One of the pages that belong together: its route, the key of its text, and what one must be allowed to see it. */
export interface PageTab {
  name: string
  text: MessageKey
  permission: string | readonly string[]
}
