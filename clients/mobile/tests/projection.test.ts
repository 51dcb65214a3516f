import { expect, test } from 'vitest'
import { distance, metresFrom, moved, unobstructed } from '@/parts/projection'

const HERE = { longitude: 113.601, latitude: 34.751 }

test('metres and degrees go there and back', () => {
  const there = moved(HERE, 120, -45)
  expect(metresFrom(HERE, there).map((metres) => Math.round(metres * 100) / 100)).toEqual([120, -45])
  expect(distance(HERE, there)).toBeCloseTo(Math.hypot(120, 45), 1)
  expect(there.longitude).toBeCloseTo(113.601 + 120 / 91_460, 5)
})

test('a name gives way to one that comes before it, in either direction alone', () => {
  const label = (x: number, y: number) => ({ x, y, width: 40 })
  const [first, under, covered, beside] = [label(100, 100), label(100, 118), label(130, 105), label(140, 100)]
  expect(unobstructed([first, under, covered, beside], 18)).toEqual([first, under, beside])
})
