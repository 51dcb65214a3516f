/** Figures as the overview shows them, and the list of cases behind each. */
import { ApiError, type Schemas } from '@api'
import type { RouteLocationRaw } from 'vue-router'
import { t, wordFor } from '@/messages'
import { api } from '@/server/api'
import { trendRange, type Period, type Range } from './period'

export type Figure = Schemas['Figure']
export type Counts = Record<string, number>
export type Figures = Schemas['PeriodFigures']
export type Rate = Schemas['Rate']
export type Places = Schemas['FiguresByPlace']
export type Place = Schemas['FigurePlace']
export type Trend = Schemas['FigureTrend']
export type ResponseTimes = Schemas['ResponseTimes']

/** What counts as it stands now, whatever the period: nothing to compare with. */
const OF_NOW: readonly Figure[] = ['open', 'open_overdue']
/** The figures on top, in order. */
export const TILES: readonly Figure[] = ['opened', 'closed', 'open', 'open_overdue', 'late', 'returned', 'refused']
export const RATES = [
  'on_time',
  'response',
  'solution',
  'satisfaction',
  'finished',
  'in_grid',
  'in_community',
  'returned',
] as const
/** Where less is better: growth there is told as a warning. */
const BETTER_LESS: readonly string[] = ['open_overdue', 'late', 'returned', 'refused']

export interface Overview {
  now: Figures
  before: Figures
  places: Places
  categories: Schemas['CategoryFigures'][]
  channels: Schemas['ChannelFigures'][]
  trend: Trend
  times: ResponseTimes
  timesBefore: ResponseTimes
}

/** Everything that the page shows of a period and a grid's subtree. */
export async function readOverview(period: Period, gridId: string): Promise<Overview> {
  const grid = gridId ? { grid_id: gridId } : {}
  const query = { since: period.since, until: period.until, ...grid }
  const earlier = { ...period.before, ...grid }
  const [now, before, places, categories, channels, trend, times, timesBefore] = await Promise.all([
    api.get('/api/staff/cases/figures', { query }),
    api.get('/api/staff/cases/figures', { query: earlier }),
    api.get('/api/staff/cases/figures/places', { query }),
    api.get('/api/staff/cases/figures/categories', { query }),
    api.get('/api/staff/cases/figures/channels', { query }),
    api.get('/api/staff/cases/figures/trend', { query: { ...trendRange(period), ...grid } }),
    api.get('/api/staff/cases/figures/response-times', { query }),
    api.get('/api/staff/cases/figures/response-times', { query: earlier }),
  ])
  return { now, before, places, categories, channels, trend, times, timesBefore }
}

export interface Shares {
  now: Schemas['Participation']
  before: Schemas['Participation']
}
/** How the residents of a place take part; null where one's posts have no place whose residents could be counted. */
export async function readShares(period: Period, gridId: string): Promise<Shares | null> {
  const grid = gridId ? { grid_id: gridId } : {}
  const read = (range: Range): Promise<Schemas['Participation']> =>
    api.get('/api/staff/honours/participation', { query: { since: range.since, until: range.until, ...grid } })
  try {
    const [now, before] = await Promise.all([read(period), read(period.before)])
    return { now, before }
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) return null
    throw error
  }
}

export const figureName = (figure: string): string => wordFor('figure', figure)
export const rateName = (rate: string): string => wordFor('rate', rate)

/** What narrows a list besides the figure and its period. */
export interface Narrowing {
  gridId?: string
  isAlone?: boolean
  categoryId?: string
  isUncategorised?: boolean
  channel?: string
}

/** The list of exactly the cases that a figure counts. */
export function listOf(figure: string, range: Range, more: Narrowing): RouteLocationRaw {
  const query: Record<string, string> = { state: 'all', figure, figureSince: range.since, figureUntil: range.until }
  if (more.gridId) query.grid_id = more.gridId
  if (more.isAlone) query.alone = 'yes'
  if (more.categoryId) query.category_id = more.categoryId
  if (more.isUncategorised) query.uncategorised = 'yes'
  if (more.channel) query.channels = more.channel
  return { name: 'cases', query }
}

export const percent = (value: number | null): string => (value === null ? '—' : `${(value * 100).toFixed(1)}%`)
export const shareOf = (counts: Counts): number | null => (counts.due ? (counts.on_time ?? 0) / counts.due : null)

export type Turn = 'better' | 'worse' | 'same'
export interface Change {
  /** "+12", "−3", of a rate "+1.5 个百分点", 持平 where nothing moved. */
  words: string
  turn: Turn
}

/** How a number moved against the period before; null where there is nothing to compare. */
export function changeOf(name: string, now: number | null, before: number | null, isRate = false): Change | null {
  if (OF_NOW.includes(name as Figure) || now === null || before === null) return null
  const moved = isRate ? Math.round((now - before) * 1000) / 10 : now - before
  const signed = `${moved > 0 ? '+' : '−'}${Math.abs(moved)}`
  const told = isRate ? t('overview.points', { change: signed }) : signed
  const words = moved === 0 ? t('overview.level') : told
  if (moved === 0 || name === 'opened') return { words, turn: 'same' }
  return { words, turn: moved > 0 === BETTER_LESS.includes(name) ? 'worse' : 'better' }
}

/** Minutes as people say them; the unit is whole where it is long. */
export function minutesInWords(minutes: number | null): string {
  if (minutes === null) return '—'
  if (minutes < 60) return t('time.minutes', { count: minutes })
  if (minutes < 1_440) return t('overview.hours', { count: Math.round(minutes / 6) / 10 })
  return t('overview.days', { count: Math.round(minutes / 144) / 10 })
}
