/** Times as people say them, in the district's own time zone wherever the phone is. A mini-program has no time zones. */
import { t } from '@/messages'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** China has one time zone and no summer time. */
const EAST = 8 * HOUR

interface Wall {
  year: number
  month: number
  date: number
  day: string
  clock: string
}

const two = (number: number): string => String(number).padStart(2, '0')

/** What the wall clock and the calendar show at a moment. */
export function wallAt(moment: number): Wall {
  const there = new Date(moment + EAST)
  const [year, month, date] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()]
  return {
    year,
    month,
    date,
    day: `${year}-${two(month)}-${two(date)}`,
    clock: `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`,
  }
}

/** 2026-11-21 18:00 */
export function exact(when: string): string {
  const { day, clock } = wallAt(Date.parse(when))
  return `${day} ${clock}`
}

/** "今天 18:00", "明天 09:30", "11月24日 18:00", with the year where it is another one. */
export function moment(when: string, now = Date.now()): string {
  const wall = wallAt(Date.parse(when))
  for (const [name, shift] of [
    ['today', 0],
    ['tomorrow', DAY],
    ['yesterday', -DAY],
  ] as const) {
    if (wall.day === wallAt(now + shift).day) return t(`time.${name}`, { clock: wall.clock })
  }
  const { year, month, date: day, clock } = wall
  return t(year === wallAt(now).year ? 'time.day' : 'time.dayOfYear', { year, month, day, clock })
}

/** "3 分钟前" within the day, after that the moment itself. */
export function ago(when: string, now = Date.now()): string {
  const passed = now - Date.parse(when)
  if (passed < MINUTE) return t('time.justNow')
  if (passed < HOUR) return t('time.minutesAgo', { count: Math.floor(passed / MINUTE) })
  if (passed < DAY) return t('time.hoursAgo', { count: Math.floor(passed / HOUR) })
  return moment(when, now)
}

/** How long something took: "12 分钟", "3 小时", "2 天". */
export function span(from: string, until: string): string {
  const passed = Date.parse(until) - Date.parse(from)
  if (passed < HOUR) return t('time.minutes', { count: Math.max(1, Math.round(passed / MINUTE)) })
  return passed < DAY
    ? t('time.hours', { count: Math.round(passed / HOUR) })
    : t('time.days', { count: Math.round(passed / DAY) })
}
