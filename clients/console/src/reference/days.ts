/** A year's notice as people give it: ranges of days off and worked, and back. */
import type { Schemas } from '@api'

export type Kind = Schemas['DayKind']
export interface Stretch {
  name: string
  kind: Kind
  from: string
  to: string
}
interface NamedDay {
  on: string
  name: string
  kind: Kind
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const after = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Neighbouring days of one name and kind as one stretch. */
export function stretchesOf(days: readonly NamedDay[]): Stretch[] {
  const found: Stretch[] = []
  for (const day of [...days].sort((one, other) => one.on.localeCompare(other.on))) {
    const last = found.at(-1)
    if (last && last.name === day.name && last.kind === day.kind && after(last.to) === day.on) last.to = day.on
    else found.push({ name: day.name, kind: day.kind, from: day.on, to: day.on })
  }
  return found
}

export type StretchFault = 'name' | 'range' | 'twice'

/** What is wrong with each stretch; null where nothing is. */
export function faultsOf(stretches: readonly Stretch[]): (StretchFault | null)[] {
  const seen = new Set<string>()
  return stretches.map((one) => {
    if (!one.name.trim()) return 'name'
    if (!DAY.test(one.from) || !DAY.test(one.to) || one.to < one.from || daysOf(one).length > 31) return 'range'
    const isTwice = daysOf(one).some((day) => seen.has(day))
    for (const day of daysOf(one)) seen.add(day)
    return isTwice ? 'twice' : null
  })
}

function daysOf(stretch: Stretch): string[] {
  const found: string[] = []
  for (let day = stretch.from; day <= stretch.to && found.length < 32; day = after(day)) found.push(day)
  return found
}

export const daysIn = (stretches: readonly Stretch[]): NamedDay[] =>
  stretches.flatMap((one) => daysOf(one).map((on) => ({ on, name: one.name.trim(), kind: one.kind })))
