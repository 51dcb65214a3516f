import { expect, test } from 'vitest'
import { reaches } from '@/worker/places'

test('a place is in one’s care by any of the places above it', () => {
  const place = {
    leaf_id: 'm1',
    micro_grid_id: 'm1',
    grid_id: 'g1',
    community_id: 'c1',
    street_id: 's1',
    district_id: 'd1',
  }
  const post = (grid_ids: string[], reaches_everything = false) => ({ grid_ids, reaches_everything })
  expect(reaches([post(['g2']), post(['g1'])], place)).toBe(true)
  expect(reaches([post([], true)], place)).toBe(true)
  expect(reaches([post(['g2', 'm2'])], place)).toBe(false)
  expect(reaches([], place)).toBe(false)
})
