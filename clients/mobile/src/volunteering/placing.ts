/** A place as somebody chose it, as a grid and a point in WGS84. */
import { toWgs84 } from '@shared/coordinates'
import type { Place } from '@/parts/place'
import { api } from '@/server/api'

/** The grid that was chosen, else the one that the point lies in; empty where it is outside the district. */
export async function gridOf(place: Place): Promise<string> {
  if (place.gridId || place.longitude === null || place.latitude === null) return place.gridId ?? ''
  const located = await api.get('/api/resident/grid/locate', { query: { lon: place.longitude, lat: place.latitude, system: place.system ?? 'gcj02' } })
  return located.grid?.id ?? ''
}

export function pointOf(place: Place): { longitude: number | null; latitude: number | null } {
  if (place.longitude === null || place.latitude === null) return { longitude: null, latitude: null }
  const [longitude, latitude] = toWgs84([place.longitude, place.latitude], place.system ?? 'gcj02')
  return { longitude, latitude }
}
