/**
 * A grid drawn as a picture of its own, with nothing from elsewhere, so that it is there without reception. Pure.
 * Points are WGS84; the picture is as wide as it is told and at most as high.
 */
import { metresBetween, type Point } from '@shared/coordinates'

export type Ring = Point[]
export interface Area {
  name: string
  rings: Ring[]
  middle: Point | null
}
/** The grid itself, and the micro-grids in it and around it. */
export interface GridSketch {
  own: Ring[]
  parts: Area[]
}
export interface Ink {
  own: string
  ground: string
  line: string
  words: string
}

const MARGIN = 0.08
const LEAST_SHARE = 0.6
const LARGEST_SHARE = 1.15
/** Marks nearer than this share of the width lie on one another. */
const ONE_MARK = 0.09

export interface Geometry {
  type: string
  coordinates: unknown
}

/** The rings of a GeoJSON polygon or of several. */
export function ringsOf(area: Geometry): Ring[] {
  const found = area.coordinates as Ring[] | Ring[][]
  return area.type === 'Polygon' ? (found as Ring[]) : (found as Ring[][]).flat()
}

export interface Frame {
  width: number
  height: number
  /** Where a point lies, in shares of width and height. */
  at: (point: Point) => [left: number, top: number]
  holds: (point: Point) => boolean
}

/** The frame round a grid, with a margin, neither flat nor long. */
export function frameOf(own: readonly Ring[], width = 640): Frame {
  const points = own.flat()
  const east = Math.max(...points.map(([lon]) => lon))
  const west = Math.min(...points.map(([lon]) => lon))
  const north = Math.max(...points.map(([, lat]) => lat))
  const south = Math.min(...points.map(([, lat]) => lat))
  const across = Math.max(metresBetween([west, south], [east, south]), 1)
  const up = Math.max(metresBetween([west, south], [west, north]), 1)
  const share = Math.min(Math.max(up / across, LEAST_SHARE), LARGEST_SHARE)
  const wide = Math.max(across, up / share) * (1 + 2 * MARGIN)
  const metres: Point = [wide, wide * share]
  const middle: Point = [(east + west) / 2, (north + south) / 2]
  const at = ([lon, lat]: Point): [number, number] => {
    const right = metresBetween(middle, [lon, middle[1]]) * Math.sign(lon - middle[0])
    const above = metresBetween(middle, [middle[0], lat]) * Math.sign(lat - middle[1])
    return [0.5 + right / metres[0], 0.5 - above / metres[1]]
  }
  const holds = (point: Point): boolean => at(point).every((one) => one >= 0 && one <= 1)
  return { width, height: Math.round(width * share), at, holds }
}

/** The picture: an address that an image shows, as icons do. */
export function pictureOf({ own, parts }: GridSketch, frame: Frame, ink: Ink): string {
  const { width, height } = frame
  const place = (point: Point): string => {
    const [left, top] = frame.at(point)
    return `${(left * width).toFixed(1)} ${(top * height).toFixed(1)}`
  }
  const path = (rings: readonly Ring[]): string => rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('')
  const within = parts.filter(({ middle }) => middle && isWithin(middle, own))
  const drawn = [
    `<path d="${path(own)}" fill="${ink.ground}" fill-rule="evenodd"/>`,
    ...parts.map(({ rings }) => `<path d="${path(rings)}" fill="none" stroke="${ink.line}" stroke-width="1.5"/>`),
    `<path d="${path(own)}" fill="none" stroke="${ink.own}" stroke-width="4" stroke-linejoin="round"/>`,
    ...within.map(({ name, middle }) => label(name, place(middle as Point), ink.words)),
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn.join('')}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Whether a point lies in the rings: crossings of a line to the east, counted. */
export function isWithin([lon, lat]: Point, rings: readonly Ring[]): boolean {
  let isInside = false
  for (const ring of rings) {
    for (const [index, [x, y]] of ring.entries()) {
      const [u, v] = ring[(index + 1) % ring.length] ?? [x, y]
      if (y > lat !== v > lat && lon < ((u - x) * (lat - y)) / (v - y) + x) isInside = !isInside
    }
  }
  return isInside
}

/** "09号三级网格05号微网格" as the "09-05" that fits into it; a grid with a name of its own keeps that. */
function label(name: string, place: string, colour: string): string {
  const [x, y] = place.split(' ')
  const plain = name.match(/\d+/g)?.join('-') ?? name.replace(/[<>&"]/g, '')
  return `<text x="${x}" y="${y}" font-size="22" font-family="sans-serif" text-anchor="middle" fill="${colour}">${plain}</text>`
}

export interface Mark<T> {
  left: number
  top: number
  items: T[]
}

/** Marks for items that have a point in the frame; those that would lie on one another share one. */
export function marksOf<T>(
  items: readonly T[],
  pointOf: (item: T) => Point | null,
  frame: Frame,
): { marks: Mark<T>[]; outside: T[] } {
  const marks: Mark<T>[] = []
  const outside: T[] = []
  for (const item of items) {
    const point = pointOf(item)
    if (!point || !frame.holds(point)) {
      outside.push(item)
      continue
    }
    const [left, top] = frame.at(point)
    const near = marks.find(
      (one) => Math.hypot(one.left - left, (one.top - top) * (frame.height / frame.width)) < ONE_MARK,
    )
    if (near) near.items.push(item)
    else marks.push({ left, top, items: [item] })
  }
  return { marks, outside }
}
