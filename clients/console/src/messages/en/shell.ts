import type { Messages } from '..'

export const shell: Messages['shell'] = {
  product: 'Yuandian',
  productWhole: 'Yuandian operations',
  skip: 'Skip to content',
  nav: { label: 'Main menu', work: 'My work', desk: 'Dispatch', cases: 'Cases', hotline: '12345', hotspots: 'Hot spots', overview: 'Overview', reference: 'Reference', map: 'Map', people: 'People', public: 'Public', points: 'Points', honours: 'Honours', volunteering: 'Volunteers', mall: 'Mall' },
  inbox: {
    label: 'Messages, {count} unread', title: 'Messages', empty: 'No messages', unread: 'unread', readAll: 'Mark all read', more: 'Earlier messages',
  },
  search: { label: 'Find cases by number or words', hint: 'Number or words' },
  live: {
    connecting: 'Connecting', live: 'Live', down: 'Offline, reconnecting',
    note: { connecting: 'Connecting to live updates', live: 'News appears at once', down: 'Live updates are down; the page still works and catches up later' },
  },
  post: { label: 'Act under which post', all: 'All posts', choose: 'Choose a post', chooseLead: 'You hold {count} posts. What you do is recorded under the post; switch at the top at any time.' },
  account: {
    label: 'My account', theme: 'Look', light: 'Light', dark: 'Dark', system: 'System', large: 'Large type', language: 'Language',
    password: 'Change password', signOut: 'Sign out',
  },
  signIn: {
    title: 'Sign in', username: 'User name', password: 'Password', enter: 'Sign in', code: 'Code', codeHint: 'Six digits from your authenticator',
    codeLead: 'This account has a second step.', back: 'Back', continue: 'Continue', again: 'Your session ran out; sign in again',
    againLead: 'What you were doing goes on afterwards; nothing you typed is lost.', other: 'Give up and sign in as someone else',
    needUsername: 'Enter your user name', needPassword: 'Enter your password', needCode: 'Enter the six digits',
    lead: 'Whatever happens in a community is noticed, dealt with, and answered.', fill: 'Use {username}',
  },
  password: {
    title: 'Change password', lead: 'The first password has to be changed before you go on.', old: 'Present password', new: 'New password',
    repeat: 'New password again', save: 'Save', differ: 'The two new passwords differ', needOld: 'Enter your present password',
    needNew: 'At least 10 characters', done: 'Password changed; all other devices were signed out.',
  },
  map: { closer: 'Zoom in', wider: 'Zoom out' },
  state: {
    loading: 'Loading', retry: 'Try again', reload: 'Reload', back: 'Back', forbiddenTitle: 'You may not see this',
    forbiddenBody: 'The post you act under does not entitle to this. Choose another post at the top or ask your administrator.',
    notFoundTitle: 'There is no such page', notFoundBody: 'The address may be wrong, or you may not see it.', home: 'Back to the start',
  },
  form: { cancel: 'Cancel', confirm: 'OK', close: 'Close', optional: 'optional', required: 'This is needed', save: 'Save', sending: 'Sending', reasonShort: 'Give the reason, 4 characters at least' },
  unmask: { lead: 'Give the reason. It stays on record.', once: 'Shown this once only', nameless: 'No name given' },
  table: {
    previous: 'Previous', next: 'Next', page: 'Page {page}', columns: 'Columns', selected: '{count} selected', clear: 'Clear selection',
    all: 'Select the page', one: 'Select {name}',
  },
}
