import type { Schemas } from '@api'
import { useLoaded } from '@/parts/loading'
import { api } from '@/server/api'

export type ImportKind = Schemas['ImportKindRow']

/** The kinds of sheets that one may import. */
export const useKinds = () => useLoaded(() => api.get('/api/staff/imports/kinds', {}))
