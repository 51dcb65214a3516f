/** How figures become colours: a scale of one hue for counts, two hues for the rate, always with the number beside it. */
import { colour, type Theme } from '@tokens'

export const MEASURES = ['open', 'overdue', 'rate'] as const
export type Measure = (typeof MEASURES)[number]

/** Open and overdue now; due, and of these on time, in the period. */
export interface GridCounts {
  open: number
  overdue: number
  due: number
  onTime: number
}
/** From `from` up to and without `until`. */
export interface Shade {
  colour: string
  from: number
  until: number
}

const RATES = [0, 0.8, 0.9, 0.95, Infinity] as const
const STEPS = 5

/** The figure that a measure shows of a grid; null where nothing was due. */
export function valueOf(measure: Measure, counts: GridCounts): number | null {
  if (measure === 'rate') return counts.due ? counts.onTime / counts.due : null
  return measure === 'open' ? counts.open : counts.overdue
}

/** The scale for what is in view: counts in even steps up to the largest, the rate in fixed ones. */
export function shadesFor(measure: Measure, values: readonly number[], theme: Theme): Shade[] {
  if (measure === 'rate') {
    return [1, 2, 3, 4].map((step) => ({
      colour: colour(`rate-${step as 1 | 2 | 3 | 4}`, theme),
      from: RATES[step - 1] ?? 0,
      until: RATES[step] ?? Infinity,
    }))
  }
  const largest = Math.max(0, ...values)
  const step = Math.max(1, niceStep(largest / STEPS))
  const count = Math.min(STEPS, Math.ceil(largest / step))
  const hue = measure === 'open' ? 'open' : 'late'
  return Array.from({ length: count }, (_, index) => ({
    colour: colour(
      `${hue}-${(count === 1 ? 3 : Math.round((index * (STEPS - 1)) / Math.max(1, count - 1)) + 1) as 1 | 2 | 3 | 4 | 5}`,
      theme,
    ),
    from: index * step + 1,
    until: index === count - 1 ? Infinity : (index + 1) * step + 1,
  }))
}

/** The next of 1, 2, 3, 5, 10, 15, 20, 30, 50, 100 … */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return (
    [1, 1.5, 2, 3, 5, 10].map((factor) => factor * power).find((step) => step >= least && Number.isInteger(step)) ??
    10 * power
  )
}

/** The colour of a value; null for none and for zero of a count. */
export function colourOf(value: number | null | undefined, shades: readonly Shade[]): string | null {
  if (value === null || value === undefined) return null
  return shades.find((shade) => value >= shade.from && value < shade.until)?.colour ?? null
}

/** A share as people read it: never rounded up to all of it. */
export function percent(share: number): string {
  const shown = Math.floor(share * 1000) / 10
  return `${Number.isInteger(shown) ? shown : shown.toFixed(1)}%`
}

/** What a screen reader and a label say of a value. */
export const shownValue = (measure: Measure, value: number | null): string =>
  value === null ? '–' : measure === 'rate' ? percent(value) : String(value)
