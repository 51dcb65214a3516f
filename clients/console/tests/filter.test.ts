import type { LocationQuery } from 'vue-router'
import { expect, test } from 'vitest'
import { addressOfFilter, asked, filterFrom, noFilter, type CaseFilter } from '@/cases/list/filter'

const NOW = Date.parse('2026-11-21T10:00:00Z')

test('a filter goes into the address and comes back the same', () => {
  const filter: CaseFilter = {
    ...noFilter(),
    state: 'all',
    statuses: ['opened', 'signed'],
    channels: ['hotline'],
    levels: ['hard'],
    due: '24',
    from: '2026-11-01',
    until: '2026-11-20',
    marks: ['is_unreplied'],
    text: '暖气',
    order: 'due',
  }
  expect(filterFrom(addressOfFilter(filter) as LocationQuery)).toEqual(filter)
})

test('no filter needs no address', () => {
  expect(addressOfFilter(noFilter())).toEqual({})
})

test('what an address says wrongly is left out', () => {
  expect(filterFrom({ state: 'x', statuses: 'opened,nonsense', from: '21.11.2026', due: '99' })).toEqual({
    ...noFilter(),
    statuses: ['opened'],
  })
})

test('days are the whole days of the district, deadlines count from now', () => {
  const query = asked({ ...noFilter(), from: '2026-11-01', until: '2026-11-01', due: '72' }, NOW)
  expect(query.opened_from).toBe('2026-11-01T00:00:00+08:00')
  expect(query.opened_until).toBe('2026-11-01T16:00:00.000Z')
  expect(query.due_before).toBe('2026-11-24T10:00:00.000Z')
})

test('overdue is asked as such', () => {
  expect(asked({ ...noFilter(), due: 'overdue' }, NOW)).toEqual({ state: 'open', order: 'newest', is_overdue: true })
})
