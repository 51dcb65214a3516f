import { ApiError } from '@api'
import { ref, type Ref } from 'vue'
import { newKey } from '@/parts/submitting'
import { api } from '@/server/api'
import type { CaseRow } from '../status'

export type BulkKind = 'dispatch' | 'urge' | 'supervise' | 'merge'
/** What is asked besides; `keepId` is the case that the others are merged into. */
export interface BulkGiven {
  words: string
  keepId: string
}
/** Per case: not yet, done, or why not. */
export type Fate = 'waiting' | 'done' | ApiError

/** Which of the chosen cases a step can be meant for; the server has the last word on each. */
export function fitting(kind: BulkKind, rows: readonly CaseRow[]): readonly CaseRow[] {
  const isEnded = (row: CaseRow): boolean => ['closed', 'archived', 'refused', 'merged'].includes(row.status)
  if (kind === 'dispatch') return rows.filter((row) => row.status === 'opened')
  return rows.filter((row) => !isEnded(row))
}

function step(kind: BulkKind, row: CaseRow, given: BulkGiven, key: string): Promise<unknown> {
  const path = { case_id: row.id }
  if (kind === 'dispatch')
    return api.post('/api/staff/cases/{case_id}/dispatch', { path, key, body: { reason: given.words } })
  if (kind === 'urge') return api.post('/api/staff/cases/{case_id}/urge', { path, key, body: { note: given.words } })
  if (kind === 'supervise')
    return api.post('/api/staff/cases/{case_id}/supervise', { path, key, body: { reason: given.words } })
  return api.post('/api/staff/cases/{case_id}/merge', {
    path,
    key,
    body: { other_id: given.keepId, note: given.words },
  })
}

/** Takes one step on many cases, one after the other, and tells what became of each. */
export function useBulk(): {
  fates: Ref<Record<string, Fate>>
  isRunning: Ref<boolean>
  run: (kind: BulkKind, rows: readonly CaseRow[], given: BulkGiven) => Promise<void>
} {
  const fates = ref<Record<string, Fate>>({})
  const isRunning = ref(false)
  async function run(kind: BulkKind, rows: readonly CaseRow[], given: BulkGiven): Promise<void> {
    isRunning.value = true
    for (const row of rows) {
      if (fates.value[row.id] === 'done' || (kind === 'merge' && row.id === given.keepId)) continue
      try {
        await step(kind, row, given, newKey())
        fates.value[row.id] = 'done'
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        fates.value[row.id] = error
      }
    }
    isRunning.value = false
  }
  return { fates, isRunning, run }
}
