/** The times of a task in words, and days and hours chosen on a phone as moments. */
import { wallAt } from '@shared/times'
import { moment } from '@/parts/time'

const EAST = '+08:00'

/** 11月24日 18:00–20:00 */
export function period(from: string, until: string): string {
  const [start, end] = [wallAt(Date.parse(from)), wallAt(Date.parse(until))]
  return start.day === end.day ? `${moment(from)}–${end.clock}` : `${moment(from)} – ${moment(until)}`
}

/** The moment of a day (2026-11-24) and a clock (18:00) in the district. */
export const momentAt = (day: string, clock: string): string => new Date(`${day}T${clock}:00${EAST}`).toISOString()

export const today = (shiftDays = 0): string => wallAt(Date.now() + shiftDays * 86_400_000).day
