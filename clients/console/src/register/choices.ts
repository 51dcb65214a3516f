/** What can be said of homes and of those who live in them, in the order in which it is offered. */
import type { Schemas } from '@api'

export type Door = Schemas['DoorRow']
export type Household = Schemas['HouseholdRow']
export type Member = Schemas['HouseholdMember']
export type Relation = Schemas['HouseholdRelation']
export type DwellingUse = Schemas['DwellingUse']
export type ResidentType = Schemas['ResidentType']
export type Membership = Schemas['Membership']

export const RELATIONS: readonly Relation[] = [
  'head',
  'spouse',
  'child',
  'parent',
  'grandparent',
  'grandchild',
  'sibling',
  'tenant',
  'other',
]
export const USES: readonly DwellingUse[] = ['owned', 'let', 'shared_let', 'vacant', 'business']
export const TYPES: readonly ResidentType[] = ['registered', 'renting', 'floating']
export const MEMBERSHIPS: readonly Membership[] = ['self_managed', 'in_service', 'retired']
export const LEAVING = ['moved', 'departed', 'mistaken'] as const
/** The roles that keep in touch with households. */
export const KEEPING_ROLES = ['linked_party_member', 'building_lead'] as const

/** What a household is called: whoever is its head, else whoever came first. */
export function nameOfHousehold(household: Pick<Household, 'members'>): string {
  const head = household.members.find((one) => one.relation === 'head') ?? household.members[0]
  return head?.person.name ?? ''
}
