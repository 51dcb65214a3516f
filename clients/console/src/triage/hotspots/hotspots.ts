/** What is boiling: the board, one hot spot, and how its numbers are written. */
import type { Schemas } from '@api'
import { t, textFor } from '@/messages'
import { moment } from '@/parts/time'
import type { Cell } from '@/parts/sheets'

export type Hotspot = Schemas['HotspotRow']
export type HotspotBoard = Schemas['HotspotBoard']
export type Alarm = Schemas['Alarm']

/** "5·log₂(1+12) + …": the formula with the numbers of one hot spot. */
export function formulaOf(hotspot: Hotspot): { name: string; sum: string; points: number }[] {
  return hotspot.terms.map((term) => ({
    name: textFor(`hotspots.term.${term.name}`),
    sum: `${term.weight} × log₂(1 + ${term.value})`,
    points: term.points,
  }))
}

/** The line of a few weeks as points in a box of 100 × 24, the latest on the right; nothing to draw is a flat line. */
export function lineThrough(counts: readonly number[], width = 100, height = 24): string {
  const most = Math.max(1, ...counts)
  const step = width / Math.max(1, counts.length - 1)
  return counts
    .map((count, index) => `${(index * step).toFixed(1)},${(height - 2 - (count / most) * (height - 4)).toFixed(1)}`)
    .join(' ')
}

/** Days of the line, oldest first, as `MM-DD` in the district's time. */
export function daysBefore(until: string, many: number): string[] {
  const last = Date.parse(until)
  return Array.from({ length: many }, (_, index) =>
    new Date(last - (many - 1 - index) * 86_400_000 + 8 * 3_600_000).toISOString().slice(5, 10),
  )
}

/** The growth in a sentence. */
export const growthOf = (hotspot: Hotspot): string =>
  t('hotspots.growth', { recent: hotspot.recent, expected: String(hotspot.expected) })

/** The board as rows of a sheet. */
export function sheetOf(rows: readonly Hotspot[]): { titles: string[]; cells: Cell[][] } {
  const names = [
    'rank',
    'heat',
    'name',
    'home',
    'people',
    'category',
    'cases',
    'reporters',
    'supporters',
    'first',
    'last',
    'alarm',
    'recent',
    'expected',
    'description',
  ] as const
  return {
    titles: names.map((name) => t(`hotspots.column.${name}`)),
    cells: rows.map((row) => [
      row.rank,
      row.heat,
      row.name,
      row.home ?? '',
      row.people,
      row.category ?? '',
      row.cases,
      row.reporters,
      row.supporters,
      moment(row.first_at, 0),
      moment(row.last_at, 0),
      t(`hotspots.alarm.${row.alarm}`),
      row.recent,
      row.expected,
      row.description,
    ]),
  }
}
