/** Times as people say them. */
export const time = {
  justNow: '刚刚',
  ago: '{span}前',
  today: '今天 {clock}',
  tomorrow: '明天 {clock}',
  yesterday: '昨天 {clock}',
  day: '{month}月{date}日 {clock}',
  dayOfYear: '{year}年{month}月{date}日 {clock}',
  minutes: '{count} 分钟',
  hours: '{count} 小时',
  days: '{count} 天',
  and: '{one} {other}',
}
