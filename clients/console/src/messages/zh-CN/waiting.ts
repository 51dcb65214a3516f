export const waiting = {
  title: '等我办理',
  count: '{count} 件',
  since: '已等 {span}',
  empty: '没有等您办理的事',
  emptyBody: '有新的事情等您办理时，会立即出现在这里。',
  more: '显示更多',
  manyAtOnce: '批量办理',
}
