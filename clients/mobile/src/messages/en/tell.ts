/** Being told by WeChat. */
export const tell = {
  caseWords: 'Tell me by WeChat when something moves',
  dueWords: 'Tell me by WeChat before it is due and when it is answered',
  claimWords: 'Tell me by WeChat when it was checked',
  ask: 'Tell me',
  left: 'WeChat will tell you {count} more times',
  unbound: 'Link WeChat under Me to be notified',
  how: "By WeChat's rule one consent is one message: tap again for more. Without it, all is in your messages.",
  declined: 'Not allowed, so WeChat does not notify you; you still find it in your messages.',
}
