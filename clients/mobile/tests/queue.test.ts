import { ApiError } from '@api'
import { expect, test, vi } from 'vitest'
import { keep, kept } from '@/device/kept'
import {
  isHeldBack,
  PICTURE_GONE,
  putOn,
  replace,
  retry,
  sendAll,
  takeOff,
  type Refusal,
  type Shelf,
  type Waiting,
} from '@/sending/queue'
import { upgradedReport, type WaitingReport } from '@/sending/reports'
import { queueOf } from '@/sending/sending'
import { upgradedStep } from '@/sending/steps'
import { upgradedProof } from '@/volunteering/proofs'

vi.mock('@/device/pictures', () => ({ dropPictures: () => Promise.resolve() }))

const OPENED = 'opened'
const waiting = (key: string, more: Partial<Waiting> = {}): Waiting => ({
  key,
  accountId: 'me',
  caseId: null,
  pictures: {},
  refusal: null,
  ...more,
})
const refused = (code: string, more: Partial<Refusal> = {}): Refusal => ({
  code,
  status: null,
  possibleAt: null,
  ...more,
})
/** A shelf that keeps copies, as the phone's storage does. */
function shelfOf(...list: Waiting[]): Shelf<Waiting> {
  let kept = JSON.stringify(list)
  return { read: () => JSON.parse(kept) as Waiting[], write: (now) => (kept = JSON.stringify(now)) }
}
const keysOn = (shelf: Shelf<Waiting>): string[] => shelf.read().map(({ key }) => key)

test('what is sent leaves the shelf, in order, each with its own key', async () => {
  const shelf = shelfOf(waiting('a'), waiting('b'))
  const asked: string[] = []
  const sent = await sendAll(shelf, 'me', async ({ key }) => {
    asked.push(key)
    return Promise.resolve(OPENED)
  })
  expect(asked).toEqual(['a', 'b'])
  expect(sent.map((one) => one.waiting.key)).toEqual(['a', 'b'])
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
  expect([sent.map((one) => one.waiting.key), keysOn(shelf)]).toEqual([['b'], ['a']])
  expect(shelf.read()[0]?.refusal).toBeNull()
})

test('what is refused stays with its reason and is not tried again; what comes after it is sent', async () => {
  const shelf = shelfOf(waiting('bad'), waiting('good'))
  const send = ({ key }: Waiting) =>
    key === 'bad' ? Promise.reject(new ApiError('case_grid_unknown', 422, '')) : Promise.resolve(OPENED)
  await sendAll(shelf, 'me', send)
  expect(shelf.read().map(({ key, refusal }) => [key, refusal])).toEqual([['bad', refused('case_grid_unknown')]])
  expect(await sendAll(shelf, 'me', () => Promise.reject(new Error('asked again')))).toEqual([])
})

test('another person on the same phone sends nothing of mine', async () => {
  const shelf = shelfOf(waiting('mine'), waiting('theirs', { accountId: 'other' }))
  const sent = await sendAll(shelf, 'other', () => Promise.resolve(OPENED))
  expect([sent.map((one) => one.waiting.key), keysOn(shelf)]).toEqual([['theirs'], ['mine']])
})

test('pictures that were uploaded before the line broke are remembered', async () => {
  const [one, other] = [
    { name: 'p1', fileId: null },
    { name: 'p2', fileId: null },
  ]
  const shelf = shelfOf(waiting('a', { pictures: { file_ids: [one, other] } }))
  await sendAll(shelf, 'me', (_waiting, remember) => {
    remember({ file_ids: [{ ...one, fileId: 'f1' }, other] })
    return Promise.reject(new ApiError('timed_out', 0, ''))
  })
  expect(shelf.read()[0]?.pictures).toEqual({ file_ids: [{ name: 'p1', fileId: 'f1' }, other] })
})

test('what a picture is missing from waits with its words, and goes out without it when its person says so', async () => {
  const [here, gone] = [
    { name: 'here', fileId: 'f1' },
    { name: 'gone', fileId: null },
  ]
  const pictures = { file_ids: [here, gone] }
  const shelf = shelfOf(waiting('a', { pictures }))
  await sendAll(shelf, 'me', () => Promise.reject(new ApiError(PICTURE_GONE, 410, '')))
  expect(shelf.read()).toEqual([waiting('a', { pictures, refusal: refused(PICTURE_GONE) })])
  retry(shelf, 'a', [gone])
  const sent = await sendAll(shelf, 'me', () => Promise.resolve(OPENED))
  expect(sent).toEqual([{ waiting: waiting('a', { pictures: { file_ids: [here] } }), answer: OPENED }])
})

test('what was too much says until when, and goes out by itself after that', async () => {
  const shelf = shelfOf(waiting('a'), waiting('b'))
  const at = Date.parse('2026-11-22T10:00:00Z')
  const possibleAt = '2026-11-22T10:30:00Z'
  const tooMuch = () => Promise.reject(new ApiError('case_reports_too_often', 429, '', { possible_at: possibleAt }))
  await sendAll(shelf, 'me', tooMuch, at)
  expect(shelf.read().map(({ refusal }) => refusal)).toEqual(
    Array(2).fill(refused('case_reports_too_often', { possibleAt })),
  )
  expect(await sendAll(shelf, 'me', () => Promise.resolve(OPENED), at + 29 * 60_000)).toEqual([])
  retry(shelf, 'b', [])
  expect(await sendAll(shelf, 'me', tooMuch, at)).toEqual([])
  const sent = await sendAll(shelf, 'me', () => Promise.resolve(OPENED), at + 30 * 60_000)
  expect([sent.map((one) => one.waiting.key), keysOn(shelf)]).toEqual([['a', 'b'], []])
})

test('what is refused holds back what came after it with the same case; others go on', async () => {
  const shelf = shelfOf(
    waiting('1', { caseId: 'a' }),
    waiting('2', { caseId: 'a' }),
    waiting('3', { caseId: 'b' }),
    waiting('4'),
  )
  const sent = await sendAll(shelf, 'me', ({ key }) =>
    key === '1'
      ? Promise.reject(new ApiError('step_not_possible', 409, '', { status: 'handled' }))
      : Promise.resolve(OPENED),
  )
  expect(sent.map((one) => one.waiting.key)).toEqual(['3', '4'])
  expect(shelf.read().map(({ key, refusal }) => [key, refusal])).toEqual([
    ['1', refused('step_not_possible', { status: 'handled' })],
    ['2', null],
  ])
  expect(shelf.read().map((one) => isHeldBack(one, shelf.read()))).toEqual([false, true])
  takeOff(shelf, '1')
  await sendAll(shelf, 'me', () => Promise.resolve(OPENED))
  expect(shelf.read()).toEqual([])
})

test('where the server fails at one, what came after it with the same case waits', async () => {
  const shelf = shelfOf(waiting('1', { caseId: 'a' }), waiting('2', { caseId: 'a' }), waiting('3', { caseId: 'b' }))
  await sendAll(shelf, 'me', ({ key }) =>
    key === '1' ? Promise.reject(new ApiError('internal', 500, '')) : Promise.resolve(OPENED),
  )
  expect(shelf.read()).toEqual([waiting('1', { caseId: 'a' }), waiting('2', { caseId: 'a' })])
})

test('another may go in the place of one that was refused', async () => {
  const shelf = shelfOf(waiting('1', { caseId: 'a', refusal: refused('case_not_yours') }), waiting('2'))
  replace(shelf, '1', waiting('1b', { caseId: 'a' }))
  const sent = await sendAll(shelf, 'me', () => Promise.resolve(OPENED))
  expect(sent.map((one) => one.waiting.key)).toEqual(['1b', '2'])
})

test('a fault of our own is thrown and loses nothing; putting twice is putting once', async () => {
  const shelf = shelfOf()
  putOn(shelf, waiting('a'))
  putOn(shelf, waiting('a'))
  await expect(sendAll(shelf, 'me', () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours')
  expect(shelf.read()).toEqual([waiting('a')])
  takeOff(shelf, 'a')
  expect(shelf.read()).toEqual([])
})

test('what an older version kept on the phone is read, and nothing of it is lost', () => {
  const picture = { name: 'p', fileId: 'f' }
  const before = {
    key: 'k',
    accountId: 'me',
    report: { description: '路灯不亮' },
    shown: { category: '路灯', place: '' },
    pictures: [picture],
    savedAt: '2026-11-22T08:00:00Z',
  }
  const now = { ...before, caseId: null, pictures: { file_ids: [picture] } }
  const possibleAt = '2026-11-22T10:30:00Z'
  expect(upgradedReport({ ...before, refusal: null })).toEqual({ ...now, refusal: null })
  const late = upgradedReport({ ...before, refusal: 'case_reports_too_often', possibleAt })
  expect(late).toEqual({ ...now, refusal: refused('case_reports_too_often', { possibleAt }) })
  expect(upgradedReport(late)).toEqual(late)

  const step = {
    ...waiting('s', { caseId: 'c', pictures: { after_ids: [picture] } }),
    action: 'handle',
    body: { account: '已修好' },
    postId: 'post',
    title: '',
    doneAt: '2026-11-22T08:00:00Z',
  }
  const refusedBefore = { code: 'case_not_yours', status: 'signed' } as Refusal
  expect(upgradedStep({ ...step, refusal: refusedBefore })).toEqual({
    ...step,
    refusal: refused('case_not_yours', { status: 'signed' }),
  })
  expect(upgradedStep(step)).toEqual(step)
})

test('a proof that an older version kept with its refusal in words is sent once more', () => {
  const proof = {
    key: 'p',
    accountId: 'me',
    taskId: 't',
    action: 'check_in' as const,
    code: '123456',
    longitude: null,
    latitude: null,
    system: 'gcj02' as const,
    doneAt: '2026-11-22T08:00:00Z',
  }
  const now = { ...proof, caseId: null, pictures: {}, refusal: null }
  for (const refusal of ['', '还没到时间。']) expect(upgradedProof({ ...proof, refusal } as never)).toEqual(now)
  const late = { ...now, refusal: refused('not_the_time') }
  expect(upgradedProof(late)).toEqual(late)
})

test('a queue begins with what was kept, sends what is its owner’s, and leaves nothing behind', async () => {
  const before = { key: 'k', report: {}, shown: { category: '', place: '' }, savedAt: '', refusal: null }
  const pictures = [{ name: 'p', fileId: 'f' }]
  keep('some', [
    { ...before, accountId: 'other', pictures },
    { ...before, accountId: 'me', key: 'mine', pictures },
  ])
  const files: unknown[] = []
  const queue = queueOf<WaitingReport, string>({
    name: 'some',
    upgraded: upgradedReport,
    owner: () => ({ accountId: 'me', token: null }),
    canSend: () => true,
    sendFile: () => () => Promise.reject(new Error('uploaded before')),
    send: (one, found) => {
      files.push([one.key, found])
      return Promise.resolve(OPENED)
    },
  })
  expect(queue.unsent.value.map(({ key }) => key)).toEqual(['mine'])
  const first = queue.sendWaiting()
  queue.put(upgradedReport({ ...before, accountId: 'me', key: 'late', pictures: [] }))
  const [early, late] = await Promise.all([first, queue.sendWaiting()])
  expect([early.length, late.length]).toEqual([1, 2])
  expect(files).toEqual([
    ['mine', { file_ids: ['f'] }],
    ['late', { file_ids: [] }],
  ])
  expect([queue.unsent.value, queue.isSending.value]).toEqual([[], false])
  queue.takeBack('k')
  expect(kept('some', null)).toBeNull()
})
