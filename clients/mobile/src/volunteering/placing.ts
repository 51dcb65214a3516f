/** A place as somebody chose it, as a grid and a point in WGS84. */
import { toWgs84 } from '@shared/coordinates'
import { lastSeen } from '@/device/seen'
import { refusalOf } from '@/parts/attempting'
import type { Place } from '@/parts/place'
import { api } from '@/server/api'

/** What the grid of my home is called; empty where it is not known or there is no network. */
export async function homeName(): Promise<string> {
  const found = { name: lastSeen<string>('homeName') ?? '' }
  await refusalOf(async () => {
    found.name = (await api.get('/api/resident/people/me/grid', {})).grid?.full_name ?? ''
  })
  return found.name
}

/** The grid that was chosen, else the one that the point lies in; empty where it is outside the district. */
export async function gridOf(place: Place): Promise<string> {
  if (place.gridId || place.longitude === null || place.latitude === null) return place.gridId ?? ''
  const located = await api.get('/api/resident/grid/locate', {
    query: { lon: place.longitude, lat: place.latitude, system: place.system ?? 'gcj02' },
  })
  return located.grid?.id ?? ''
}

export function pointOf(place: Place): { longitude: number | null; latitude: number | null } {
  if (place.longitude === null || place.latitude === null) return { longitude: null, latitude: null }
  const [longitude, latitude] = toWgs84([place.longitude, place.latitude], place.system ?? 'gcj02')
  return { longitude, latitude }
}
