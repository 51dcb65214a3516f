/** A case that is entered for somebody, while it is written: kept after every change. */
import type { Schemas } from '@api'
import { forget, keep, kept } from '@/device/kept'
import type { LocalPicture } from '@/device/pictures'
import type { Position } from '@/device/position'
import type { Step } from '@/sending/steps'
import type { WorkKey } from './messages'

/** By which of the ways it came to somebody in the field. */
export const CHANNELS = ['group', 'phone', 'walk_in', 'patrol'] as const
export type EntryChannel = (typeof CHANNELS)[number]

export interface Entry {
  channel: EntryChannel
  description: string
  name: string
  phone: string
  address: string
  place: { id: string | null; name: string } | null
  position: Position | null
  isEmergency: boolean
  pictures: LocalPicture[]
}

const NAME = 'writing.entry'
const PHONE = /^[0-9+\- ]{5,20}$/

export const emptyEntry = (): Entry => ({
  channel: 'group',
  description: '',
  name: '',
  phone: '',
  address: '',
  place: null,
  position: null,
  isEmergency: false,
  pictures: [],
})
export const keptEntry = (): Entry => ({ ...emptyEntry(), ...kept<Partial<Entry>>(NAME, {}) })
export const keepEntry = (entry: Entry): void => keep(NAME, entry)
export const forgetEntry = (): void => forget(NAME)

export const hasBegun = (entry: Entry): boolean =>
  [entry.description, entry.name, entry.phone, entry.address].some((one) => one.trim() !== '') ||
  entry.pictures.length > 0

/** What is wrong with it, or nothing. */
export function faultOf(entry: Entry): WorkKey | null {
  if (!entry.description.trim() && !entry.pictures.length) return 'enter.what'
  return entry.phone.trim() && !PHONE.test(entry.phone.trim()) ? 'enter.phoneWrong' : null
}

/** As it is handed in. What was found on a round has nobody who reported it. */
export function stepOfEntry(entry: Entry): Step {
  const isFound = entry.channel === 'patrol'
  const { position, place } = entry
  const body: Omit<Schemas['EntryIn'], 'file_ids' | 'done_at'> = {
    channel: entry.channel,
    description: entry.description.trim(),
    address: entry.address.trim() || (place?.name ?? ''),
    grid_id: place?.id ?? null,
    ...(position && !place?.id
      ? { longitude: position.longitude, latitude: position.latitude, coordinate_system: position.system ?? 'gcj02' }
      : {}),
    reporter_name: isFound ? null : entry.name.trim() || null,
    reporter_phone: isFound ? null : entry.phone.trim() || null,
    is_emergency: entry.isEmergency,
    is_active_find: isFound,
  }
  return { action: 'enter', body, pictures: { file_ids: entry.pictures } }
}
