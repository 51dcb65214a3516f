/** Where the map begins for somebody: at the place of their post, with what is inside it. */
import { ApiError } from '@api'
import { api } from '@/server/api'
import type { HeldPost } from '@/session/session'
import type { GridLevel } from './layer'
import type { MapPlace } from './place'

/** How near a grid of a level is looked at. */
export const CLOSE: Record<GridLevel, number> = {
  district: 11,
  street: 12.5,
  community: 14,
  grid: 15.2,
  micro: 16.4,
  exclusive: 16,
}
const INSIDE: Partial<Record<GridLevel, GridLevel>> = {
  street: 'community',
  community: 'grid',
  grid: 'micro',
  micro: 'micro',
  exclusive: 'exclusive',
}

/** The first grid of the post acted under, or of the first post that has one. */
export function homeGrid(posts: readonly HeldPost[], actingId: string | null): string {
  const acting = posts.filter((post) => !actingId || post.id === actingId)
  return acting.flatMap((post) => post.grid_ids)[0] ?? ''
}

/** What to show of that grid; null for the whole district, and where the grid cannot be had. */
export async function homeOf(gridId: string): Promise<Pick<MapPlace, 'level' | 'look'> | null> {
  if (!gridId) return null
  try {
    const { grid, centre } = await api.get('/api/staff/grid/grids/{grid_id}', { path: { grid_id: gridId } })
    const level = INSIDE[grid.level]
    return level && centre
      ? { level, look: { longitude: centre[0], latitude: centre[1], zoom: CLOSE[grid.level] } }
      : null
  } catch (error) {
    if (error instanceof ApiError) return null // the map itself says what is wrong
    throw error
  }
}
