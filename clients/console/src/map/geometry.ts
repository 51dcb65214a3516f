/** Boundaries of the grid, our own geometry, kept by revision of the tree for the life of the page. */
import { api } from '@/server/api'

export type GridLevel = 'street' | 'community' | 'grid' | 'micro'
export interface Box {
  west: number
  south: number
  east: number
  north: number
}
export interface GridFacts {
  code: string
  level: string
  name: string
}
export type Boundaries = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, GridFacts>

export const emptyBoundaries = (): Boundaries => ({ type: 'FeatureCollection', features: [] })

/** The grids of a level in a window. */
export async function boundariesIn(level: GridLevel, box: Box): Promise<Boundaries> {
  const bbox = [box.west, box.south, box.east, box.north].map((degrees) => degrees.toFixed(6)).join(',')
  const found = await api.get('/api/staff/grid/boundaries', { query: { level, bbox } })
  return found as unknown as Boundaries // GeoJSON, which the document only calls objects
}

/** Which level reads well at a zoom: streets from afar, micro-grids close by. */
export function levelAt(zoom: number): GridLevel {
  if (zoom < 12.2) return 'street'
  if (zoom < 14) return 'community'
  return zoom < 15.6 ? 'grid' : 'micro'
}

/** Where the names stand: the middle of each area's largest ring's box. */
export function labelsOf(boundaries: Boundaries): GeoJSON.FeatureCollection<GeoJSON.Point, { name: string }> {
  return {
    type: 'FeatureCollection',
    features: boundaries.features.map((feature) => ({
      type: 'Feature',
      properties: { name: shortName(feature.properties) },
      geometry: { type: 'Point', coordinates: middleOf(feature.geometry) },
    })),
  }
}

/** The last part of a name: "05号微网格" of "林山寨街道伊河路社区05号三级网格05号微网格". */
export function shortName({ name, level }: GridFacts): string {
  const parts = name.match(/(.+?街道|.+?(?:社区|村)|\d+号三级网格|\d+号微网格)/g)
  return level === 'exclusive' ? name : (parts?.at(-1) ?? name)
}

function middleOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): [number, number] {
  const rings =
    geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((polygon) => polygon[0])
  const points =
    rings.reduce((longest, ring) => ((ring?.length ?? 0) > (longest?.length ?? 0) ? ring : longest), rings[0]) ?? []
  const box = boxOf(points)
  return [(box.west + box.east) / 2, (box.south + box.north) / 2]
}

/** The box around points; all zero where there are none. */
export function boxOf(points: readonly GeoJSON.Position[]): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [lon = 0, lat = 0] of points) {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  }
  return Number.isFinite(box.west) ? box : { west: 0, south: 0, east: 0, north: 0 }
}
