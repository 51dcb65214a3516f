import type { Schemas } from '@api'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { useLoaded } from '@/parts/loading'
import { api } from '@/server/api'

export type SavedView = Schemas['SavedViewRow']

/** An address as the server keeps it: one text for each name. */
export function plainQuery(query: LocationQuery | LocationQueryRaw): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value[0] : value
    if (text !== null && text !== undefined && text !== '') plain[name] = String(text)
  }
  return plain
}

/** Filters that a person keeps by name, and those that colleagues share. A name kept again is replaced. */
export function useViews() {
  const { value: views, error, isLoading, load } = useLoaded(() => api.get('/api/staff/cases/views', {}))
  return {
    views,
    error,
    isLoading,
    load,
    save: async (name: string, query: LocationQuery, isShared: boolean): Promise<void> => {
      views.value = await api.post('/api/staff/cases/views', {
        body: { name, query: plainQuery(query), is_shared: isShared },
      })
    },
    remove: async (view: SavedView): Promise<void> => {
      await api.remove('/api/staff/cases/views/{view_id}', { path: { view_id: view.id } })
      await load()
    },
  }
}
