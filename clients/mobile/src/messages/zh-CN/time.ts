/** Times as people say them. */
export const time = {
  justNow: '刚刚',
  minutesAgo: '{count} 分钟前',
  hoursAgo: '{count} 小时前',
  today: '今天 {clock}',
  tomorrow: '明天 {clock}',
  yesterday: '昨天 {clock}',
  day: '{month}月{day}日 {clock}',
  dayOfYear: '{year}年{month}月{day}日 {clock}',
  minutes: '{count} 分钟',
  hours: '{count} 小时',
  days: '{count} 天',
}
