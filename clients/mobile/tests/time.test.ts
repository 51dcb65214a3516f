import { expect, test } from 'vitest'
import { exact } from '@shared/times'
import { ago, moment } from '@/parts/time'

const NOW = Date.parse('2026-11-22T15:30:00Z') // 23:30 in the district

test("times are the district's, wherever the phone is", () => {
  expect(exact('2026-12-31T16:05:00Z')).toBe('2027-01-01 00:05')
  expect(moment('2026-11-22T10:00:00Z', NOW)).toBe('今天 18:00')
  expect(moment('2026-11-22T16:30:00Z', NOW)).toBe('明天 00:30')
  expect(moment('2026-11-20T16:30:00Z', NOW)).toBe('昨天 00:30')
  expect(moment('2026-11-01T01:00:00Z', NOW)).toBe('11月1日 09:00')
  expect(moment('2025-11-01T01:00:00Z', NOW)).toBe('2025年11月1日 09:00')
})

test('how long ago, as people say it', () => {
  expect(ago('2026-11-22T15:29:30Z', NOW)).toBe('刚刚')
  expect(ago('2026-11-22T15:20:00Z', NOW)).toBe('10 分钟前')
  expect(ago('2026-11-22T12:00:00Z', NOW)).toBe('3 小时前')
  expect(ago('2026-11-21T02:00:00Z', NOW)).toBe('昨天 10:00')
})
