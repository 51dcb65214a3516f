/** What comes for whoever works. */
export const news = {
  away: '收起',
  title: '工作消息',
  unread: '{count} 条未读',
  none: '都看过了',
}
