/** What every map is drawn on: where the district lies, and tiles where the settings name some. Asked once. */
import type { Schemas } from '@api'
import { fromWgs84, toWgs84, type Point, type System } from '@shared/coordinates'
import type { LayerSpecification, RasterSourceSpecification } from 'maplibre-gl'
import { api } from '@/server/api'

export type Tiles = Schemas['MapTiles']
type Box = [west: number, south: number, east: number, north: number]

export interface Ground {
  /** In WGS84; null while there are no grids. */
  bounds: Box | null
  tiles: Tiles | null
  system: System
  shown: (point: Point) => Point
  meant: (point: Point) => Point
}

let asked: Promise<Ground> | null = null

/** The ground, the same for every map of the page; asked again after a failure. */
export function groundOfMaps(): Promise<Ground> {
  asked ??= read().catch((error: unknown) => {
    asked = null
    throw error
  })
  return asked
}

async function read(): Promise<Ground> {
  const found = await api.get('/api/open/grid/map', {})
  return groundWith(found.bounds as Box | null, found.tiles)
}

export function groundWith(bounds: Box | null, tiles: Tiles | null): Ground {
  const system = tiles?.system ?? 'wgs84'
  return { bounds, tiles, system, shown: (point) => fromWgs84(point, system), meant: (point) => toWgs84(point, system) }
}

/** Raster sources and layers of the tiles, the lowest first; none without tiles. */
export function tileLayers(
  ground: Ground,
  isDark: boolean,
): { sources: Record<string, RasterSourceSpecification>; layers: LayerSpecification[] } {
  const sources: Record<string, RasterSourceSpecification> = {}
  const layers: LayerSpecification[] = []
  for (const [index, tiles] of (ground.tiles?.layers ?? []).entries()) {
    const id = `tiles-${index}`
    sources[id] = {
      type: 'raster',
      tiles,
      tileSize: 256,
      maxzoom: ground.tiles?.largest_zoom ?? 18,
      attribution: ground.tiles?.credit ?? '',
    }
    layers.push({
      id,
      type: 'raster',
      source: id,
      paint: isDark ? { 'raster-brightness-max': 0.6, 'raster-saturation': -0.4 } : {},
    })
  }
  return { sources, layers }
}
