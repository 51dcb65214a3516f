import type { Messages } from '..'

export const inbox: Messages['inbox'] = {
  title: 'Inbox',
  none: 'No messages yet',
  noneWhy: 'News of what you reported comes here.',
  unread: 'unread',
  readAll: 'Mark all as read',
}
