import type { Messages } from '..'

export const overview: Messages['overview'] = {
  title: 'Overview', refresh: 'Refresh', print: 'Print', period: 'Period', place: 'Place', allPlaces: 'All my places', counts: 'Counts', rates: 'Rates',
  lead: '{days}, compared with {before}, equally long; taken at {taken}. Choose a number to see the cases that it counts.', range: '{from} to {to}',
  kind: { today: 'Today', week: 'This week', month: 'This month', own: 'Range' },
  below: '{level} below', alone: 'In none below', uncategorised: 'Without a category', name: 'Name', descend: '{name} alone',
  against: '{change} on the period before', ofNow: 'At this moment', points: '{change} pts', beforeWas: 'before: {value}', reportersOf: ' (people, {count} cases)',
  shareOf: 'on time {on} ÷ due {due}', png: 'PNG', excel: 'Excel', first: ', the first {count} drawn',
  empty: 'No cases in this time', emptyBody: 'Choose another period or a larger place.',
  hours: '{count} h', days: '{count} d', median: 'Median', ninetieth: 'Nine in ten within', responseTime: 'Time to the first response', caseCount: 'Cases',
  division: '{one} ÷ {other}', dividedBy: '÷',
  step: { day: 'Day', week: 'Week' },
  share: { participation: 'Participation', awareness: 'Awareness', residents: 'Residents with an account', took_part: 'Took part', informed: 'Informed' },
  question: { shares: 'How do residents take part?',
    street: 'Which street has many, or late?', community: 'Which community has many, or late?', grid: 'Which grid has many, or late?',
    micro: 'Which micro-grid has many, or late?', exclusive: 'Which exclusive grid has many, or late?', category: 'Which kind is frequent, or late?',
    channel: 'Where do cases come from?', trend: 'Does closing keep up with opening?', response: 'How long until somebody responds?',
  },
  within: {
    responded_in_30_minutes: 'within 30 min', responded_in_2_hours: '30 min to 2 h', responded_in_8_hours: '2 to 8 h',
    responded_in_24_hours: '8 to 24 h', responded_in_72_hours: '1 to 3 days', responded_later: 'over 3 days', unresponded: 'none yet',
  },
  meaning: {
    opened: 'Cases that came in during the period', closed: 'Cases closed during the period', open: 'Cases that have not ended at this moment',
    open_overdue: 'Cases open at this moment of which a deadline has passed',
    late: 'Cases that fell due in the period and were not handled by then, even if later', returned: 'Cases of the period that were returned at least once',
    refused: 'Cases of the period that were lawfully refused', median: 'Of the cases of the period that had a response, half had it within this plain time',
    ninetieth: 'Of the cases of the period that had a response, nine in ten had it within this plain time',
  },
}
