import type { Messages } from '..'

export const reference: Messages['reference'] = {
  title: 'Reference data',
  part: { categories: 'Categories and deadlines', replies: 'Reply templates', learning: 'Learning', places: 'Place names', calendar: 'Calendar', roles: 'Roles', home: 'Mobile home page' },
  save: 'Save', saveDeadlines: 'Save deadlines', savedAs: '“{name}” saved', deadlinesSaved: 'Deadlines saved', state: 'State', off: 'out of use',
  general: 'General deadlines', newCategory: 'New category', findCategory: 'Name, code or keyword', noCategory: 'No such category', noCategoryBody: 'Try another word.',
  deadlines: 'Deadlines', particulars: 'Particulars', setOwn: 'Set its own', inherit: 'Inherit', from: 'from {name}', sample: 'sample',
  allowance: '{amount} {unit}', top: 'Top', codeHint: 'Letters and digits', codeWrong: 'Letters, digits, hyphens and underscores, 60 at most',
  keywordsHint: 'Type a word, then Enter', adviceHint: 'What residents read before reporting, such as “call 119 first”',
  outOfUse: 'Put out of use', outOfUseLead: 'New cases can no longer be given “{name}”; cases that have it keep it.',
  repliesLead: 'Words to start a reply from; they can still be changed.', newReply: 'New template', noReplies: 'No templates yet', everyCategory: 'Every category',
  places: 'To be filled in:', place: { category: 'category', place: 'place', account: 'what was done' }, placesUnknown: 'Nothing fills {places}; there are only category, place and account',
  example: 'Filled in it reads:', sampleOf: { category: 'street light', place: 'north end of Yihe Road', account: 'the lamp was replaced and is lit' },
  field: {
    confirmed: 'People who say so',
    name: 'Name', name_en: 'English name', code: 'Code', parent_id: 'Above it', keywords: 'Keywords', default_level: 'Usual level', is_emergency: 'Emergency', is_active: 'In use',
    advice: 'Advice before reporting', reopen_days: 'Days in which it may be reopened', duplicate_metres: 'Metres within which it is a duplicate', position: 'Order', marks: 'Marks', text: 'Text', category_id: 'Category',
    is_for_open_cases: 'Open cases recounted', permissions: 'Permissions', place_kind: 'Kind of place', responsible_level: 'Level of responsibility', may_appoint: 'May appoint', is_elected: 'Elected',
    requirement: 'Requirement', is_responsible: 'Responsible', version: 'Version', spans: 'Hours', season: 'Season', valid_from: 'From', valid_to: 'Until', street: 'Street', source: 'Source',
    is_announced: 'Announced', days: 'Days off and worked', on: 'Ends on',
    order: 'Order', title: 'Title', summary: 'Summary', kind: 'Kind', is_open: 'Open to all', film_address: 'Film’s address', place: 'For',
    attachments: 'Attachments', film: 'Film', body: 'Letters of text', starts_at: 'From', ends_at: 'Until', is_pinned: 'Pinned', tells_residents: 'Told in inboxes', reached: 'Residents’ accounts', reason: 'Reason',
  },
  record: {
    title: 'Record of changes', empty: 'Never changed', nothing: 'nothing', arrow: '→', many: '{count} entries', add: 'added', change: 'changed', set: 'set', end: 'ended', announce: 'announced',
    change_day: 'corrected a day', loaded: 'loaded with the product', changed: 'changed', created: 'created', draft: 'Draft', publish: 'Published', withdraw: 'Withdrawn', learned: 'said so', unlearned: 'took it back',
  },
  effect: {
    moved: '{count} open cases will have a new deadline', split: '{sooner} sooner, {later} later.', overdue: '{count} of them are overdue at once', kept: '{count} more were extended or paused and keep theirs.',
    partial: 'There are many open cases; the newest 5,000 were tried.', for: 'Holds for', newOnly: 'New cases only', openToo: 'Open cases too', confirm: 'Save the new deadlines?',
    confirmOpen: 'The deadlines of about {count} open cases will follow, each on its own record.', confirmNew: 'They hold for new cases; the deadlines of {count} open cases stay.',
  },
  calendar: {
    years: 'Holidays', yearHead: 'Year', year: 'Holidays of {year}', isAnnounced: 'announced', isUnannounced: 'unannounced, by law for now', source: 'Source', hours: 'Working hours', newHours: 'New working hours',
    spans: 'Hours', season: 'Season (month-day)', allYear: 'All year', valid: 'Valid', validFrom: 'From', validTo: 'No longer on', noEnd: 'no end', holiday: 'Holiday', kind: 'Off or worked', days: 'Days',
    off: 'off', work: 'worked', to: 'to', add: 'Add days', sourceHint: 'Such as the notice of the State Council for 2027', announce: 'Announce the year', correct: 'Correct the year',
    unannounced: 'The holidays of this year are not announced yet. Deadlines in it are provisional and counted anew once they are.',
    workingDays: 'Working days of the year: {before} before, {after} after', freed: 'Now off: {days}', worked: 'Now worked: {days}', recounted: 'Once saved, deadlines of open cases are counted anew.',
    confirm: 'Save the holidays of {year}?', confirmLead: 'All deadlines of the district are counted by them; open cases are counted anew, each on its record.',
    fault: { name: 'Give it a name', range: 'The days are wrong, or more than 31', twice: 'A day is named twice' },
    shift: '{amount}: {before} → {after}', examples: 'If a case were dispatched now:', end: 'End', endLead: 'From which day on do they no longer hold? Other hours that are in force hold then.',
  },
  roles: {
    find: 'Name or code of a role', lead: 'Permissions are the product’s; roles take or leave them.', none: 'No such role', role: 'Role', place: 'Place', responsible: 'Responsible at', count: 'Permissions',
    holders: '{count} posts in force have this role.', atOnce: 'Once saved, {count} posts act by it at once.', given: 'Given: {codes}', taken: 'Taken: {codes}', confirm: 'Change “{name}”?',
    worker: 'Grid worker', kind: { grid: 'by grid', organisation: 'by unit', none: 'none' },
  },
  home: {
    lead: 'The modules of the residents’ home page: the district sets order, names and which are shown. Without a name it has its own, in the reader’s language. What is not built does not appear.', moduleHead: 'Module', name: 'Name shown', note: 'Small print', shown: 'Shown', up: '{name} up', down: '{name} down',
    nameOf: 'Name shown for {name}', noteOf: 'Small print of {name}', showOf: 'Show {name}', preview: 'The home page', of: '{name} ({what})', saved: 'The home page is changed from the next time residents open it',
    module: { branch: 'Ask the branch', snapshot: 'Snapshot', cases: 'My matters', grid: 'My grid', volunteering: 'Volunteering', mall: 'Mall', honours: 'Honour board', points: 'Points', commons: 'Together', notices: 'Notices', guides: 'Guides', help: 'Help', feedback: 'Feedback', poster: 'Tell a neighbour' },
  },
  module: {
    case: 'Cases', grid: 'Grids', people: 'People', post: 'Posts', account: 'Accounts', role: 'Roles', organisation: 'Organisations', calendar: 'Calendar', intake: 'Import', message: 'Messages', other: 'Other',
  },
}
