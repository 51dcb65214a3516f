/** What is due when, in words and by kinds. */
import { urgencyOf, wallAt } from '@shared/times'
import { moment, span } from '@/parts/time'
import { tw } from './messages'
import type { Schemas } from '@api'

export type Row = Schemas['CaseRow']
export type Kind = 'all' | 'overdue' | 'due' | 'unsigned'
export const KINDS: readonly Kind[] = ['all', 'overdue', 'due', 'unsigned']

export interface Due {
  tone: 'overdue' | 'waiting' | 'underway' | 'paused'
  words: string
}

/** "超时 2 小时", "还剩 40 分钟", "今天 18:00前", "11月24日 18:00前". */
export function dueOf({ due_at: due, opened_at: opened }: Pick<Row, 'due_at' | 'opened_at'>, now: number): Due {
  if (!due) return { tone: 'paused', words: tw('due.none') }
  const left = Date.parse(due) - now
  const urgency = urgencyOf(due, opened, now)
  if (urgency === 'over') return { tone: 'overdue', words: tw('due.overdue', { span: span(left) }) }
  if (urgency === 'soon') return { tone: 'waiting', words: tw('due.left', { span: span(left) }) }
  return { tone: 'underway', words: tw('due.by', { moment: moment(due, now) }) }
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
