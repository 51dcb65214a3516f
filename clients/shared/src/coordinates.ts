/**
 * Between WGS84, in which the server tells where things are, and what phones and maps in China say: the one place in the
 * clients that converts. Everything else holds WGS84, which CGCS2000 equals to centimetres. The formulas are those of the
 * server; `coordinates.json` of its tests holds both to the same values.
 */
export type System = 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09'
export type Point = [longitude: number, latitude: number]

const SEMI_MAJOR = 6378245
const ECCENTRICITY2 = 0.006693421622965943
const BD_TURN = (Math.PI * 3000) / 180
const [WEST, EAST, SOUTH, NORTH] = [72.004, 137.8347, 0.8293, 55.8271] as const
const ENOUGH = 1e-10
const ROUNDS = 30

function waves(value: number, first: number, second: number): number {
  return (
    ((20 * Math.sin(value * Math.PI) + 40 * Math.sin((value / 3) * Math.PI)) * 2) / 3 +
    ((first * Math.sin((value / 12) * Math.PI) + second * Math.sin((value * Math.PI) / 30)) * 2) / 3
  )
}

function gcjFromWgs([lon, lat]: Point): Point {
  const x = lon - 105
  const y = lat - 35
  const ripple = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3
  const root = Math.sqrt(Math.abs(x))
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + ripple + waves(y, 160, 320)
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + ripple + waves(x, 150, 300)
  const angle = (lat / 180) * Math.PI
  const magic = 1 - ECCENTRICITY2 * Math.sin(angle) ** 2
  const meridian = ((SEMI_MAJOR * (1 - ECCENTRICITY2)) / (magic * Math.sqrt(magic))) * Math.PI
  const parallel = (SEMI_MAJOR / Math.sqrt(magic)) * Math.cos(angle) * Math.PI
  return [lon + (east * 180) / parallel, lat + (north * 180) / meridian]
}

function bdFromWgs(point: Point): Point {
  const [x, y] = gcjFromWgs(point)
  const radius = Math.sqrt(x * x + y * y) + 0.00002 * Math.sin(y * BD_TURN)
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BD_TURN)
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006]
}

const SHIFTS: Partial<Record<System, (point: Point) => Point>> = { gcj02: gcjFromWgs, bd09: bdFromWgs }

/** Whether points of this system lie elsewhere than those of WGS84. */
export const isShifted = (system: System): boolean => system in SHIFTS
const isInChina = ([lon, lat]: Point): boolean => lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH

/** A WGS84 point in another system. */
export function fromWgs84(point: Point, system: System): Point {
  const shift = SHIFTS[system]
  return shift && isInChina(point) ? shift(point) : point
}

/** A point of another system in WGS84, to a millimetre. */
export function toWgs84(point: Point, system: System): Point {
  const shift = SHIFTS[system]
  if (!shift || !isInChina(point)) return point
  let [lon, lat] = point
  for (let round = 0; round < ROUNDS; round++) {
    const [thereLon, thereLat] = shift([lon, lat])
    lon -= thereLon - point[0]
    lat -= thereLat - point[1]
    if (Math.abs(thereLon - point[0]) < ENOUGH && Math.abs(thereLat - point[1]) < ENOUGH) break
  }
  return [lon, lat]
}

const RADIANS = Math.PI / 180
const EARTH_METRES = 6_371_008.8
/** Along a meridian; along a parallel times the cosine of its latitude. */
export const METRES_PER_DEGREE = EARTH_METRES * RADIANS

/** The distance in metres between two WGS84 points, as the server reckons it. */
export function metresBetween(one: Point, other: Point): number {
  const [east, north] = [(other[0] - one[0]) * RADIANS, (other[1] - one[1]) * RADIANS]
  const bow =
    Math.sin(north / 2) ** 2 + Math.cos(one[1] * RADIANS) * Math.cos(other[1] * RADIANS) * Math.sin(east / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, bow)))
}
