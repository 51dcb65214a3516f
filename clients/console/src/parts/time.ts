/** Times as people say them, in the district's own time zone wherever the browser stands. */
import { t } from '@/messages'

const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Beyond so many hours nobody counts minutes. */
const EXACT_HOURS = 6
/** Beyond so many days nobody counts hours. */
const EXACT_DAYS = 30

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

interface Wall {
  day: string
  year: string
  monthAndDay: string
  clock: string
}

/** What the wall clock and the calendar show at a moment. */
export function wallAt(moment: number | string): Wall {
  const found: Record<string, string> = {}
  for (const { type, value } of parts.formatToParts(new Date(moment))) found[type] = value
  const monthAndDay = `${found.month}-${found.day}`
  return {
    day: `${found.year}-${monthAndDay}`,
    year: found.year ?? '',
    monthAndDay,
    clock: `${found.hour}:${found.minute}`,
  }
}

/** 2026-11-21 18:00 */
export function exact(moment: string): string {
  const { day, clock } = wallAt(moment)
  return `${day} ${clock}`
}

/** A length of time in its two largest units: "2 天 3 小时", "40 分钟". */
export function span(milliseconds: number): string {
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
  return said.length > 1 ? t('time.and', { one: said[0], other: said[1] }) : (said[0] ?? '')
}

/** "今天 18:00", "明天 09:30", "11-24 18:00", with the year where it is another one. */
export function moment(when: string, now: number): string {
  const wall = wallAt(when)
  for (const [name, shift] of [
    ['today', 0],
    ['tomorrow', DAY],
    ['yesterday', -DAY],
  ] as const) {
    if (wall.day === wallAt(now + shift).day) return t(`time.${name}`, { clock: wall.clock })
  }
  return `${wall.year === wallAt(now).year ? wall.monthAndDay : wall.day} ${wall.clock}`
}

/** "3 分钟前" within a day, after that the moment itself. */
export function ago(when: string, now: number): string {
  const passed = now - Date.parse(when)
  if (passed < MINUTE) return t('time.justNow')
  if (passed < DAY) return t('time.ago', { span: span(passed < HOUR ? passed : Math.floor(passed / HOUR) * HOUR) })
  return moment(when, now)
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
