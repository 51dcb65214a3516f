/** What of the grid map stands in the address: level, measure, and where one looks. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { MEASURES, type Measure } from './colours'
import { LEVELS, type GridLevel } from './layer'

export interface Look {
  longitude: number
  latitude: number
  zoom: number
}
export interface MapPlace {
  level: GridLevel
  measure: Measure
  look: Look | null
}

const one = (value: LocationQuery[string] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

export function placeFrom(query: LocationQuery): MapPlace {
  const [longitude = NaN, latitude = NaN, zoom = NaN] = one(query.at).split(',').map(Number)
  const isSound = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 22
  return {
    level: LEVELS.find((level) => level === one(query.level)) ?? 'community',
    measure: MEASURES.find((measure) => measure === one(query.by)) ?? 'open',
    look: isSound ? { longitude, latitude, zoom } : null,
  }
}

export function addressOfPlace({ level, measure, look }: MapPlace): LocationQueryRaw {
  return {
    ...(level === 'community' ? {} : { level }),
    ...(measure === 'open' ? {} : { by: measure }),
    ...(look ? { at: `${look.longitude.toFixed(5)},${look.latitude.toFixed(5)},${look.zoom.toFixed(2)}` } : {}),
  }
}
