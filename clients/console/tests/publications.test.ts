import { expect, test } from 'vitest'
import { inserted, shareOf, standingOf } from '@/public/publications/publications'
import { asSent, moved, type Placed } from '@/reference/home'

const NOON = Date.parse('2026-11-22T12:00:00+08:00')
const at = (hours: number): string => new Date(NOON + hours * 3_600_000).toISOString()

test('of those published only some are out', () => {
  const standing = (status: 'draft' | 'published' | 'withdrawn', from: number | null, until: number | null) =>
    standingOf({ status, starts_at: from === null ? null : at(from), ends_at: until === null ? null : at(until) }, NOON)
  expect(standing('draft', null, null)).toBe('draft')
  expect(standing('published', 1, null)).toBe('coming')
  expect(standing('published', -1, null)).toBe('out')
  expect(standing('published', -2, -1)).toBe('over')
  expect(standing('withdrawn', -2, 1)).toBe('withdrawn')
})

test('a share needs somebody to be reached', () => {
  expect(shareOf({ read: 1, reached: 3 })).toBe(33)
  expect(shareOf({ read: 0, reached: 0 })).toBeNull()
  expect(shareOf({ read: 2, reached: null })).toBeNull()
  expect(shareOf({ read: 2, reached: 1 })).toBeNull()
})

test('words are put where the cursor stands, on a line of their own', () => {
  expect(inserted('', 0, '- a')).toEqual({ text: '- a\n', at: 4 })
  expect(inserted('one two', 3, '## x')).toEqual({ text: 'one\n\n## x\n two', at: 10 })
  expect(inserted('one\n', 4, '> q')).toEqual({ text: 'one\n> q\n', at: 8 })
})

test('a module moves by one step and stops at the ends; empty words are none', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  const one: Placed = { module: 'branch', is_shown: true, name: '  ', note: ' 快 ' }
  expect(asSent([one])).toEqual([{ module: 'branch', is_shown: true, name: null, note: '快' }])
})
