/** What organisations are and how they are tied to grids, in the order in which it is offered. */
import type { Schemas } from '@api'

export type Kind = Schemas['OrganisationKind']
export type Relation = Schemas['TieRelation']
export type Row = Schemas['OrganisationRow']
export type Detail = Schemas['OrganisationDetail']

export const KINDS: readonly Kind[] = [
  'department',
  'street_office',
  'community_office',
  'party',
  'property',
  'company',
  'institution',
  'mass_organisation',
  'social_organisation',
  'other',
]
export const RELATIONS: readonly Relation[] = ['leads', 'manages', 'serves']
export const PARTY_LEVELS = [0, 1, 2, 3, 4] as const
