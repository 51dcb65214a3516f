/** What a map view shows of a level: boundaries drawn for the zoom, and figures. Kept by window, so that small moves ask nothing. */
import { ApiError, type Schemas } from '@api'
import type { Box } from '@/map/geometry'
import { api } from '@/server/api'
import { may } from '@/session/session'
import type { GridCounts } from './colours'

export const LEVELS = ['district', 'street', 'community', 'grid', 'micro', 'exclusive'] as const
export type GridLevel = Schemas['GridLevel']
export interface GridFacts {
  grid: string
  code: string
  level: GridLevel
  name: string
  middle: [number, number]
  exclusive_kind: string | null
}
export type GridAreas = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, GridFacts>

export interface Layer {
  /** The level shown: a coarser one where the view holds too many of the level asked for. */
  level: GridLevel
  areas: GridAreas
  /** By grid; null where the post may not count. */
  figures: Map<string, GridCounts> | null
}

/** The same days as in the case list: the last thirty, today included. */
export interface Period {
  since: string
  until: string
}
const DAYS = 30
const DAY_MS = 86_400_000
const KEPT = 60
const FRESH_MS = 60_000

export function lastDays(now: number): Period {
  const today = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
  const until = Date.parse(`${today}T00:00:00+08:00`) + DAY_MS
  return { since: new Date(until - DAYS * DAY_MS).toISOString(), until: new Date(until).toISOString() }
}

/** The level above, shown where there is too much of one; null above the district and for exclusive grids. */
export function coarser(level: GridLevel): GridLevel | null {
  const place = LEVELS.indexOf(level)
  return level === 'exclusive' || place <= 0 ? null : (LEVELS[place - 1] ?? null)
}

/** The view widened to whole tiles of its zoom, so that views close by share a window. */
export function windowOf(view: Box, zoom: number): Box {
  const size = 360 / 2 ** Math.max(0, Math.floor(zoom) + 1)
  const low = (degrees: number): number => Math.floor(degrees / size) * size
  const high = (degrees: number): number => Math.ceil(degrees / size) * size
  return {
    west: Math.max(-180, low(view.west)),
    south: Math.max(-85, low(view.south)),
    east: Math.min(180, high(view.east)),
    north: Math.min(85, high(view.north)),
  }
}

const boundaries = new Map<string, Promise<{ areas: GridAreas; isTruncated: boolean }>>()
const counted = new Map<string, { at: number; figures: Promise<Map<string, GridCounts> | null> }>()

/** After a boundary changed. */
export function forgetBoundaries(): void {
  boundaries.clear()
}
/** After news of a case. */
export function forgetFigures(): void {
  counted.clear()
}

function remember<T>(kept: Map<string, T>, key: string, value: T): T {
  kept.set(key, value)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break
    kept.delete(oldest)
  }
  return value
}

const textOf = (box: Box): string =>
  [box.west, box.south, box.east, box.north].map((degrees) => degrees.toFixed(6)).join(',')

/** The boundaries of a level in a window, drawn for a zoom. */
export function areasIn(level: GridLevel, box: Box, zoom: number): Promise<{ areas: GridAreas; isTruncated: boolean }> {
  const drawnFor = Math.ceil(zoom)
  const key = `${level} ${drawnFor} ${textOf(box)}`
  return boundaries.get(key) ?? remember(boundaries, key, readAreas(level, box, drawnFor, key))
}

async function readAreas(
  level: GridLevel,
  box: Box,
  zoom: number,
  key: string,
): Promise<{ areas: GridAreas; isTruncated: boolean }> {
  try {
    const found = (await api.get('/api/staff/grid/boundaries', {
      query: { level, bbox: textOf(box), zoom },
    })) as unknown as GridAreas & { is_truncated: boolean }
    for (const feature of found.features) feature.properties.grid = String(feature.id)
    return { areas: { type: 'FeatureCollection', features: found.features }, isTruncated: found.is_truncated }
  } catch (error) {
    boundaries.delete(key)
    throw error
  }
}

function figuresIn(level: GridLevel, box: Box): Promise<Map<string, GridCounts> | null> {
  const key = `${level} ${textOf(box)}`
  const known = counted.get(key)
  if (known && Date.now() - known.at < FRESH_MS) return known.figures
  return remember(counted, key, { at: Date.now(), figures: readFigures(level, box, key) }).figures
}

async function readFigures(level: GridLevel, box: Box, key: string): Promise<Map<string, GridCounts> | null> {
  try {
    const found = await api.get('/api/staff/cases/figures/map', { query: { ...box, level, ...lastDays(Date.now()) } })
    return new Map(found.rows.map(({ grid_id, counts }) => [grid_id, countsFrom(counts)]))
  } catch (error) {
    counted.delete(key)
    if (error instanceof ApiError && error.status === 403) return null
    throw error
  }
}

export const countsFrom = (counts: Record<string, number>): GridCounts => ({
  open: counts.open ?? 0,
  overdue: counts.open_overdue ?? 0,
  due: counts.due ?? 0,
  onTime: counts.on_time ?? 0,
})

/** A level in view, or the nearest one above it that the view can hold. */
export async function layerIn(level: GridLevel, view: Box, zoom: number): Promise<Layer> {
  const box = windowOf(view, zoom)
  for (let shown: GridLevel | null = level; shown; shown = coarser(shown)) {
    const { areas, isTruncated } = await areasIn(shown, box, zoom)
    if (!isTruncated)
      return { level: shown, areas, figures: may('case.rates.view') ? await figuresIn(shown, box) : null }
  }
  return { level, areas: { type: 'FeatureCollection', features: [] }, figures: null }
}
