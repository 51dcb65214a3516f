import type { Schemas } from '@api'
import { useLoaded } from '@/parts/loading'
import { api } from '@/server/api'

export type Source = Schemas['SourceRow']

/** The systems that orders come from. */
export const useSources = () => useLoaded(() => api.get('/api/staff/intake/sources', {}))

export const sourceName = (sources: readonly Source[] | null, code: string): string =>
  sources?.find((source) => source.code === code)?.name ?? code
