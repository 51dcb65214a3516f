/** What comes for whoever works. */
export const news = {
  away: 'Put away',
  title: 'Work messages',
  unread: '{count} unread',
  none: 'All read',
}
