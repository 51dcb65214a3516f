/** How far something is from where one stands, and whether it is in one's care. */
import type { Schemas } from '@api'
import { metresBetween, toWgs84, type Point, type System } from '@shared/coordinates'
import type { Position } from '@/device/position'
import type { Post } from '@/session/work'
import { tw } from './messages'

/** From here on the server notes that somebody was far from the place (services/holding.py). */
export const FAR_METRES = 300

export const pointOf = (row: { longitude: number | null; latitude: number | null }): Point | null =>
  row.longitude === null || row.latitude === null ? null : [row.longitude, row.latitude]

export function metresFrom(position: Position, point: Point): number {
  return metresBetween(toWgs84([position.longitude, position.latitude], (position.system ?? 'gcj02') as System), point)
}

/** "80 米", "1.2 公里". */
export function metresInWords(metres: number): string {
  if (metres < 1000) return tw('case.metres', { count: Math.max(10, Math.round(metres / 10) * 10) })
  return tw('case.kilometres', { count: (metres / 1000).toFixed(1) })
}

type Place = Pick<
  Schemas['Lineage'],
  'leaf_id' | 'micro_grid_id' | 'grid_id' | 'community_id' | 'street_id' | 'district_id'
>

/** Whether one of the posts reaches a place, by any of the places above it. */
export function reaches(posts: readonly Pick<Post, 'grid_ids' | 'reaches_everything'>[], place: Place): boolean {
  const above = [
    place.leaf_id,
    place.micro_grid_id,
    place.grid_id,
    place.community_id,
    place.street_id,
    place.district_id,
  ]
  return posts.some(
    ({ grid_ids, reaches_everything }) => reaches_everything || grid_ids.some((id) => above.includes(id)),
  )
}
