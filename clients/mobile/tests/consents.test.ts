import { beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '@api'
import { forget, kept } from '@/device/kept'
import { countConsents, messagesLeft, rememberConsent, templatesToAsk, type Template } from '@/sending/consents'

const post = vi.hoisted(() => vi.fn())
vi.mock('@/server/api', () => ({ aside: { post } }))
const template = (id: string, left: number, ...kinds: string[]): Template => ({
  template_id: id,
  name: id,
  kinds,
  left,
})
const CASES = [
  template('a', 2, 'case.replied'),
  template('b', 0, 'case.due'),
  template('c', 1, 'case.remark'),
  template('d', 5, 'case.merged'),
]
const waiting = (): number => kept<unknown[]>('consents', []).length

beforeEach(() => {
  forget('consents')
  post.mockReset()
})

test('at most three templates are asked about, those with the fewest consents first, and of that subject alone', () => {
  expect(
    templatesToAsk([...CASES, template('e', 0, 'certification.decided')], 'case.').map(({ template_id: id }) => id),
  ).toEqual(['b', 'c', 'a'])
  expect(messagesLeft([...CASES, template('e', 9, 'certification.decided')], 'case.')).toBe(8)
})

test('a consent is counted once, however bad the line, and only by whose it is', async () => {
  rememberConsent('me', ['a'])
  rememberConsent('me', ['a'])
  rememberConsent('another', ['b'])
  post.mockRejectedValueOnce(new ApiError('offline', 0, ''))
  await countConsents('me')
  expect(waiting()).toBe(3)
  post.mockResolvedValue({})
  await countConsents('me')
  const keys = post.mock.calls.map(([, { key }]) => key as string)
  expect(keys[1]).toBe(keys[0]) // sent again under the same key
  expect(new Set(keys).size).toBe(2) // two consents are two messages
  expect(waiting()).toBe(1)
})

test('what the server will never take is let go', async () => {
  rememberConsent('me', ['gone'])
  post.mockRejectedValueOnce(new ApiError('invalid', 422, ''))
  await countConsents('me')
  expect(waiting()).toBe(0)
})
