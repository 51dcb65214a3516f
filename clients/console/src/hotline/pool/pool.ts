import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { addressOfFilter, filterFrom, type CaseFilter } from '@/cases/list/filter'

/** What the pool shows unless asked otherwise: open cases of the hotline, the city's next deadline first. */
export function poolFrom(query: LocationQuery): CaseFilter {
  return { ...filterFrom({ ...query, order: query.order ?? 'external_due' }), state: 'open', channels: ['hotline'] }
}

/** The address of the pool, only what differs from the above. */
export function addressOfPool(filter: CaseFilter): LocationQueryRaw {
  const { order, ...query } = addressOfFilter({ ...filter, state: 'open', channels: [], order: filter.order })
  return filter.order === 'external_due' ? query : { ...query, order: order ?? 'newest' }
}
