/** A role as it is edited: what is typed, and what is sent of it. */
import type { Schemas } from '@api'

export type Role = Schemas['RoleRow']
export type RoleEffect = Schemas['RoleEffect']
export type PlaceKind = Schemas['PlaceKind']
export type Level = NonNullable<Role['responsible_level']>

export const EVERY_ROLE = '*'
export const PLACE_KINDS: readonly PlaceKind[] = ['grid', 'organisation', 'none']
export const LEVELS: readonly Level[] = ['micro', 'grid', 'community', 'street', 'exclusive', 'worker']
const CODE = /^[a-z][a-z_]{1,48}$/

export interface RoleDraft {
  code: string
  name: string
  nameEn: string
  placeKind: PlaceKind
  level: Level | ''
  permissions: string[]
  mayAppoint: string[]
  isElected: boolean
  needsSecondStep: boolean
}

export const draftOf = (role: Role | null): RoleDraft => ({
  code: role?.code ?? '',
  name: role?.name ?? '',
  nameEn: role?.name_en ?? '',
  placeKind: role?.place_kind ?? 'grid',
  level: role?.responsible_level ?? '',
  permissions: [...(role?.permissions ?? [])],
  mayAppoint: [...(role?.may_appoint ?? [])],
  isElected: role?.is_elected ?? false,
  needsSecondStep: role?.needs_second_step ?? false,
})

export const sentOf = (draft: RoleDraft, role: Role | null) => ({
  requirement: role?.requirement ?? '',
  name: draft.name.trim(),
  name_en: draft.nameEn.trim(),
  place_kind: draft.placeKind,
  permissions: draft.permissions,
  responsible_level: draft.level || null,
  may_appoint: draft.mayAppoint,
  is_elected: draft.isElected,
  needs_second_step: draft.needsSecondStep,
})

export const isCode = (code: string): boolean => CODE.test(code)

/** Whether two drafts say the same, in whatever order their lists are. */
export function isSame(one: RoleDraft, other: RoleDraft): boolean {
  const told = (draft: RoleDraft): string =>
    JSON.stringify({
      ...draft,
      name: draft.name.trim(),
      nameEn: draft.nameEn.trim(),
      permissions: [...draft.permissions].sort(),
      mayAppoint: [...draft.mayAppoint].sort(),
    })
  return told(one) === told(other)
}
