/** The dispatch desk: what waits, which of it is looked at, and to whom it goes. */
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { onNews } from '@/live/live'
import { useLoaded } from '@/parts/loading'
import { soonOnce } from '@/parts/soon'
import { newKey } from '@/parts/submitting'
import { api } from '@/server/api'
import { proposalsFor, type Proposal } from '../steps/targets'
import type { CaseRow } from '../status'

const MOST = 100

export interface Desk {
  queue: ComputedRef<CaseRow[]>
  /** Of more than are read there is a "100+". */
  waiting: ComputedRef<string>
  isLoaded: ComputedRef<boolean>
  error: ShallowRef<unknown>
  chosen: ComputedRef<CaseRow | null>
  proposals: ShallowRef<Proposal[] | null>
  proposalsError: ShallowRef<unknown>
  isProposing: Ref<boolean>
  index: ComputedRef<number>
  choose: (id: string) => void
  step: (by: number) => void
  load: () => Promise<void>
  loadProposals: () => Promise<void>
  dispatch: (to: { post_id: string | null; organisation_id: string | null }) => Promise<CaseRow | null>
  move: (longitude: number, latitude: number) => Promise<void>
  reload: () => Promise<void>
}

/** The whole desk. `dispatch` answers the case that it gave away and goes on to the next. */
export function useDesk(): Desk {
  const chosenId = ref('')
  const {
    value: page,
    error,
    load,
  } = useLoaded(() => api.get('/api/staff/cases', { query: { statuses: ['opened'], order: 'due', limit: MOST } }))
  const queue = computed(() => page.value?.items ?? [])
  const index = computed(() => queue.value.findIndex((row) => row.id === chosenId.value))
  const chosen = computed(() => queue.value[index.value] ?? null)
  const found = useLoaded(async () => (chosenId.value ? proposalsFor(chosenId.value) : []))
  const proposals = shallowRef<Proposal[] | null>(null)
  watch(found.value, (list) => (proposals.value = list))

  watch(queue, (rows) => {
    if (!chosen.value) chosenId.value = rows[0]?.id ?? ''
  })
  watch(chosenId, () => {
    proposals.value = null
    void found.load()
  })
  onNews(soonOnce(() => void load()))

  function step(by: number): void {
    const next = queue.value[Math.min(queue.value.length - 1, Math.max(0, index.value + by))]
    if (next) chosenId.value = next.id
  }

  let key = newKey()
  watch(chosenId, () => (key = newKey()))
  async function dispatch(to: { post_id: string | null; organisation_id: string | null }): Promise<CaseRow | null> {
    const row = chosen.value
    if (!row) return null
    await api.post('/api/staff/cases/{case_id}/dispatch', {
      path: { case_id: row.id },
      body: { ...to, reason: '' },
      key,
    })
    const next = queue.value[index.value + 1] ?? queue.value[index.value - 1]
    if (page.value) page.value = { ...page.value, items: queue.value.filter((one) => one.id !== row.id) }
    chosenId.value = next?.id ?? ''
    return row
  }

  /** Puts the case where the map was clicked; the grid and those responsible follow from the point. */
  async function move(longitude: number, latitude: number): Promise<void> {
    const row = chosen.value
    if (!row) return
    await api.post('/api/staff/cases/{case_id}/triage', {
      path: { case_id: row.id },
      body: { longitude, latitude, coordinate_system: 'wgs84' },
      key: newKey(),
    })
    await reload()
  }

  /** After the case was changed: its row, and who could take it. */
  async function reload(): Promise<void> {
    await load()
    proposals.value = null
    await found.load()
  }

  void load()
  return {
    queue,
    error,
    chosen,
    waiting: computed(() => (page.value?.next ? `${queue.value.length}+` : String(queue.value.length))),
    index,
    step,
    load,
    dispatch,
    move,
    reload,
    proposals,
    isLoaded: computed(() => page.value !== null),
    proposalsError: found.error,
    isProposing: found.isLoading,
    choose: (id) => (chosenId.value = id),
    loadProposals: found.load,
  }
}
