import type { Messages } from '..'

export const cases: Messages['cases'] = {
  work: {
    title: 'My work', overdue: 'Overdue', today: 'Due today', later: 'Due later', free: 'No deadline', count: '{count}',
    empty: 'Nothing waits for you', emptyBody: 'New cases appear here at once, without reloading.', all: 'See all cases in reach',
    more: 'Show more', refreshed: 'updated {moment}',
  },
  list: {
    title: 'Cases', open: 'Open', ended: 'Ended', all: 'All', filters: 'Filters', more: 'More', reset: 'Clear', status: 'Status',
    channel: 'Channel', level: 'Level', category: 'Category', due: 'Deadline', text: 'Words', number: 'Number', opened: 'Reported on',
    from: 'From', until: 'Until', marks: 'Marks', anyTime: 'Any', overdue: 'Overdue', due24: 'Due within 24 h', due72: 'Due within 3 days',
    heldBy: 'Held by {name}', onePost: 'one post', supervised: 'Supervised', emergency: 'Emergency', unreplied: 'Someone unanswered', repeat: 'Keeps coming back', ofHotspot: 'Cases of one hot spot', order: 'Order', newest: 'Newest first',
    byDue: 'Earliest deadline', byExternalDue: 'Earliest source limit', whole: '{count} cases', atLeast: 'more than {count} cases', empty: 'No case fits', emptyBody: 'Widen the filter, or see all.', showing: '{count} on this page',
  },
  columns: {
    number: 'Number', summary: 'What', status: 'Status', level: 'Level', category: 'Category', place: 'Grid', address: 'Address',
    holder: 'Holder', due: 'Deadline', channel: 'Channel', opened: 'Reported', external: 'Source limit', external_number: 'External number', urges: 'Urged',
    returns: 'Returned', reopenings: 'Reopened', replied: 'Replied',
  },
  views: {
    label: 'Saved views', save: 'Save', name: 'Name', nameNeeded: 'Give this view a name', remove: 'Remove "{name}"', none: 'No saved views yet',
    isShared: 'shared', others: 'Shared by colleagues', share: 'Share with colleagues whose post is at the same place',
  },
  marks: { emergency: 'Emergency', supervised: 'Supervised', urges: 'Urged {count}', reopenings: 'Reopened {count}', returns: 'Returned {count}', overdue: 'Was overdue', repeats: 'Time {count}' },
  bulk: {
    dispatch: 'Dispatch', urge: 'Urge', supervise: 'Supervise', merge: 'Merge', dispatchLead: 'Each of these {count} goes to whoever is responsible for its grid.',
    urgeLead: 'The holders of these {count} will be urged.', superviseLead: 'These {count} will be supervised.',
    mergeLead: 'The other {count} become part of the chosen one; each reporter still gets a reply.', keep: 'Keep this one', run: 'Start',
    done: '{done} done, {failed} not', waiting: 'waiting', ok: 'done', reason: 'Reason', note: 'Note', unassigned: 'Not dispatched yet',
  },
  export: {
    button: 'Export to Excel', title: 'Export cases', lead: 'All cases of the present filter, with the columns shown; no names or phones.',
    progress: 'Making the file', limit: 'More than {count}, which one file cannot hold; narrow the filter first.', done: 'The file was saved', start: 'Export',
  },
  figure: {
    period: 'from {from} to {to}', count: '{count} cases', atLeast: 'more than {count} cases', leave: 'All cases',
  },
}
