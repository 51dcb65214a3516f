import type { Messages } from '..'

export const time: Messages['time'] = {
  justNow: 'just now',
  minutesAgo: '{count} min ago',
  hoursAgo: '{count} h ago',
  today: 'today {clock}',
  tomorrow: 'tomorrow {clock}',
  yesterday: 'yesterday {clock}',
  day: '{month}/{day} {clock}',
  dayOfYear: '{year}/{month}/{day} {clock}',
  minutes: '{count} min',
  hours: '{count} h',
  days: '{count} d',
}
