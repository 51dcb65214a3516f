import { fromWgs84, isShifted, type System } from '@shared/coordinates'

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon

/** An area with every point in another system; the area itself where nothing moves. */
export function areaWith<T extends Area>(area: T, system: System): T {
  if (!isShifted(system)) return area
  const ring = (points: GeoJSON.Position[]): GeoJSON.Position[] =>
    points.map(([lon = 0, lat = 0]) => fromWgs84([lon, lat], system))
  const coordinates =
    area.type === 'Polygon' ? area.coordinates.map(ring) : area.coordinates.map((polygon) => polygon.map(ring))
  return { ...area, coordinates }
}

/** The same for all areas of a map. */
export const areasWith = <Facts>(
  areas: GeoJSON.FeatureCollection<Area, Facts>,
  system: System,
): GeoJSON.FeatureCollection<Area, Facts> => ({
  ...areas,
  features: areas.features.map((feature) => ({ ...feature, geometry: areaWith(feature.geometry, system) })),
})
