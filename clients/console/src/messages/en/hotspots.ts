import type { Messages } from '..'

export const hotspots: Messages['hotspots'] = {
  title: 'Hot spots', empty: 'No hot spot at present', emptyBody: 'A trouble is listed once at least two people brought it up in at least three cases. Updated every hour.',
  read: '{count} cases of the last 90 days, updated {at}', partial: 'too many: the latest only', warned: 'Warnings only ({count})', map: 'Where hot spots are',
  formula: 'Heat =', rank: 'No. {rank} of the district', several: 'Several streets', what: 'What it is about', leading: 'Leading case', members: 'Its cases', asList: 'See and export in the list of cases',
  leadingLead: 'Dispatching, whistles, projects and merging are steps of cases; those below are for the leading case.',
  growth: '{recent} cases in the last seven days, {expected} a week before',
  gone: '“{name}” is not hot any more', goneBody: 'Last seen by the search of {at}.', notHot: 'Not hot any more.', now: 'What is hot now',
  alarm: { none: '', yellow: 'Yellow warning', orange: 'Orange warning', red: 'Red warning' },
  term: { cases: 'cases', reporters: 'reporters', supporters: 'supporters', densest: 'cases in the densest 30 days' },
  column: {
    rank: 'Rank', heat: 'Heat', name: 'Hot spot', home: 'Grid', place: 'Place', people: 'People', category: 'Category', words: 'Words', span: 'Time', cases: 'Cases',
    reporters: 'Reporters', supporters: 'Supporters', first: 'First', last: 'Latest', alarm: 'Warning', recent: 'Last 7 days', expected: 'A week before', description: 'Typical case', trend: 'Last 60 days',
  },
}
