import { ApiError } from '@api'
import { expect, test } from 'vitest'
import { anew, PICTURE_GONE, putOn, sendAll, takeOff, type Shelf, type Waiting } from '@/sending/queue'

const OPENED = {
  id: 'c1',
  number: '20261122-0001',
  status: 'dispatched' as const,
  is_new: true,
  category: null,
  holder: null,
  due_at: null,
  place_choices: [],
}
function waiting(key: string, more: Partial<Waiting> = {}): Waiting {
  return {
    key,
    accountId: 'me',
    report: { description: key },
    shown: { category: '', place: '' },
    pictures: [],
    savedAt: '2026-11-22T08:00:00Z',
    refusal: null,
    ...more,
  }
}
/** A shelf that keeps copies, as the phone's storage does. */
function shelfOf(...list: Waiting[]): Shelf {
  let kept = JSON.stringify(list)
  return { read: () => JSON.parse(kept) as Waiting[], write: (now) => (kept = JSON.stringify(now)) }
}
const keysOn = (shelf: Shelf): string[] => shelf.read().map(({ key }) => key)

test('what is sent leaves the shelf, in order, each with its own key', async () => {
  const shelf = shelfOf(waiting('a'), waiting('b'))
  const asked: string[] = []
  const sent = await sendAll(shelf, 'me', async ({ key }) => {
    asked.push(key)
    return Promise.resolve(OPENED)
  })
  expect(asked).toEqual(['a', 'b'])
  expect(sent.map(({ key }) => key)).toEqual(['a', 'b'])
  expect(shelf.read()).toEqual([])
})

test.each([
  ['offline', 0],
  ['asked_too_often', 429],
  ['not_signed_in', 401],
])('without a network or a session (%s) all stays, and the next is not tried', async (code, status) => {
  const shelf = shelfOf(waiting('a'), waiting('b'))
  const asked: string[] = []
  const sent = await sendAll(shelf, 'me', ({ key }) => {
    asked.push(key)
    return Promise.reject(new ApiError(code, status, ''))
  })
  expect([asked, sent, keysOn(shelf)]).toEqual([['a'], [], ['a', 'b']])
  expect(shelf.read()[0]?.refusal).toBeNull()
})

test('one that the server fails at stays, and does not keep the others waiting', async () => {
  const shelf = shelfOf(waiting('a'), waiting('b'))
  const sent = await sendAll(shelf, 'me', ({ key }) =>
    key === 'a' ? Promise.reject(new ApiError('internal', 503, '')) : Promise.resolve(OPENED),
  )
  expect([sent.map(({ key }) => key), keysOn(shelf)]).toEqual([['b'], ['a']])
  expect(shelf.read()[0]?.refusal).toBeNull()
})

test('what is refused stays with its reason and is not tried again; what comes after it is sent', async () => {
  const shelf = shelfOf(waiting('bad'), waiting('good'))
  const send = ({ key }: Waiting) =>
    key === 'bad' ? Promise.reject(new ApiError('case_grid_unknown', 422, '')) : Promise.resolve(OPENED)
  await sendAll(shelf, 'me', send)
  expect(shelf.read().map(({ key, refusal }) => [key, refusal])).toEqual([['bad', 'case_grid_unknown']])
  expect(await sendAll(shelf, 'me', () => Promise.reject(new Error('asked again')))).toEqual([])
})

test('another person on the same phone sends nothing of mine', async () => {
  const shelf = shelfOf(waiting('mine'), waiting('theirs', { accountId: 'other' }))
  const sent = await sendAll(shelf, 'other', () => Promise.resolve(OPENED))
  expect([sent.map(({ key }) => key), keysOn(shelf)]).toEqual([['theirs'], ['mine']])
})

test('pictures that were uploaded before the line broke are remembered', async () => {
  const shelf = shelfOf(
    waiting('a', {
      pictures: [
        { name: 'p1', fileId: null },
        { name: 'p2', fileId: null },
      ],
    }),
  )
  await sendAll(shelf, 'me', (_one, remember) => {
    remember([
      { name: 'p1', fileId: 'f1' },
      { name: 'p2', fileId: null },
    ])
    return Promise.reject(new ApiError('timed_out', 0, ''))
  })
  expect(shelf.read()[0]?.pictures.map(({ fileId }) => fileId)).toEqual(['f1', null])
})

test('what a picture is missing from waits with its words, and goes out without it when its person says so', async () => {
  const [here, gone] = [
    { name: 'here', fileId: 'f1' },
    { name: 'gone', fileId: null },
  ]
  const shelf = shelfOf(waiting('a', { pictures: [here, gone] }))
  await sendAll(shelf, 'me', () => Promise.reject(new ApiError(PICTURE_GONE, 410, '')))
  expect(shelf.read()).toEqual([waiting('a', { pictures: [here, gone], refusal: PICTURE_GONE, possibleAt: null })])
  anew(shelf, 'a', [gone])
  const sent: Waiting[] = []
  await sendAll(shelf, 'me', (one) => {
    sent.push(one)
    return Promise.resolve(OPENED)
  })
  expect(sent).toEqual([waiting('a', { pictures: [here], possibleAt: null })])
})

test('what was too much says until when, and goes out by itself after that', async () => {
  const shelf = shelfOf(waiting('a'), waiting('b'))
  const at = Date.parse('2026-11-22T10:00:00Z')
  const tooMuch = () =>
    Promise.reject(new ApiError('case_reports_too_often', 429, '', { possible_at: '2026-11-22T10:30:00Z' }))
  await sendAll(shelf, 'me', tooMuch, at)
  expect(shelf.read().map(({ refusal, possibleAt }) => [refusal, possibleAt])).toEqual(
    Array(2).fill(['case_reports_too_often', '2026-11-22T10:30:00Z']),
  )
  expect(await sendAll(shelf, 'me', () => Promise.resolve(OPENED), at + 29 * 60_000)).toEqual([])
  anew(shelf, 'b', [])
  expect(await sendAll(shelf, 'me', tooMuch, at)).toEqual([])
  const sent = await sendAll(shelf, 'me', () => Promise.resolve(OPENED), at + 30 * 60_000)
  expect([sent.map(({ key }) => key), keysOn(shelf)]).toEqual([['a', 'b'], []])
})

test('a fault of our own is thrown and loses nothing; putting twice is putting once', async () => {
  const shelf = shelfOf()
  putOn(shelf, waiting('a'))
  putOn(shelf, waiting('a'))
  await expect(sendAll(shelf, 'me', () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours')
  expect(keysOn(shelf)).toEqual(['a'])
  takeOff(shelf, 'a')
  expect(shelf.read()).toEqual([])
})
