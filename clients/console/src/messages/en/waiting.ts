export const waiting = {
  title: 'Waiting for me',
  count: '{count}',
  since: 'waiting for {span}',
  empty: 'Nothing waits for you',
  emptyBody: 'Whatever comes to wait for you appears here at once.',
  more: 'Show more',
  manyAtOnce: 'Many at once',
}
