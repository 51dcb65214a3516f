import { ref, watch, type Ref } from 'vue'
import type { LocationQueryRaw } from 'vue-router'
import { keep, kept } from '@/preferences/preferences'
import { session } from '@/session/session'

export interface SavedView {
  name: string
  query: LocationQueryRaw
}

/** Filters that a person keeps by name, per account in this browser. A name kept again is replaced. */
export function useViews(): { views: Ref<SavedView[]>; save: (view: SavedView) => void; remove: (name: string) => void } {
  const key = `yuandian.console.views.${session.who?.me.account_id ?? ''}`
  const views = ref<SavedView[]>(kept<SavedView[]>(key, []))
  watch(views, (all) => keep(key, all))
  return {
    views,
    save: (view) => (views.value = [...views.value.filter((other) => other.name !== view.name), view]),
    remove: (name) => (views.value = views.value.filter((view) => view.name !== name)),
  }
}
