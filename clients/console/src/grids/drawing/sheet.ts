/**
 * The areas on the drawing board. Grids that share a border share its corners, at every level: a corner that is moved,
 * added or taken away moves in all of them. Positions are WGS84, kept to the last decimal where nobody touched them.
 */
export type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon
export type Sheet = ReadonlyMap<string, Area>
type Ring = GeoJSON.Position[]

/** Corners this close, in degrees, are one: a tenth of a millimetre. */
const SAME = 1e-9
/** A corner this close to a border without a corner of its own, in degrees, lies on it: two centimetres. */
const ON_BORDER = 2e-7

export const isSame = (one: GeoJSON.Position, other: GeoJSON.Position): boolean =>
  Math.abs((one[0] ?? 0) - (other[0] ?? 0)) < SAME && Math.abs((one[1] ?? 0) - (other[1] ?? 0)) < SAME

/** Every ring of an area, open: without the repetition of its first corner at the end. */
export function ringsOf(area: Area): Ring[] {
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
  return rings.map((ring) => ring.slice(0, -1))
}

/** The area with each open ring changed; a ring with fewer than three corners left stays as it was. */
function withRings(area: Area, change: (ring: Ring) => Ring): Area {
  const closed = (ring: Ring): Ring => {
    const open = ring.slice(0, -1)
    const next = change(open)
    if (next === open || next.length < 3) return ring
    return [...next, next[0] ?? []]
  }
  if (area.type === 'Polygon') {
    const coordinates = area.coordinates.map(closed)
    return coordinates.every((ring, index) => ring === area.coordinates[index])
      ? area
      : { type: 'Polygon', coordinates }
  }
  const coordinates = area.coordinates.map((polygon) => polygon.map(closed))
  const isUntouched = coordinates.every((polygon, at) =>
    polygon.every((ring, index) => ring === area.coordinates[at]?.[index]),
  )
  return isUntouched ? area : { type: 'MultiPolygon', coordinates }
}

function changed(sheet: Sheet, change: (ring: Ring) => Ring): Sheet {
  return new Map([...sheet].map(([id, area]) => [id, withRings(area, change)]))
}

/** How far a position lies from the line between two others, in degrees; infinite beyond its ends. */
function distanceToEdge(point: GeoJSON.Position, start: GeoJSON.Position, end: GeoJSON.Position): number {
  const [px = 0, py = 0] = point
  const [ax = 0, ay = 0] = start
  const [bx = 0, by = 0] = end
  const squeeze = Math.cos((py * Math.PI) / 180)
  const [dx, dy, x, y] = [(bx - ax) * squeeze, by - ay, (px - ax) * squeeze, py - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? -1 : (x * dx + y * dy) / length
  return share <= 0 || share >= 1 ? Infinity : Math.hypot(x - share * dx, y - share * dy)
}

/** The place in an open ring before which a position on its border would stand; -1 where it lies on none of its edges. */
function placeOnBorder(ring: Ring, at: GeoJSON.Position): number {
  return ring.findIndex((corner, index) => {
    const before = ring[(index + ring.length - 1) % ring.length]
    return before !== undefined && distanceToEdge(at, before, corner) < ON_BORDER
  })
}

const inserted = (ring: Ring, place: number, at: GeoJSON.Position): Ring => [
  ...ring.slice(0, place),
  at,
  ...ring.slice(place),
]

/** A corner moved in every area that has it, and in those whose border passes it without a corner. */
export function moveCorner(sheet: Sheet, from: GeoJSON.Position, to: GeoJSON.Position): Sheet {
  return changed(sheet, (ring) => {
    if (ring.some((corner) => isSame(corner, from))) {
      const moved = ring.map((corner) => (isSame(corner, from) ? to : corner))
      return moved.filter((corner, index) => !isSame(corner, moved[(index + 1) % moved.length] ?? []))
    }
    const place = placeOnBorder(ring, from)
    return place < 0 ? ring : inserted(ring, place, to)
  })
}

/** A new corner on the border between two neighbouring corners, in every area that has this piece of border. */
export function addCorner(sheet: Sheet, start: GeoJSON.Position, end: GeoJSON.Position, at: GeoJSON.Position): Sheet {
  const middle = [((start[0] ?? 0) + (end[0] ?? 0)) / 2, ((start[1] ?? 0) + (end[1] ?? 0)) / 2]
  return changed(sheet, (ring) => {
    const own = ring.findIndex((corner, index) => {
      const before = ring[(index + ring.length - 1) % ring.length] ?? []
      return (isSame(before, start) && isSame(corner, end)) || (isSame(before, end) && isSame(corner, start))
    })
    const place = own < 0 ? placeOnBorder(ring, middle) : own
    return place < 0 ? ring : inserted(ring, place, at)
  })
}

/** A corner taken away from every area that has it; an area keeps at least three. */
export function removeCorner(sheet: Sheet, at: GeoJSON.Position): Sheet {
  const isNeeded = [...sheet.values()].some((area) =>
    ringsOf(area).some((ring) => ring.length <= 3 && ring.some((corner) => isSame(corner, at))),
  )
  if (isNeeded) return sheet
  return changed(sheet, (ring) =>
    ring.some((corner) => isSame(corner, at)) ? ring.filter((corner) => !isSame(corner, at)) : ring,
  )
}

/** What was done to an open ring, told from how it looked before and after; null where nothing was. */
export type Edit =
  | { kind: 'move'; index: number; to: GeoJSON.Position }
  | { kind: 'add'; index: number; at: GeoJSON.Position }
  | { kind: 'remove'; index: number }

export function editBetween(before: Ring, after: Ring): Edit | null {
  const index = before.findIndex((corner, place) => !isSame(corner, after[place] ?? []))
  if (after.length === before.length) return index < 0 ? null : { kind: 'move', index, to: after[index] ?? [] }
  if (after.length === before.length - 1) return { kind: 'remove', index }
  if (after.length === before.length + 1) {
    const place = index < 0 ? before.length : index
    return { kind: 'add', index: place, at: after[place] ?? [] }
  }
  return null
}

/** The same done to the corners of an exact ring, in all areas. */
export function applied(
  sheet: Sheet,
  ring: Ring,
  edit: Edit,
  exact: (at: GeoJSON.Position) => GeoJSON.Position,
): Sheet {
  const corner = ring[edit.index % ring.length] ?? []
  if (edit.kind === 'move') return moveCorner(sheet, corner, exact(edit.to))
  if (edit.kind === 'remove') return removeCorner(sheet, corner)
  const before = ring[(edit.index + ring.length - 1) % ring.length] ?? []
  return addCorner(sheet, before, corner, exact(edit.at))
}

/** The corner or the point on a border closest to a position within `reach` degrees; corners come first. */
export function snapped(areas: Iterable<Area>, at: GeoJSON.Position, reach: number): GeoJSON.Position | null {
  const squeeze = Math.cos(((at[1] ?? 0) * Math.PI) / 180)
  let found: GeoJSON.Position | null = null
  let least = reach
  for (const area of areas) {
    for (const ring of ringsOf(area)) {
      for (const corner of ring) {
        const away = Math.hypot(((corner[0] ?? 0) - (at[0] ?? 0)) * squeeze, (corner[1] ?? 0) - (at[1] ?? 0))
        if (away < least) [found, least] = [corner, away]
      }
    }
  }
  return found
}

/** The areas that differ from another sheet. */
export function changesSince(sheet: Sheet, before: Sheet): Map<string, Area> {
  return new Map([...sheet].filter(([id, area]) => before.get(id) !== area))
}
