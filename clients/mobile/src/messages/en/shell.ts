import type { Messages } from '..'

export const shell: Messages['shell'] = {
  name: 'Yuandian',
  motto: 'Everything in the community is seen, dealt with and answered.',
  home: 'Home',
  cases: 'My cases',
  inbox: 'Inbox',
  me: 'Me',
  offline: 'No network. Go on writing; it is sent when you are back online.',
  loading: 'Loading…',
  again: 'Try again',
  more: 'Show more',
  pair: '{name}: {value}',
  close: 'Close',
  cancel: 'Cancel',
  listen: 'Read aloud',
  stopListening: 'Stop reading',
  call: 'Call',
  callWhom: 'Call {name}',
  wrong: 'That did not work',
  wentWrong: 'Could not be read',
}
