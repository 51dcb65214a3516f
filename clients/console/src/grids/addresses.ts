/** The address book on screens: what there is, by which names, and why a proposal about it cannot be. */
import type { ApiError, Schemas } from '@api'
import type { Point } from '@shared/coordinates'
import { hasText, t } from '@/messages'
import type { Choice } from '@/people/finding'
import { api } from '@/server/api'

export type AddressRow = Schemas['AddressRow']
export type AddressWhat = Schemas['AddressKind']
/** As the server keeps it: with how the entry stood when it was proposed to change it. */
export type AddressPlan = Schemas['AddressIn'] & { before?: Entry }
type Entry = Pick<Schemas['AddressIn'], 'name' | 'aliases' | 'address' | 'entrances' | 'place_kind' | 'lon' | 'lat'> & {
  courtyard?: string
}

export const PLACE_KINDS = [
  'park',
  'market',
  'school',
  'hospital',
  'clinic',
  'unit',
  'shop',
  'gate',
  'business_area',
  'business_park',
  'service_point',
  'metro_station',
] as const

/** What a row can be corrected as. */
export const whatOf = ({ kind }: Pick<AddressRow, 'kind'>): AddressWhat =>
  kind === 'courtyard' || kind === 'building' ? kind : 'place'

/** Where something stands, if that is known. */
export const pointOf = (one?: { lon?: number | null; lat?: number | null } | null): Point | null =>
  typeof one?.lon === 'number' && typeof one.lat === 'number' ? [one.lon, one.lat] : null

export function kindName(kind: string): string {
  const key = `grids.placeKind.${kind}`
  return hasText(key) ? t(key) : kind
}

export async function findYards(text: string): Promise<Choice[]> {
  const found = await api.get('/api/staff/grid/addresses', { query: { text } })
  return found.filter(({ kind }) => kind === 'courtyard').map(({ place_id, name }) => ({ id: place_id, name }))
}

/** Why a plan cannot be, in words; empty where it was refused for something else. */
export function planFaultOf(error: ApiError): string {
  const key = `addresses.fault.${String(error.facts.fault ?? '')}`
  return error.code === 'grid_plan_unusable' && hasText(key) ? t(key) : ''
}

const nameOf = ({ courtyard, name }: Entry): string => `${courtyard ?? ''}${name ?? ''}`

function entryLines(entry: Entry): string[] {
  const lines: string[] = []
  if (entry.place_kind) lines.push(`${t('addresses.kind')} ${kindName(entry.place_kind)}`)
  if (entry.entrances?.length) lines.push(`${t('addresses.entrances')} ${entry.entrances.join('、')}`)
  if (entry.aliases?.length) lines.push(`${t('addresses.aliases')} ${entry.aliases.join('、')}`)
  if (entry.address) lines.push(`${t('addresses.address')} ${entry.address}`)
  return lines
}

/** What a proposal would enter, correct or take out, line by line; of what stands already, how it stands. */
export function linesOf(plan: AddressPlan): string[] {
  const what = t(`addresses.what.${plan.what}`)
  const { before } = plan
  const was = before ? [t('addresses.stands', { name: nameOf(before) }), ...entryLines(before)] : []
  if (plan.is_gone) return [t('addresses.takesOut', { what, name: before ? nameOf(before) : '' }), ...was.slice(1)]
  const now = [
    t(plan.id ? 'addresses.corrects' : 'addresses.enters', { what, name: plan.name ?? '' }),
    ...entryLines(plan),
  ]
  return [...now, ...was]
}
