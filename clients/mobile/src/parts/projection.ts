import { METRES_PER_DEGREE, metresBetween } from '@shared/coordinates'

/** A small map as a flat sheet: degrees to metres and back, good for a few kilometres. */
export interface Spot {
  longitude: number
  latitude: number
}

const alongParallel = (latitude: number): number => METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)

/** How far east and north of `origin` a spot lies, in metres. */
export const metresFrom = (origin: Spot, spot: Spot): [east: number, north: number] => [
  (spot.longitude - origin.longitude) * alongParallel(origin.latitude),
  (spot.latitude - origin.latitude) * METRES_PER_DEGREE,
]

/** The spot so many metres east and north of another. */
export const moved = (origin: Spot, east: number, north: number): Spot => ({
  longitude: origin.longitude + east / alongParallel(origin.latitude),
  latitude: origin.latitude + north / METRES_PER_DEGREE,
})

export const distance = (one: Spot, other: Spot): number =>
  metresBetween([one.longitude, one.latitude], [other.longitude, other.latitude])

interface Label {
  x: number
  y: number
  width: number
}

/** Which of several names can stand without covering one that comes before it; `height` of a line. */
export function unobstructed<T extends Label>(labels: readonly T[], height: number): T[] {
  const placed: T[] = []
  for (const label of labels) {
    const covers = placed.some(
      (one) => Math.abs(one.y - label.y) < height && Math.abs(one.x - label.x) < (one.width + label.width) / 2,
    )
    if (!covers) placed.push(label)
  }
  return placed
}
