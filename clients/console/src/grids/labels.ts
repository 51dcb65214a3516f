/** The names on the map of grids, each with its figure. */
import type { FeatureCollection } from 'geojson'
import { shortName } from '@/map/geometry'
import type { Ground } from '@/map/ground'
import { shownValue, type Measure } from './colours'
import type { GridAreas } from './layer'

/** What cannot be counted, and no cases at all, are not written; the larger figure wins where two names collide. */
export function figureLabels(
  areas: GridAreas,
  values: ReadonlyMap<string, number | null>,
  measure: Measure,
  ground: Ground,
): FeatureCollection {
  const figureOf = (value: number | null | undefined): string =>
    typeof value !== 'number' || (value === 0 && measure !== 'rate') ? '' : `\n${shownValue(measure, value)}`
  return {
    type: 'FeatureCollection',
    features: areas.features.map(({ properties }) => ({
      type: 'Feature',
      properties: {
        name: shortName(properties),
        value: figureOf(values.get(properties.grid)),
        order: -(values.get(properties.grid) ?? 0),
      },
      geometry: { type: 'Point', coordinates: ground.shown(properties.middle) },
    })),
  }
}
