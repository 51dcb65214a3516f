/** The period that figures are counted in, by the district's calendar, and the one before it to compare with. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { wallAt } from '@shared/times'

export const KINDS = ['today', 'week', 'month', 'own'] as const
export type PeriodKind = (typeof KINDS)[number]

/** What is chosen; `from` and `to` are days, both included, and count only for a range of one's own. */
export interface PeriodChosen {
  kind: PeriodKind
  from: string
  to: string
}
/** Half open, as the server counts it. */
export interface Range {
  since: string
  until: string
}
export interface Period extends Range {
  before: Range
}

const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/
const LONGEST_DAYS = 1_100

const midnight = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
const dayOf = (moment: number): string => wallAt(moment).day
/** A day as a number of whole days, so that days can be added. */
const plus = (day: string, days: number): string => dayOf(midnight(day) + days * DAY_MS)
const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

function firstOfMonth(day: string, months = 0): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

const one = (value: LocationQuery[string] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** What an address asks for; without one today, and a range that is none is today too. */
export function chosenFrom(query: LocationQuery): PeriodChosen {
  const kind = KINDS.find((name) => name === one(query.period)) ?? 'today'
  const [from, to] = [one(query.from), one(query.to)]
  if (kind !== 'own') return { kind, from: '', to: '' }
  const isRange = DAY.test(from) && DAY.test(to) && from <= to && midnight(to) - midnight(from) < LONGEST_DAYS * DAY_MS
  return isRange ? { kind, from, to } : { kind: 'today', from: '', to: '' }
}

export function addressOfChosen(chosen: PeriodChosen): LocationQueryRaw {
  if (chosen.kind === 'own') return { period: 'own', from: chosen.from, to: chosen.to }
  return chosen.kind === 'today' ? {} : { period: chosen.kind }
}

/** The period up to now at most, and as much of the one before it, so that like is compared with like. */
export function periodOf(chosen: PeriodChosen, now: number): Period {
  const today = dayOf(now)
  let first = today
  let firstBefore = plus(today, -1)
  let end = now
  if (chosen.kind === 'week') {
    first = plus(today, -weekday(today))
    firstBefore = plus(first, -7)
  } else if (chosen.kind === 'month') {
    first = firstOfMonth(today)
    firstBefore = firstOfMonth(today, -1)
  } else if (chosen.kind === 'own') {
    first = chosen.from
    end = Math.min(midnight(plus(chosen.to, 1)), now)
  }
  const since = midnight(first)
  const until = Math.max(end, since + 1)
  const sinceBefore = chosen.kind === 'own' ? since - (until - since) : midnight(firstBefore)
  const untilBefore = Math.min(sinceBefore + (until - since), since)
  return { ...rangeOf(since, until), before: rangeOf(sinceBefore, untilBefore) }
}

const rangeOf = (since: number, until: number): Range => ({
  since: new Date(since).toISOString(),
  until: new Date(until).toISOString(),
})

const TREND_DAYS = 14

/** What a line is drawn over: the period, and before a single day the days that led to it. */
export function trendRange(period: Range): Range {
  const [first, last] = daysOf(period)
  return first === last
    ? { since: new Date(midnight(plus(last, 1 - TREND_DAYS))).toISOString(), until: period.until }
    : { since: period.since, until: period.until }
}

/** The first and the last day of a range. */
export function daysOf(range: Range): [string, string] {
  return [dayOf(Date.parse(range.since)), dayOf(Date.parse(range.until) - 1)]
}
