/** Faults of the division: what the list is narrowed to, and where on the map each lies. */
import type { Schemas } from '@api'
import type { LocationQuery, RouteLocationRaw } from 'vue-router'
import type { Tone } from '@/parts/tones'
import { addressOfPlace } from './place'

export type Fault = Schemas['FaultRow']
export type FaultAction = Exclude<Fault['actions'][number], 'mend'>
export const FAULT_KINDS = ['gap', 'overlap', 'outside_parent', 'without_grid', 'outside_grid'] as const
export const FAULT_STATUSES = ['open', 'taken', 'accepted', 'mended'] as const
export const FAULT_TONES: Partial<Record<Fault['status'], Tone>> = {
  open: 'waiting',
  taken: 'underway',
  mended: 'done',
}
const CLOSE = 17.5

const oneOf = <Choice extends string>(choices: readonly Choice[], value: unknown): Choice | '' =>
  choices.find((one) => one === value) ?? ''
export const faultsAsked = (query: LocationQuery) => ({
  kind: oneOf(FAULT_KINDS, query.kind),
  status: oneOf(FAULT_STATUSES, query.status),
})

/** The map at that place, with the grid that it concerns. */
export const placeOfFault = (fault: Fault): RouteLocationRaw => ({
  name: 'grids',
  params: { id: fault.grid_id },
  query: addressOfPlace({
    level: fault.kind === 'gap' || !fault.point ? fault.grid_level : 'micro',
    measure: 'open',
    look: fault.point ? { longitude: fault.point[0], latitude: fault.point[1], zoom: CLOSE } : null,
  }),
})

/** How many wait: nobody accepted them. */
export const waitingFaults = (counts: readonly Schemas['FaultCount'][]): number =>
  counts.filter((one) => one.status !== 'accepted').reduce((sum, one) => sum + one.count, 0)
