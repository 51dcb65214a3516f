import type { Schemas } from '@api'
import { systemOf } from '@shared/systems'
import { exact, wallAt } from '@shared/times'
import { t, wordFor } from '@/messages'

export type Moment = Schemas['RecordMoment']
const DAY = 86_400_000

/** Who did it: a person by name, the house itself by what part of it. */
export function byWhom(moment: Moment): string {
  return [wordFor('system', systemOf(moment.by)), moment.post].filter(Boolean).join(' · ')
}

const WORDS = ['reason', 'note', 'text', 'account', 'opinion', 'task', 'words'] as const

/** What was written with an entry, to be read as it stands. */
export function wordsOf(moment: Moment): string[] {
  const said: string[] = []
  for (const name of WORDS) {
    const value: unknown = moment.details[name]
    if (typeof value === 'string' && value) said.push(value)
  }
  const clock: unknown = moment.details.clock
  const due: unknown = moment.details.due_at
  if (typeof clock === 'string')
    said.push([wordFor('clock', clock), typeof due === 'string' ? exact(due) : ''].join(' ').trim())
  return [...said, ...fromThePhone(moment.details)]
}

/** What a phone added in the field: its own time where that is not the server's, how far, how long. */
function fromThePhone(details: Moment['details']): string[] {
  const told: string[] = []
  const { done_at: doneAt, phone_clock: shown, minutes, metres, is_far: isFar } = details
  if (typeof metres === 'number' && isFar === true) told.push(t('casePage.history.far', { count: metres }))
  if (typeof minutes === 'number') told.push(t('casePage.history.minutes', { count: minutes }))
  if (typeof doneAt === 'string') told.push(t('casePage.history.doneAt', { moment: exact(doneAt) }))
  if (typeof shown === 'string') told.push(t('casePage.history.clockWrong', { moment: exact(shown) }))
  return told
}

export interface Day {
  day: string
  label: string
  moments: Moment[]
}

/** The record by the district's days, the latest first. */
export function byDay(history: readonly Moment[], now: number): Day[] {
  const days: Day[] = []
  for (const moment of [...history].sort((one, other) => other.sequence - one.sequence)) {
    const { day } = wallAt(moment.at)
    let found = days.find((one) => one.day === day)
    if (!found) days.push((found = { day, label: labelOf(day, now), moments: [] }))
    found.moments.push(moment)
  }
  return days
}

function labelOf(day: string, now: number): string {
  for (const [name, shift] of [
    ['today', 0],
    ['yesterday', -DAY],
  ] as const) {
    if (wallAt(now + shift).day === day) return t(`time.${name}`, { clock: '' }).trim()
  }
  return day
}
