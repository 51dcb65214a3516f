import type { Messages } from '..'

export const time: Messages['time'] = {
  justNow: 'just now',
  ago: '{span} ago',
  today: 'today {clock}',
  tomorrow: 'tomorrow {clock}',
  yesterday: 'yesterday {clock}',
  day: '{month}/{date} {clock}',
  dayOfYear: '{year}/{month}/{date} {clock}',
  minutes: '{count} min',
  hours: '{count} h',
  days: '{count} d',
  and: '{one} {other}',
}
