import { wallAt } from '@shared/times'
import type { CaseRow } from '../status'

export const BUCKETS = ['overdue', 'today', 'later', 'free'] as const
export type Bucket = (typeof BUCKETS)[number]

/** Where a case stands among what waits: over its time, due today, later, or without a deadline. */
export function bucketOf(row: CaseRow, now: number): Bucket {
  if (!row.due_at) return 'free'
  if (Date.parse(row.due_at) <= now) return 'overdue'
  return wallAt(row.due_at).day === wallAt(now).day ? 'today' : 'later'
}

/** The rows by bucket, in their order, without empty ones. */
export function inBuckets(rows: readonly CaseRow[], now: number): { bucket: Bucket; rows: CaseRow[] }[] {
  return BUCKETS.map((bucket) => ({ bucket, rows: rows.filter((row) => bucketOf(row, now) === bucket) })).filter(
    (group) => group.rows.length > 0,
  )
}
