/** Times as people say them, in the district's own time zone wherever the screen is. A mini-program has no time zones. */
import type { Translator } from './translating'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** China has one time zone and no summer time. */
const EAST = 8 * HOUR
/** Beyond so many hours nobody counts minutes. */
const EXACT_HOURS = 6
/** Beyond so many days nobody counts hours. */
const EXACT_DAYS = 30

export interface Wall {
  year: number
  month: number
  date: number
  day: string
  monthAndDay: string
  clock: string
}

const two = (number: number): string => String(number).padStart(2, '0')

/** What the wall clock and the calendar show at a moment. */
export function wallAt(moment: number | string): Wall {
  const there = new Date(new Date(moment).getTime() + EAST)
  const [year, month, date] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()]
  const monthAndDay = `${two(month)}-${two(date)}`
  const clock = `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`
  return { year, month, date, day: `${year}-${monthAndDay}`, monthAndDay, clock }
}

/** 2026-11-21 18:00 */
export function exact(moment: string): string {
  const { day, clock } = wallAt(moment)
  return `${day} ${clock}`
}

type Named = 'today' | 'tomorrow' | 'yesterday' | 'day' | 'dayOfYear'
type Counted = 'minutes' | 'hours' | 'days' | 'and' | 'ago' | 'justNow'

export interface Times {
  /** A length of time in its two largest units: "2 天 3 小时", "40 分钟". */
  span: (milliseconds: number) => string
  /** "今天 18:00", "明天 09:30", another day with its date, with the year where it is another one. */
  moment: (when: string, now?: number) => string
  /** "3 分钟前" within a day, after that the moment itself. */
  ago: (when: string, now?: number) => string
}

/** Says times with the texts `time.…` of a client; how a date is written, they say. */
export function timesIn(t: Translator<`time.${Named | Counted}`>['t']): Times {
  function span(milliseconds: number): string {
    const length = Math.abs(milliseconds)
    if (length < MINUTE) return t('time.minutes', { count: 1 })
    const days = Math.floor(length / DAY)
    const hours = Math.floor((length % DAY) / HOUR)
    const minutes = Math.floor((length % HOUR) / MINUTE)
    const said = [
      days ? t('time.days', { count: days }) : '',
      hours && days < EXACT_DAYS ? t('time.hours', { count: hours }) : '',
      minutes && !days && hours < EXACT_HOURS ? t('time.minutes', { count: minutes }) : '',
    ].filter(Boolean)
    const [one = '', other] = said
    return other ? t('time.and', { one, other }) : one
  }

  function moment(when: string, now = Date.now()): string {
    const { day, clock, ...wall } = wallAt(when)
    const near = (['today', 'tomorrow', 'yesterday'] as const).find(
      (_, place) => day === wallAt(now + ([0, DAY, -DAY][place] ?? 0)).day,
    )
    if (near) return t(`time.${near}`, { clock })
    return t(wall.year === wallAt(now).year ? 'time.day' : 'time.dayOfYear', { ...wall, clock })
  }

  function ago(when: string, now = Date.now()): string {
    const passed = now - Date.parse(when)
    if (passed < MINUTE) return t('time.justNow')
    if (passed < DAY) return t('time.ago', { span: span(passed < HOUR ? passed : Math.floor(passed / HOUR) * HOUR) })
    return moment(when, now)
  }
  return { span, moment, ago }
}

export type Urgency = 'none' | 'over' | 'soon' | 'ahead'

/** How a deadline stands: over, within four hours or a tenth of its time, or ahead. */
export function urgencyOf(due: string | null, started: string, now: number): Urgency {
  if (!due) return 'none'
  const left = Date.parse(due) - now
  if (left <= 0) return 'over'
  return left < Math.max(4 * HOUR, (Date.parse(due) - Date.parse(started)) / 10) ? 'soon' : 'ahead'
}

/** The share of the time that is used up, 0 to 1. */
export function shareUsed(due: string, started: string, now: number): number {
  const whole = Date.parse(due) - Date.parse(started)
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now - Date.parse(started)) / whole))
}
