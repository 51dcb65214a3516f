/** A case that is entered for somebody while it is written, kept in this tab so that leaving the page loses nothing. */
import type { Schemas } from '@api'
import type { Attached } from '@/parts/attached'
import { session } from '@/session/session'
import type { Level } from '../status'

export const CHANNELS = ['phone', 'walk_in', 'group', 'enterprise', 'patrol', 'camera'] as const
export type EntryChannel = (typeof CHANNELS)[number]

export interface Entry {
  channel: EntryChannel
  phone: string
  name: string
  /** The person of that number who was chosen. */
  personId: string
  description: string
  address: string
  longitude: number | null
  latitude: number | null
  gridId: string
  category: string
  level: Level | ''
  isEmergency: boolean
  files: Attached[]
}

export const emptyEntry = (channel: EntryChannel = 'phone'): Entry => ({
  channel,
  phone: '',
  name: '',
  personId: '',
  description: '',
  address: '',
  longitude: null,
  latitude: null,
  gridId: '',
  category: '',
  level: '',
  isEmergency: false,
  files: [],
})

/** What staff found themselves has nobody who reported it. */
export const isFound = (entry: Entry): boolean => entry.channel === 'patrol' || entry.channel === 'camera'

export const hasBegun = (entry: Entry): boolean =>
  [entry.description, entry.phone, entry.name, entry.address].some((text) => text.trim() !== '') ||
  entry.files.length > 0

const PHONE = /^[0-9+\- ]{5,20}$/
export const isPhone = (text: string): boolean => PHONE.test(text.trim())

/** The fields that are missing or wrong. */
export function faultsOf(entry: Entry): ('description' | 'phone')[] {
  const faults: ('description' | 'phone')[] = []
  if (!entry.description.trim()) faults.push('description')
  if (!isFound(entry) && entry.phone.trim() && !isPhone(entry.phone)) faults.push('phone')
  return faults
}

/** The caller as the server wants them: with a person chosen, the name is theirs. */
export function callerOf(
  entry: Entry,
): Pick<Schemas['TakeReportIn'], 'reporter_name' | 'reporter_phone' | 'reporter_person_id'> {
  if (isFound(entry)) return { reporter_name: null, reporter_phone: null, reporter_person_id: null }
  return {
    reporter_name: entry.personId ? null : entry.name.trim() || null,
    reporter_phone: entry.phone.trim() || null,
    reporter_person_id: entry.personId || null,
  }
}

/** The case without its caller: what a preview is made of. */
export function matterOf(entry: Entry) {
  return {
    channel: entry.channel,
    description: entry.description.trim(),
    address: entry.address.trim(),
    longitude: entry.longitude,
    latitude: entry.latitude,
    coordinate_system: 'wgs84' as const,
    grid_id: entry.gridId || null,
    category_id: entry.category || null,
    level: entry.level || null,
    is_emergency: entry.isEmergency,
  }
}

export function bodyOf(entry: Entry): Schemas['EntryIn'] {
  return {
    ...matterOf(entry),
    ...callerOf(entry),
    summary: '',
    is_active_find: isFound(entry),
    file_ids: entry.files.map((file) => file.id),
    tags: [],
  }
}

const nameOf = (): string => `yuandian.console.entry.${session.who?.me.account_id ?? ''}`

/** Kept in the tab alone: numbers of callers do not stay on a desk's computer. */
export function keepEntry(entry: Entry): void {
  if (hasBegun(entry)) sessionStorage.setItem(nameOf(), JSON.stringify(entry))
  else sessionStorage.removeItem(nameOf())
}

export function keptEntry(): Entry {
  const text = sessionStorage.getItem(nameOf())
  if (text === null) return emptyEntry()
  try {
    return { ...emptyEntry(), ...(JSON.parse(text) as Partial<Entry>) }
  } catch (error) {
    if (error instanceof SyntaxError) return emptyEntry()
    throw error
  }
}
