/** How far a case is, in the five steps that a resident knows. */
import type { Schemas } from '@api'

type Status = Schemas['CaseStatus']
export type Tone = 'waiting' | 'underway' | 'done' | 'paused'
export const STEPS = ['report', 'dispatch', 'arrive', 'handle', 'reply'] as const
export type Step = (typeof STEPS)[number]

const TONES: Record<Status, Tone> = {
  opened: 'waiting',
  dispatched: 'waiting',
  signed: 'underway',
  arrived: 'underway',
  suspended: 'paused',
  parked: 'paused',
  project: 'paused',
  handled: 'underway',
  checked: 'underway',
  replied: 'underway',
  followed_up: 'underway',
  closed: 'done',
  archived: 'done',
  refused: 'paused',
  merged: 'paused',
}
export const toneOf = (status: Status): Tone => TONES[status]

/** How many steps lie behind a case of a status; for others the steps taken say it. */
const DONE: Partial<Record<Status, number>> = {
  opened: 1,
  dispatched: 2,
  signed: 2,
  arrived: 3,
  handled: 4,
  checked: 4,
  replied: 5,
  followed_up: 5,
  closed: 5,
  archived: 5,
  refused: 5,
}
const REACHED: Record<string, number> = {
  'cases.case.open': 1,
  'cases.case.dispatch': 2,
  'cases.case.reassign': 2,
  'cases.case.sign': 2,
  'cases.case.arrive': 3,
  'cases.case.handle': 4,
  'cases.case.reply': 5,
}
/** Steps that begin it anew: what was reached before no longer counts. */
const ANEW = ['cases.case.reopen', 'cases.case.redo', 'cases.case.fail_check']

/** Where the words of a step stand: `words.moment.case_sign` for `cases.case.sign`. */
export const momentKey = (action: string): string => `words.moment.${action.split('.').slice(1).join('_')}`

/** How many of the five steps are done. */
export function stepsDone(status: Status, timeline: readonly { action: string }[]): number {
  const known = DONE[status]
  if (known !== undefined) return known
  let reached = 1
  for (const { action } of timeline) reached = ANEW.includes(action) ? 2 : Math.max(reached, REACHED[action] ?? 0)
  return Math.min(reached, STEPS.length)
}

/** Whether a reply waits for the reporter's word. */
export const waitsForRating = (row: { replied_at: string | null; is_rated: boolean; status: Status }): boolean =>
  row.replied_at !== null && !row.is_rated && (row.status === 'replied' || row.status === 'followed_up')
