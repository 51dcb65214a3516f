/** What an appointment needs, what is missing in it, and beside which field a refusal belongs. */
import { ApiError, type Schemas } from '@api'
import { faultyFields } from '@shared/refusals'
import { wallAt } from '@shared/times'
import type { Role } from '../roles'

export interface Named {
  id: string
  name: string
}
export interface AppointmentDraft {
  person: Named | null
  role: string
  gridId: string
  organisation: Named | null
  title: string
  origin: string
  startsOn: string
}
export type AppointmentField = 'person' | 'role' | 'grid' | 'organisation' | 'title' | 'startsOn'
export type Faults<Field extends string> = Partial<Record<Field, string>>

/** Where holders of elected posts come from. */
export const ORIGINS = [
  'secretary',
  'committee_member',
  'community_worker',
  'village_party_group_leader',
  'party_representative',
  'resident_representative',
  'building_lead',
  'enterprise_representative',
  'property_staff',
  'volunteer',
] as const

export const noDraft = (): AppointmentDraft => ({
  person: null,
  role: '',
  gridId: '',
  organisation: null,
  title: '',
  origin: '',
  startsOn: wallAt(Date.now()).day,
})

/** The fields that must be filled and are not. */
export function missingIn(draft: AppointmentDraft, role: Role | undefined): AppointmentField[] {
  const missing: AppointmentField[] = []
  if (!draft.person) missing.push('person')
  if (!role) missing.push('role')
  if (role?.place_kind === 'grid' && !draft.gridId) missing.push('grid')
  if (role?.place_kind === 'organisation' && !draft.organisation) missing.push('organisation')
  if (!role?.is_elected && !draft.startsOn) missing.push('startsOn')
  return missing
}

export const appointmentOf = (draft: AppointmentDraft): Schemas['Appointment'] => ({
  person_id: draft.person?.id ?? '',
  role: draft.role,
  grid_id: draft.gridId || null,
  organisation_id: draft.organisation?.id ?? null,
  title: draft.title.trim(),
  origin: (draft.origin || null) as Schemas['Appointment']['origin'] & string,
  starts_on: draft.startsOn,
})

export const nominationOf = (draft: AppointmentDraft): Schemas['NominationIn'] => ({
  person_id: draft.person?.id ?? '',
  role: draft.role,
  grid_id: draft.gridId,
  title: draft.title.trim(),
  origin: (draft.origin || null) as Schemas['NominationIn']['origin'] & string,
})

const FIELD_OF_CODE: Record<string, string> = {
  person_unknown: 'person',
  same_person: 'person',
  post_held: 'person',
  role_unknown: 'role',
  role_not_yours_to_fill: 'role',
  must_be_nominated: 'role',
  place_misfit: 'place',
  place_unknown: 'place',
  grid_has_responsible_person: 'place',
  deputy_misfit: 'deputy',
  absence_overlaps: 'period',
  period_misfit: 'period',
  reason_missing: 'reason',
}
const FIELD_OF_NAME: Record<string, string> = {
  person_id: 'person',
  to_person_id: 'person',
  role: 'role',
  grid_id: 'place',
  organisation_id: 'place',
  title: 'title',
  starts_on: 'startsOn',
  starts_at: 'period',
  ends_at: 'period',
  public_from: 'period',
  public_until: 'period',
  deputy_post_id: 'deputy',
  reason: 'reason',
}

/** The field that a refusal speaks of, among those that the form has; `''` where it speaks of the whole. */
export function fieldOfRefusal(error: unknown, fields: readonly string[]): string {
  if (!(error instanceof ApiError)) return ''
  const named = faultyFields(error).map((name) => FIELD_OF_NAME[name])
  const found = [FIELD_OF_CODE[error.code], ...named].map((field) =>
    field === 'place' && !fields.includes('place')
      ? fields.find((one) => one === 'grid' || one === 'organisation')
      : field,
  )
  return found.find((field) => field !== undefined && fields.includes(field)) ?? ''
}

const MORNING = 'T00:00:00+08:00'
const DAY = 86_400_000

/** The moments of an absence from one day until and including another, in the district's days. */
export const absenceOf = (from: string, until: string): { starts_at: string; ends_at: string } => ({
  starts_at: new Date(Date.parse(from + MORNING)).toISOString(),
  ends_at: new Date(Date.parse(until + MORNING) + DAY).toISOString(),
})

/** Today and so many days on, for publicity that must hang out for five days. */
export const publicityFrom = (day: string, days = 5): [string, string] => [
  day,
  wallAt(Date.parse(day + MORNING) + (days - 1) * DAY).day,
]
