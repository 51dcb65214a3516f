import type { Schemas } from '@api'
import type { RouteLocationRaw } from 'vue-router'
import { wordFor } from '@/messages'
import type { TagWords, Tone } from '@/parts/tones'

export type Run = Schemas['ImportRow']
export type RunState = Run['state']

const TONES: Record<RunState, Tone> = {
  uploaded: 'waiting',
  waiting: 'underway',
  running: 'underway',
  done: 'done',
  failed: 'overdue',
  cancelled: 'paused',
}
export const runTag = (state: RunState): TagWords => ({ text: wordFor('runState', state), tone: TONES[state] })
export const isMoving = (run: Run): boolean => run.state === 'waiting' || run.state === 'running'

/** How much is read, 0 to 1; null where the sheet does not say how long it is. Never whole before it is done. */
export function shareRead(run: Run): number | null {
  if (run.state === 'done') return 1
  if (!run.rows_expected) return null
  return Math.min(0.99, run.rows_read / run.rows_expected)
}

const KB = 1024
/** "12 KB", "3.4 MB" */
export function sizeOf(bytes: number): string {
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} KB`
  return `${(bytes / KB / KB).toFixed(1)} MB`
}

/** Where an import is looked at, and where those of its kind stand. */
export const pageOf = (run: Run): RouteLocationRaw =>
  run.kind === 'orders'
    ? { name: 'hotline-import', params: { id: run.id } }
    : { name: 'import', params: { kind: run.kind, id: run.id } }
export const listOf = (run: Run): RouteLocationRaw =>
  run.kind === 'orders' ? { name: 'hotline-imports' } : { name: 'imports', params: { kind: run.kind } }
