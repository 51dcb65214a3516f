import type { Schemas } from '@api'
import type { Tone } from '@/parts/tones'
import { wallAt } from '@shared/times'

export type Card = Schemas['TaskCard']
export type Page = Schemas['TaskDetail']
export type Person = Schemas['Participant']
export type Kind = Schemas['TaskKind']

export const KINDS = [
  'clean_up',
  'mutual_help',
  'care',
  'publicity',
  'order',
  'skill',
  'other',
] as const satisfies readonly Kind[]
export const ROLES = ['publicist', 'informant', 'attendant'] as const satisfies readonly Schemas['VolunteerRole'][]
export type Origin = Schemas['VolunteerOrigin']
export const ORIGINS = [
  'unit_member',
  'retired_member',
  'posted_cadre',
  'welfare_post',
  'property_staff',
  'resident',
] as const satisfies readonly Origin[]
/** What the list may show; the first is what waits for a decision. */
export const STATUSES = [
  'asked',
  'open',
  'draft',
  'finished',
  'refused',
  'cancelled',
] as const satisfies readonly Schemas['TaskStatus'][]
export const TONES: Record<Schemas['TaskPhase'], Tone> = {
  draft: 'paused',
  asked: 'waiting',
  refused: 'overdue',
  open: 'underway',
  full: 'waiting',
  under_way: 'underway',
  over: 'waiting',
  finished: 'done',
  cancelled: 'paused',
}
export const PERSON_TONES: Partial<Record<Person['status'], Tone>> = {
  confirmed: 'done',
  served: 'waiting',
  present: 'underway',
  enrolled: 'underway',
  disputed: 'overdue',
  absent: 'overdue',
}

/** 2026-11-24 09:00–11:00 */
export function periodOf(from: string, until: string): string {
  const [start, end] = [wallAt(from), wallAt(until)]
  return start.day === end.day
    ? `${start.day} ${start.clock}–${end.clock}`
    : `${start.day} ${start.clock} – ${end.day} ${end.clock}`
}
