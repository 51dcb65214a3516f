import { expect, test, vi } from 'vitest'
import { isToReporter, matterOf } from '@/news/message'
import { waitAfter } from '@/news/news'

vi.mock('@/server/workApi', () => ({ workApi: {} }))

test('without a live line news is asked for every few seconds, more seldom after failures, never less than once a minute', () => {
  expect([0, 1, 2, 9].map((failed) => waitAfter(failed, false))).toEqual([4_000, 8_000, 16_000, 60_000])
  expect(waitAfter(0, true)).toBe(20_000)
})

test('a message names the matter first', () => {
  expect(matterOf('路灯不亮 · 百花里东门附近\n期限 11月26日 18:00\n请快些')).toEqual({
    matter: '路灯不亮 · 百花里东门附近',
    rest: '期限 11月26日 18:00\n请快些',
  })
})

test('what is told to a reporter opens as their own case, anything else as work', () => {
  expect(['case.replied', 'case.assigned', 'case.dispatched', 'whistle.sounded'].map(isToReporter)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
