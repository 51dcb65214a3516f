/** The day's work: read while there is a network, with every case in it, and kept to be there without one. */
import { computed, ref, shallowRef } from 'vue'
import { ApiError, type Client } from '@api'
import { unsentSteps } from '@/sending/steps'
import { workApi, workApiUnder } from '@/server/workApi'
import { acting, isOffice, working } from '@/session/work'
import {
  keepCallTable,
  keepCase,
  keepDay,
  keepOnly,
  keepSketch,
  keepTable,
  keptCase,
  keptDay,
  keptSketch,
  type Day,
} from './kept'
import { ringsOf, type Area, type Geometry, type GridSketch, type Ring } from './sketch'
import { byDeadline, type Row } from './deadlines'
import { casesThatWait, readWaits, recallWaits } from './waits'

export const MOST_ROWS = 200
/** So many of the most pressing cases are kept whole. */
const MOST_KEPT = 40
const MOST_GRIDS = 6

export interface WorkDay {
  rows: Row[]
  at: string | null
  hasMore: boolean
}

const day = shallowRef<Day | null>(null)
const error = shallowRef<unknown>(null)
const isLoading = ref(false)
const sketch = shallowRef<GridSketch | null>(null)

export const today = computed<WorkDay>(() => ({
  rows: byDeadline(day.value?.rows ?? []),
  at: day.value?.at ?? null,
  hasMore: day.value?.hasMore ?? false,
}))
export const todayError = error
export const todayIsLoading = isLoading
/** The grids that one acts for, as they were read last. */
export const todaySketch = sketch

/** What was kept under the post chosen now. */
export function recallToday(): void {
  day.value = keptDay()
  recallWaits()
  sketch.value = working.work ? keptSketch(working.work.postId) : null
}

let latest = 0

/** Reads the list and then its cases. What was there stays where the network does not serve. */
export async function loadToday(): Promise<void> {
  if (!working.work || working.isRenewing) return
  const mine = ++latest
  isLoading.value = true
  try {
    const page = await workApi.get('/api/staff/cases/work', { query: { limit: MOST_ROWS } })
    if (mine !== latest || !working.work) return
    if (isOffice.value) await readWaits(workApi, () => mine === latest && working.work !== null)
    if (mine !== latest || !working.work) return
    day.value = { rows: page.items, hasMore: page.next !== null, at: new Date().toISOString() }
    error.value = null
    keepDay(day.value)
    const unsent = unsentSteps.value.flatMap(({ caseId }) => caseId ?? [])
    keepOnly(new Set([...page.items.map(({ id }) => id), ...unsent, ...casesThatWait()]))
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure
    if (mine === latest) error.value = failure
    return
  } finally {
    if (mine === latest) isLoading.value = false
  }
  await keepWhatIsNeeded(mine)
}

/** One after the other, under the post under which the list was read: a poor line has other work too. */
async function keepWhatIsNeeded(mine: number): Promise<void> {
  if (!working.work) return
  const { postId, accountId } = working.work
  /** Whoever ended work in between must find nothing kept after that. */
  const isStill = (): boolean =>
    mine === latest && working.work?.postId === postId && working.work.accountId === accountId
  const api = workApiUnder(postId)
  try {
    const table = await api.get('/api/staff/cases/steps', {})
    if (!isStill()) return
    keepTable(table)
    if (isOffice.value) keepCallTable(await api.get('/api/staff/cases/calls/steps', {}))
    await keepGrids(api, postId, isStill)
    for (const row of today.value.rows.slice(0, MOST_KEPT)) {
      if (JSON.stringify(keptCase(row.id)?.found.row) === JSON.stringify(row)) continue
      const found = await api.get('/api/staff/cases/{case_id}', { path: { case_id: row.id } })
      if (!isStill()) return
      keepCase(row.id, found)
    }
    for (const id of casesThatWait().slice(0, MOST_KEPT)) {
      if (keptCase(id)) continue
      const found = await api.get('/api/staff/cases/{case_id}', { path: { case_id: id } })
      if (!isStill()) return
      keepCase(id, found)
    }
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure
  }
}

async function keepGrids(api: Client, postId: string, isStill: () => boolean): Promise<void> {
  if (keptSketch(postId)) return
  const read = await readGrids(api)
  if (!read || !isStill()) return
  keepSketch(postId, read)
  sketch.value = read
}

/** The borders of the grids that one's posts are for, and the micro-grids about them. */
async function readGrids(api: Client): Promise<GridSketch | null> {
  const grids = acting.value.posts.flatMap(({ grid_ids: ids, permissions }) =>
    permissions.includes('grid.view') ? ids.slice(0, 1) : [],
  )
  const own: Ring[] = []
  for (const gridId of grids.slice(0, MOST_GRIDS)) {
    const path = { grid_id: gridId }
    const [newest] = await api.get('/api/staff/grid/grids/{grid_id}/boundaries', { path })
    if (!newest) continue
    const address = '/api/staff/grid/grids/{grid_id}/boundaries/{version}' as const
    const { area } = await api.get(address, { path: { ...path, version: newest.version } })
    own.push(...ringsOf(area as unknown as Geometry))
  }
  if (!own.length) return null
  const [lons, lats] = [own.flat().map(([lon]) => lon), own.flat().map(([, lat]) => lat)]
  const bbox = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].join(',')
  const found = await api.get('/api/staff/grid/boundaries', { query: { level: 'micro', bbox, zoom: 17 } })
  const parts: Area[] = found.features.map(({ geometry, properties }) => ({
    name: String(properties.name ?? ''),
    rings: ringsOf(geometry as unknown as Geometry),
    middle: (properties.middle as Area['middle'] | undefined) ?? null,
  }))
  return { own, parts }
}
