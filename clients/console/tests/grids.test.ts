import { fromWgs84, toWgs84, type Point, type System } from '@shared/coordinates'
import { readFileSync } from 'node:fs'
import { contrast, tokens } from '@tokens'
import { expect, test } from 'vitest'
import { colourOf, percent, shadesFor, shownValue, valueOf } from '@/grids/colours'
import {
  addCorner,
  applied,
  changesSince,
  editBetween,
  moveCorner,
  removeCorner,
  ringsOf,
  snapped,
  type Area,
  type Sheet,
} from '@/grids/drawing/sheet'
import { useUndoing } from '@/grids/drawing/undoing'
import { coarser, lastDays, windowOf } from '@/grids/layer'
import { addressOfPlace, placeFrom } from '@/grids/place'
import { areaWith } from '@/map/areas'
import { groundWith, tileLayers } from '@/map/ground'

const FIXTURE = '../../src/yuandian/foundation/grid/tests/coordinates.json'
const KNOWN = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<System, Point>[]
const SYSTEMS: System[] = ['wgs84', 'cgcs2000', 'gcj02', 'bd09']

test.each(SYSTEMS)('%s: there as the server says, and back to a millimetre', (system) => {
  for (const row of KNOWN) {
    const there = fromWgs84(row.wgs84, system)
    const back = toWgs84(row[system], system)
    for (const axis of [0, 1] as const) {
      expect(there[axis]).toBeCloseTo(row[system][axis], 11)
      expect(back[axis]).toBeCloseTo(row.wgs84[axis], 8)
    }
  }
  expect(fromWgs84([2.35, 48.85], system)).toEqual([2.35, 48.85])
})

const square = (west: number, east: number, south = 0, north = 1): Area => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})
/** Two neighbours and the one above them, which has no corners where they meet. */
const sheet = (): Sheet =>
  new Map([
    ['left', square(0, 1)],
    ['right', square(1, 2)],
    ['above', square(0, 2)],
    ['far', square(5, 6)],
  ])
const corners = (of: Sheet, id: string): GeoJSON.Position[] => {
  const area = of.get(id)
  return area ? (ringsOf(area)[0] ?? []) : []
}

test('a corner moves in all that share it, and in the border of the one above that passes it', () => {
  const moved = moveCorner(sheet(), [1, 0], [1.2, -0.1])
  expect(corners(moved, 'left')).toContainEqual([1.2, -0.1])
  expect(corners(moved, 'right')).toContainEqual([1.2, -0.1])
  expect(corners(moved, 'above')).toEqual([
    [0, 0],
    [1.2, -0.1],
    [2, 0],
    [2, 1],
    [0, 1],
  ])
  expect([...changesSince(moved, sheet()).keys()]).not.toEqual([])
  const before = sheet()
  expect([...changesSince(moveCorner(before, [1, 0], [1.2, 0]), before).keys()]).toEqual(['left', 'right', 'above'])
  expect([...changesSince(moveCorner(before, [9, 9], [8, 8]), before).keys()]).toEqual([])
})

test('a corner is added on a shared border for both sides, and taken away from both', () => {
  const added = addCorner(sheet(), [1, 0], [1, 1], [1.1, 0.5])
  expect(corners(added, 'left')).toEqual([
    [0, 0],
    [1, 0],
    [1.1, 0.5],
    [1, 1],
    [0, 1],
  ])
  expect(corners(added, 'right')).toEqual([
    [1.1, 0.5],
    [1, 0],
    [2, 0],
    [2, 1],
    [1, 1],
  ])
  expect(corners(added, 'above')).toHaveLength(4)
  const removed = removeCorner(added, [1.1, 0.5])
  expect(corners(removed, 'right')).toHaveLength(4)
  const triangle: Sheet = new Map([
    [
      'a',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ],
      },
    ],
  ])
  expect(removeCorner(triangle, [1, 0])).toBe(triangle)
})

test('what was done to a ring is told from before and after, and done to the exact one', () => {
  const before = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]
  expect(editBetween(before, before)).toBeNull()
  expect(
    editBetween(before, [
      [0, 0],
      [1.5, 0],
      [1, 1],
      [0, 1],
    ]),
  ).toEqual({ kind: 'move', index: 1, to: [1.5, 0] })
  expect(
    editBetween(before, [
      [0, 0],
      [1, 0],
      [1, 0.5],
      [1, 1],
      [0, 1],
    ]),
  ).toEqual({ kind: 'add', index: 2, at: [1, 0.5] })
  expect(
    editBetween(before, [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0.5],
    ]),
  ).toEqual({ kind: 'add', index: 4, at: [0, 0.5] })
  expect(
    editBetween(before, [
      [0, 0],
      [1, 1],
      [0, 1],
    ]),
  ).toEqual({ kind: 'remove', index: 1 })
  const next = applied(sheet(), before, { kind: 'add', index: 2, at: [1.01, 0.49] }, () => [1.1, 0.5])
  expect(corners(next, 'right')).toContainEqual([1.1, 0.5])
})

test('parts and holes keep their form', () => {
  const parts: Area = {
    type: 'MultiPolygon',
    coordinates: [square(0, 1).coordinates as GeoJSON.Position[][], square(3, 4).coordinates as GeoJSON.Position[][]],
  }
  const moved = moveCorner(new Map([['parts', parts]]), [3, 0], [3, -1]).get('parts')
  expect(moved?.type).toBe('MultiPolygon')
  expect(moved?.coordinates[0]).toEqual(parts.coordinates[0])
  expect(areaWith(parts, 'wgs84')).toBe(parts)
})

test('the nearest corner within reach is snapped to', () => {
  expect(snapped([square(0, 1)], [0.95, 0.02], 0.1)).toEqual([1, 0])
  expect(snapped([square(0, 1)], [0.5, 0.5], 0.1)).toBeNull()
})

test('undone and redone; something new ends what could be redone', () => {
  const steps = useUndoing(0)
  steps.put(1)
  steps.put(2)
  steps.undo()
  steps.undo()
  steps.undo()
  expect([steps.now.value, steps.canUndo.value, steps.canRedo.value]).toEqual([0, false, true])
  steps.redo()
  expect(steps.now.value).toBe(1)
  steps.put(7)
  expect([steps.now.value, steps.canRedo.value]).toEqual([7, false])
})

const counts = { open: 3, overdue: 1, due: 1000, onTime: 999 }
test('figures become colours with their numbers', () => {
  expect([valueOf('open', counts), valueOf('overdue', counts), valueOf('rate', counts)]).toEqual([3, 1, 0.999])
  expect(valueOf('rate', { ...counts, due: 0 })).toBeNull()
  const shades = shadesFor('open', [0, 1, 12], 'light')
  expect(shades.map(({ from, until }) => [from, until])).toEqual([
    [1, 4],
    [4, 7],
    [7, 10],
    [10, Infinity],
  ])
  expect(colourOf(0, shades)).toBeNull()
  expect(colourOf(12, shades)).toBe(tokens.light['open-5'])
  expect(shadesFor('overdue', [0, 0], 'light')).toEqual([])
  expect(shadesFor('open', [1], 'dark').map((shade) => shade.from)).toEqual([1])
  const rates = shadesFor('rate', [], 'dark')
  expect([0.79, 0.8, 0.95, 1].map((value) => colourOf(value, rates))).toEqual([
    tokens.dark['rate-1'],
    tokens.dark['rate-2'],
    tokens.dark['rate-4'],
    tokens.dark['rate-4'],
  ])
})

test('a share is never rounded up to all of it', () => {
  expect([percent(0.99999), percent(1), percent(0.5), percent(0.875)]).toEqual(['99.9%', '100%', '50%', '87.5%'])
  expect(shownValue('rate', null)).toBe('–')
})

test.each(['light', 'dark'] as const)('%s: neighbouring steps of a scale can be told apart by lightness', (theme) => {
  for (const scale of [
    ['open-1', 'open-2', 'open-3', 'open-4', 'open-5'],
    ['late-1', 'late-2', 'late-3', 'late-4', 'late-5'],
  ] as const) {
    scale
      .slice(1)
      .forEach((name, index) =>
        expect(contrast(tokens[theme][scale[index] ?? name], tokens[theme][name])).toBeGreaterThan(1.2),
      )
  }
})

test('views close by share a window, and too much of a level gives way to the one above', () => {
  const view = { west: 113.601, south: 34.741, east: 113.612, north: 34.749 }
  const one = windowOf(view, 15.4)
  expect(
    windowOf({ west: view.west + 0.0005, south: view.south, east: view.east + 0.0005, north: view.north }, 15.6),
  ).toEqual(one)
  expect(one.west).toBeLessThanOrEqual(view.west)
  expect(one.north).toBeGreaterThanOrEqual(view.north)
  expect([coarser('micro'), coarser('street'), coarser('district'), coarser('exclusive')]).toEqual([
    'grid',
    'district',
    null,
    null,
  ])
})

test('the period is the last thirty days of the district, today included', () => {
  expect(lastDays(Date.parse('2026-11-22T20:00:00Z'))).toEqual({
    since: '2026-10-24T16:00:00.000Z',
    until: '2026-11-23T16:00:00.000Z',
  })
})

test('the place is in the address, what is usual is left out', () => {
  const place = {
    level: 'micro' as const,
    measure: 'rate' as const,
    look: { longitude: 113.6, latitude: 34.75, zoom: 15.5 },
  }
  expect(addressOfPlace(place)).toEqual({ level: 'micro', by: 'rate', at: '113.60000,34.75000,15.50' })
  expect(placeFrom(addressOfPlace(place) as Record<string, string>)).toEqual(place)
  expect(placeFrom({ level: 'block', by: 'x', at: '1,2' })).toEqual({ level: 'community', measure: 'open', look: null })
  expect(addressOfPlace(placeFrom({}))).toEqual({})
})

test('without tiles nothing is asked for; with them points are shown in their system and meant in ours', () => {
  const bare = groundWith(null, null)
  expect(tileLayers(bare, false)).toEqual({ sources: {}, layers: [] })
  expect(bare.shown([113.6, 34.75])).toEqual([113.6, 34.75])
  const amap = groundWith(null, {
    layers: [['https://t/{z}/{x}/{y}'], ['https://n/{z}/{x}/{y}']],
    system: 'gcj02',
    credit: '甲',
    largest_zoom: 18,
  })
  expect(Object.keys(tileLayers(amap, true).sources)).toEqual(['tiles-0', 'tiles-1'])
  const [lon, lat] = amap.meant(amap.shown([113.6, 34.75]))
  expect([lon, lat].map((degrees) => Number(degrees.toFixed(8)))).toEqual([113.6, 34.75])
})
