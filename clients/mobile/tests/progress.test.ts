import { RECORD_KINDS } from '@api'
import { expect, test } from 'vitest'
import { momentKey, stepsDone, waitsForRating } from '@/cases/progress'
import { textAt } from '@/messages'
import { words } from '@/messages/zh-CN/words'

const after = (...actions: string[]) => actions.map((action) => ({ action }))

test.each([
  ['opened', 1],
  ['dispatched', 2],
  ['signed', 2],
  ['arrived', 3],
  ['handled', 4],
  ['checked', 4],
  ['replied', 5],
  ['closed', 5],
] as const)('a case that is %s has %i of its five steps behind it', (status, done) => {
  expect(stepsDone(status, [])).toBe(done)
})

test('one that is put aside stands where it got to, and anew where it was done again', () => {
  expect(
    stepsDone(
      'suspended',
      after('cases.case.open', 'cases.case.dispatch', 'cases.case.sign', 'cases.case.arrive', 'cases.case.suspend'),
    ),
  ).toBe(3)
  expect(
    stepsDone(
      'parked',
      after('cases.case.open', 'cases.case.handle', 'cases.case.reply', 'cases.case.reopen', 'cases.case.park'),
    ),
  ).toBe(2)
  expect(stepsDone('merged', after('cases.case.open', 'cases.case.merge'))).toBe(1)
})

test('a reply waits for a word once, and not after the case is closed', () => {
  const row = { replied_at: '2026-11-22T08:00:00Z', is_rated: false, status: 'replied' as const }
  expect(waitsForRating(row)).toBe(true)
  expect(waitsForRating({ ...row, is_rated: true })).toBe(false)
  expect(waitsForRating({ ...row, replied_at: null })).toBe(false)
  expect(waitsForRating({ ...row, status: 'archived' })).toBe(false)
})

test('every step that a reporter is told of has words of its own, under its kind', () => {
  const steps = Object.keys(RECORD_KINDS).filter(
    (kind) => kind.startsWith('cases.') && textAt(momentKey(kind)) !== undefined,
  )
  expect(new Set(steps.map(momentKey)).size).toBe(Object.keys(words.moment).length)
})
