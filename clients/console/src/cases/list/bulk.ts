import { ApiError } from '@api'
import { ref, type Ref } from 'vue'
import { newKey } from '@/parts/submitting'
import { api } from '@/server/api'
import type { CaseRow, Status } from '../status'

export type BulkKind = 'dispatch' | 'check' | 'close' | 'archive' | 'urge' | 'supervise' | 'merge'
/** What is asked besides; `keepId` is the case that the others are merged into. */
export interface BulkGiven {
  words: string
  keepId: string
}
/** Per case: not yet, done, or why not. */
export type Fate = 'waiting' | 'done' | ApiError

/** The statuses in which a case can be meant for a step; for the others any that has not ended. */
const STATUSES_FOR: Partial<Record<BulkKind, readonly Status[]>> = {
  dispatch: ['opened'],
  check: ['handled'],
  close: ['checked', 'replied', 'followed_up'],
  archive: ['closed'],
}
const ENDED: readonly Status[] = ['closed', 'archived', 'refused', 'merged']

/** Which of the chosen cases a step can be meant for; the server has the last word on each. */
export function fitting(kind: BulkKind, rows: readonly CaseRow[]): readonly CaseRow[] {
  const wanted = STATUSES_FOR[kind]
  return rows.filter((row) => (wanted ? wanted.includes(row.status) : !ENDED.includes(row.status)))
}

function step(kind: BulkKind, row: CaseRow, given: BulkGiven, key: string): Promise<unknown> {
  const path = { case_id: row.id }
  if (kind === 'dispatch')
    return api.post('/api/staff/cases/{case_id}/dispatch', { path, key, body: { reason: given.words } })
  if (kind === 'check') return api.post('/api/staff/cases/{case_id}/check', { path, key, body: { note: given.words } })
  if (kind === 'close')
    return api.post('/api/staff/cases/{case_id}/close', { path, key, body: { reason: given.words } })
  if (kind === 'archive') return api.post('/api/staff/cases/{case_id}/archive', { path, key })
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
