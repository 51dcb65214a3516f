/** What waits for whoever decides or is called in: how much of each kind, and the first of each, kept for no network. */
import { computed, shallowRef } from 'vue'
import type { Client } from '@api'
import { keepWaits, keptWaits, type Waits } from './kept'

const FIRST = 20
/** The kinds whose step is taken on a case; the others are for a computer. */
const ON_PHONE = 'case'
const waits = shallowRef<Waits | null>(null)

export const waitsAt = computed(() => waits.value?.at ?? null)
export const waitingHere = computed(() => waits.value?.counts.filter(({ page }) => page === ON_PHONE) ?? [])
export const waitingElsewhere = computed(
  () => waits.value?.counts.filter(({ page }) => page !== ON_PHONE).reduce((sum, { count }) => sum + count, 0) ?? 0,
)
export const firstOf = (code: string) => waits.value?.rows[code] ?? []
export const casesThatWait = (): string[] =>
  Object.values(waits.value?.rows ?? {}).flatMap((rows) => rows.flatMap(({ subject_id: id }) => id ?? []))

export function recallWaits(): void {
  waits.value = keptWaits()
}

export async function readWaits(api: Client, isStill: () => boolean): Promise<void> {
  const counts = await api.get('/api/staff/waiting', {})
  const rows: Waits['rows'] = {}
  for (const { code, page } of counts) {
    if (page !== ON_PHONE) continue
    const path = { code }
    rows[code] = (await api.get('/api/staff/waiting/{code}', { path, query: { limit: FIRST } })).items
  }
  if (!isStill()) return
  waits.value = { counts, rows, at: new Date().toISOString() }
  keepWaits(waits.value)
}
