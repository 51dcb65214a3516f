/** Messages. */
export const inbox = {
  title: '消息',
  none: '还没有消息',
  noneWhy: '您反映的事有了进展，会在这里告诉您。',
  unread: '未读',
  readAll: '全部标为已读',
}
