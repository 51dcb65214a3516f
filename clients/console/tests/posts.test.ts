import { expect, test } from 'vitest'
import { placeOfWhistles, type Whistle } from '@/cases/page/whistles'
import { homeGrid } from '@/grids/home'
import { namesOfPosts } from '@/session/posts'
import type { HeldPost } from '@/session/session'

const post = (id: string, title: string, place: string): HeldPost => ({
  id,
  title,
  places: [place],
  grid_ids: [`grid of ${id}`],
  organisation_ids: [],
  permissions: [],
  reaches_everything: false,
  role: 'grid_worker',
})
const POSTS = [
  post('1', '伊河路社区专职网格员', '林山寨街道伊河路社区09号三级网格'),
  post('2', '伊河路社区专职网格员', '林山寨街道伊河路社区10号三级网格'),
  post('3', '书记', '伊河路社区'),
]

test('posts of one title are told apart by their places', () => {
  expect([...namesOfPosts(POSTS).values()]).toEqual([
    '伊河路社区专职网格员 · 伊河路社区 09',
    '伊河路社区专职网格员 · 伊河路社区 10',
    '书记',
  ])
})

test('the map begins at the place of the post that is acted under', () => {
  expect(homeGrid(POSTS, null)).toBe('grid of 1')
  expect(homeGrid(POSTS, '2')).toBe('grid of 2')
  expect(homeGrid([], null)).toBe('')
})

test('a live whistle stands where one acts, first for whom it waits', () => {
  const whistle = (status: string, actions: string[], ofCall: string[] = []): Whistle =>
    ({ status, actions, calls: [{ actions: ofCall }] }) as unknown as Whistle
  expect(placeOfWhistles([])).toBe('past')
  expect(placeOfWhistles([whistle('finished', ['write_minutes'], ['rate_street'])])).toBe('past')
  expect(placeOfWhistles([whistle('asked', ['cancel'])])).toBe('after')
  expect(placeOfWhistles([whistle('asked', ['approve', 'refuse', 'cancel'])])).toBe('first')
  expect(placeOfWhistles([whistle('sounded', ['write_minutes'], ['sign', 'return'])])).toBe('first')
})
