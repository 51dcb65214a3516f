/** What the list is narrowed by. It lives in the address, so that a list can be linked to, kept and gone back to. */
import type { Input, Schemas } from '@api'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { hasText } from '@/messages'
import { CHANNELS, LEVELS, STATUSES, type Channel, type Level, type Status } from '../status'

export type CasesQuery = NonNullable<Input<'/api/staff/cases', 'get'>['query']>
export type Due = '' | 'overdue' | '24' | '72'
const DUES: readonly Due[] = ['', 'overdue', '24', '72']
export const MARKS = ['is_supervised', 'is_emergency', 'is_active_find', 'is_unreplied', 'is_repeat'] as const
export type Mark = (typeof MARKS)[number]

export interface CaseFilter {
  state: 'open' | 'ended' | 'all'
  statuses: Status[]
  channels: Channel[]
  levels: Level[]
  category_id: string
  grid_id: string
  holder_post_id: string
  holder_organisation_id: string
  due: Due
  /** By the deadline that the source set. */
  externalDue: Due
  from: string
  until: string
  marks: Mark[]
  text: string
  number: string
  order: 'newest' | 'due' | 'external_due'
  /** Exactly the cases that a figure counts from one moment until another. */
  figure: string
  figureSince: string
  figureUntil: string
  /** In the grid itself, in none below it. */
  alone: '' | 'yes'
  uncategorised: '' | 'yes'
  /** Of one hot spot. */
  hotspot_id: string
}

export const noFilter = (): CaseFilter => ({
  state: 'open',
  statuses: [],
  channels: [],
  levels: [],
  category_id: '',
  grid_id: '',
  holder_post_id: '',
  holder_organisation_id: '',
  due: '',
  externalDue: '',
  from: '',
  until: '',
  marks: [],
  text: '',
  number: '',
  order: 'newest',
  figure: '',
  figureSince: '',
  figureUntil: '',
  alone: '',
  uncategorised: '',
  hotspot_id: '',
})

const HOUR = 3_600_000
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/
const one = (value: LocationQuery[string] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''
function several<T extends string>(value: LocationQuery[string] | undefined, allowed: readonly T[]): T[] {
  const given = one(value).split(',')
  return allowed.filter((item) => given.includes(item))
}
function among<T extends string>(value: LocationQuery[string] | undefined, allowed: readonly T[], fallback: T): T {
  return allowed.find((item) => item === one(value)) ?? fallback
}
const momentIn = (value: LocationQuery[string] | undefined): string => (MOMENT.test(one(value)) ? one(value) : '')
const dayIn = (value: LocationQuery[string] | undefined): string => (DAY.test(one(value)) ? one(value) : '')

/** The filter in an address; what it does not understand it leaves out. */
export function filterFrom(query: LocationQuery): CaseFilter {
  const [figureSince, figureUntil] = [momentIn(query.figureSince), momentIn(query.figureUntil)]
  return {
    state: among(query.state, ['open', 'ended', 'all'], 'open'),
    statuses: several(query.statuses, STATUSES),
    channels: several(query.channels, CHANNELS),
    levels: several(query.levels, LEVELS),
    category_id: one(query.category_id),
    grid_id: one(query.grid_id),
    holder_post_id: one(query.holder_post_id),
    holder_organisation_id: one(query.holder_organisation_id),
    due: among(query.due, DUES, ''),
    externalDue: among(query.externalDue, DUES, ''),
    from: dayIn(query.from),
    until: dayIn(query.until),
    marks: several(query.marks, MARKS),
    text: one(query.text),
    number: one(query.number),
    order: among(query.order, ['newest', 'due', 'external_due'], 'newest'),
    figure: figureSince && figureUntil && hasText(`words.figure.${one(query.figure)}`) ? one(query.figure) : '',
    figureSince,
    figureUntil,
    alone: among(query.alone, ['', 'yes'], ''),
    uncategorised: among(query.uncategorised, ['', 'yes'], ''),
    hotspot_id: one(query.hotspot_id),
  }
}

/** The address of a filter, only what differs from no filter at all. */
export function addressOfFilter(filter: CaseFilter): LocationQueryRaw {
  const plain = noFilter()
  const query: LocationQueryRaw = {}
  for (const name of Object.keys(plain) as (keyof CaseFilter)[]) {
    const value = Array.isArray(filter[name]) ? filter[name].join(',') : filter[name]
    if (value !== '' && value !== plain[name]) query[name] = value
  }
  return query
}

/** The filter as the server wants it. Days are the district's days; deadlines count from `now`. */
export function asked(filter: CaseFilter, now: number): CasesQuery {
  const query: CasesQuery = { state: filter.state, order: filter.order }
  if (filter.statuses.length) query.statuses = filter.statuses
  if (filter.channels.length) query.channels = filter.channels
  if (filter.levels.length) query.levels = filter.levels
  if (filter.category_id) query.category_id = filter.category_id
  if (filter.grid_id) query.grid_id = filter.grid_id
  if (filter.holder_post_id) query.holder_post_id = filter.holder_post_id
  if (filter.holder_organisation_id) query.holder_organisation_id = filter.holder_organisation_id
  if (filter.due === 'overdue') query.is_overdue = true
  else if (filter.due) query.due_before = new Date(now + Number(filter.due) * HOUR).toISOString()
  if (filter.externalDue)
    query.external_due_before = new Date(now + (Number(filter.externalDue) || 0) * HOUR).toISOString()
  if (filter.from) query.opened_from = `${filter.from}T00:00:00+08:00`
  if (filter.until)
    query.opened_until = new Date(Date.parse(`${filter.until}T00:00:00+08:00`) + 24 * HOUR).toISOString()
  for (const mark of filter.marks) query[mark] = true
  if (filter.figure) {
    query.figure = filter.figure as Schemas['Figure']
    query.since = filter.figureSince
    query.until = filter.figureUntil
  }
  if (filter.alone) query.grid_alone = true
  if (filter.uncategorised) query.is_categorised = false
  if (filter.hotspot_id) query.hotspot_id = filter.hotspot_id
  if (filter.text) query.text = filter.text
  if (filter.number) query.number = filter.number
  return query
}
