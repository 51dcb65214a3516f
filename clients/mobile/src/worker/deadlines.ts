/** What is due when, in words and by kinds. */
import { moment, wallAt } from '@/parts/time'
import { tw } from './messages'
import type { Schemas } from '@api'

export type Row = Schemas['CaseRowOut']
export type Kind = 'all' | 'overdue' | 'due' | 'unsigned'
export const KINDS: readonly Kind[] = ['all', 'overdue', 'due', 'unsigned']

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** So near that the time that is left says more than the hour. */
const SOON = 6 * HOUR

export interface Due {
  tone: 'overdue' | 'waiting' | 'underway' | 'paused'
  words: string
}

function span(milliseconds: number): string {
  if (milliseconds < HOUR) return tw('due.minutes', { count: Math.max(1, Math.floor(milliseconds / MINUTE)) })
  if (milliseconds < 2 * DAY) return tw('due.hours', { count: Math.floor(milliseconds / HOUR) })
  return tw('due.days', { count: Math.floor(milliseconds / DAY) })
}

/** "超时 2 小时", "还剩 40 分钟", "今天 18:00前", "11月24日 18:00前". */
export function dueOf(dueAt: string | null, now: number): Due {
  if (!dueAt) return { tone: 'paused', words: tw('due.none') }
  const left = Date.parse(dueAt) - now
  if (left <= 0) return { tone: 'overdue', words: tw('due.overdue', { span: span(-left) }) }
  if (left < SOON) return { tone: 'waiting', words: tw('due.left', { span: span(left) }) }
  return { tone: 'underway', words: tw('due.by', { moment: moment(dueAt, now) }) }
}

export function isOfKind(row: Row, kind: Kind, now: number): boolean {
  const due = row.due_at ? Date.parse(row.due_at) : null
  if (kind === 'overdue') return due !== null && due <= now
  if (kind === 'due') return due !== null && due > now && wallAt(due).day === wallAt(now).day
  return kind === 'all' || row.status === 'dispatched'
}

/** Overdue first, then by deadline; what has none comes last. */
export function byDeadline(rows: readonly Row[]): Row[] {
  const end = (row: Row): number => (row.due_at ? Date.parse(row.due_at) : Number.MAX_SAFE_INTEGER)
  return [...rows].sort((one, other) => end(one) - end(other))
}
