import type { Messages } from '..'

export const time: Messages['time'] = {
  justNow: 'just now',
  minutes: '{count} min',
  hours: '{count} h',
  days: '{count} d',
  and: '{one} {other}',
  ago: '{span} ago',
  left: '{span} left',
  over: '{span} overdue',
  by: 'by {moment}',
  today: 'today {clock}',
  tomorrow: 'tomorrow {clock}',
  yesterday: 'yesterday {clock}',
  none: 'no deadline',
  stands: 'clock stands',
  provisional: 'provisional',
  provisionalNote: "That year's holidays are not announced yet; recounted when they are",
  met: 'in time',
  metLate: '{span} late',
  waited: 'waited {span}',
}
