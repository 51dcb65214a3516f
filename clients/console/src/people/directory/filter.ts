/** What the directory is narrowed by; it lives in the address. */
import type { Input, Schemas } from '@api'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

export type DirectoryPost = Schemas['DirectoryRow']
export const PLACE_LEVELS = ['district', 'street', 'community', 'grid', 'micro', 'exclusive'] as const
export type PlaceLevel = (typeof PLACE_LEVELS)[number]

export interface DirectoryFilter {
  text: string
  role: string
  level: PlaceLevel | ''
  within: string
  organisation: string
  /** Staff who hold no post now, instead of posts. */
  without: '' | 'yes'
}
type Asked = NonNullable<Input<'/api/staff/people/posts', 'get'>['query']>

export const noFilter = (): DirectoryFilter => ({
  text: '',
  role: '',
  level: '',
  within: '',
  organisation: '',
  without: '',
})
const one = (value: LocationQuery[string] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

export function filterFrom(query: LocationQuery): DirectoryFilter {
  return {
    text: one(query.text),
    role: one(query.role),
    level: PLACE_LEVELS.find((level) => level === one(query.level)) ?? '',
    within: one(query.within),
    organisation: one(query.organisation),
    without: one(query.without) === 'yes' ? 'yes' : '',
  }
}

/** Only what is set. */
export const addressOfFilter = (filter: DirectoryFilter): LocationQueryRaw =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

export const isNarrowed = (filter: DirectoryFilter): boolean => Object.values(filter).some((value) => value !== '')

export function asked(filter: DirectoryFilter): Asked {
  return {
    ...(filter.text ? { text: filter.text } : {}),
    ...(filter.role ? { role: filter.role } : {}),
    ...(filter.level ? { level: filter.level } : {}),
    ...(filter.within ? { within_grid_id: filter.within } : {}),
    ...(filter.organisation ? { organisation_id: filter.organisation } : {}),
  }
}
