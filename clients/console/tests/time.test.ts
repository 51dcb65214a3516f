import { expect, test } from 'vitest'
import { exact, shareUsed, urgencyOf } from '@shared/times'
import { ago, moment, span } from '@/parts/time'

const NOW = Date.parse('2026-11-21T10:00:00Z') // 18:00 in the district
const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  [20_000, '1 分钟'],
  [40 * MINUTE, '40 分钟'],
  [3 * HOUR + 5 * MINUTE, '3 小时 5 分钟'],
  [16 * HOUR + 5 * MINUTE, '16 小时'],
  [51 * HOUR, '2 天 3 小时'],
  [-48 * HOUR, '2 天'],
  [172 * 24 * HOUR + HOUR, '172 天'],
])('%d ms is %s', (milliseconds, words) => expect(span(milliseconds)).toBe(words))

test('moments are named by the district’s days, not the browser’s', () => {
  expect(moment('2026-11-21T15:59:00Z', NOW)).toBe('今天 23:59')
  expect(moment('2026-11-21T16:00:00Z', NOW)).toBe('明天 00:00')
  expect(moment('2026-11-20T01:00:00Z', NOW)).toBe('昨天 09:00')
  expect(moment('2026-12-24T02:00:00Z', NOW)).toBe('12-24 10:00')
  expect(moment('2025-12-24T02:00:00Z', NOW)).toBe('2025-12-24 10:00')
  expect(exact('2026-11-20T16:30:00Z')).toBe('2026-11-21 00:30')
})

test('what passed is told in spans within a day', () => {
  expect(ago('2026-11-21T09:59:30Z', NOW)).toBe('刚刚')
  expect(ago('2026-11-21T07:20:00Z', NOW)).toBe('2 小时前')
  expect(ago('2026-11-20T09:00:00Z', NOW)).toBe('昨天 17:00')
})

test('a deadline is over, soon or ahead', () => {
  const started = '2026-11-20T10:00:00Z'
  expect(urgencyOf(null, started, NOW)).toBe('none')
  expect(urgencyOf('2026-11-21T10:00:00Z', started, NOW)).toBe('over')
  expect(urgencyOf('2026-11-21T13:00:00Z', started, NOW)).toBe('soon')
  expect(urgencyOf('2026-11-23T10:00:00Z', started, NOW)).toBe('ahead')
  expect(shareUsed('2026-11-23T10:00:00Z', started, NOW)).toBeCloseTo(1 / 3)
  expect(shareUsed('2026-11-20T10:00:00Z', started, NOW)).toBe(1)
})
