import { expect, test } from 'vitest'
import { addressOfFilter, asked, filterFrom } from '@/cases/list/filter'
import { marked, percentOf, type Duplicate } from '@/triage/duplicates/duplicates'
import { daysBefore, lineThrough } from '@/triage/hotspots/hotspots'

test('what both texts say is marked, the longest stretch first, whatever stands in it', () => {
  expect(marked('百花里路灯不亮(7栋)', ['路灯', '路灯不亮', '(7栋)'])).toEqual([
    { text: '百花里', isShared: false },
    { text: '路灯不亮', isShared: true },
    { text: '(7栋)', isShared: true },
  ])
  expect(marked('百花里', [])).toEqual([{ text: '百花里', isShared: false }])
})

test('no proposal is called certain', () => {
  expect(percentOf({ probability: 0.999 } as Duplicate)).toBe(99)
  expect(percentOf({ probability: 0.504 } as Duplicate)).toBe(50)
})

test('a line reaches from the left to the right and from the bottom to the top', () => {
  expect(lineThrough([0, 2, 1], 100, 24)).toBe('0.0,22.0 50.0,2.0 100.0,12.0')
  expect(lineThrough([])).toBe('')
  expect(lineThrough([0])).toBe('0.0,22.0')
})

test('days are those of the district', () => {
  expect(daysBefore('2026-11-22T23:30:00Z', 2)).toEqual(['11-22', '11-23'])
})

test('a list of the cases of a hot spot, or of what keeps coming back, lives in its address', () => {
  const filter = filterFrom({ hotspot_id: 'a', marks: 'is_repeat' })
  expect(addressOfFilter(filter)).toEqual({ hotspot_id: 'a', marks: 'is_repeat' })
  expect(asked(filter, 0)).toMatchObject({ hotspot_id: 'a', is_repeat: true })
})
