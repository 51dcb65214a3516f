/** Publications as screens handle them. */
import type { Schemas } from '@api'
import { exact } from '@shared/times'
import { textFor } from '@/messages'

export type Row = Schemas['PublicationRow']
export type Written = Schemas['PublicationDetail']
export type Block = Schemas['TextBlock']
export const KINDS = ['notice', 'guide', 'help'] as const
export const STATUSES = ['draft', 'published', 'withdrawn'] as const
export type Standing = 'draft' | 'coming' | 'out' | 'over' | 'withdrawn'

/** Where one stands for its readers: of those published only some are out. */
export function standingOf(row: Pick<Row, 'status' | 'starts_at' | 'ends_at'>, now: number): Standing {
  if (row.status !== 'published') return row.status
  if (row.starts_at && Date.parse(row.starts_at) > now) return 'coming'
  return row.ends_at && Date.parse(row.ends_at) <= now ? 'over' : 'out'
}

const KIND = /^(notice|guide|help)$/
const MOMENT = /^\d{4}-\d\d-\d\dT/

function readableValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readableValue)
  if (typeof value !== 'string') return value
  if (MOMENT.test(value)) return exact(value)
  return KIND.test(value) ? textFor(`publications.kind.${value}`) : value
}

/** The record with its stored words and moments as people read them. */
export const readable = (record: Written['record']): Written['record'] =>
  record.map((entry) => ({
    ...entry,
    details: Object.fromEntries(Object.entries(entry.details).map(([name, value]) => [name, readableValue(value)])),
  }))

/** A share in whole percent; nothing where nobody was reached, or more opened it than had an account when it came out. */
export const shareOf = ({ read, reached }: Pick<Row, 'read' | 'reached'>): number | null =>
  reached && read <= reached ? Math.round((read / reached) * 100) : null

/** Puts words where the cursor stands; gives the text and where the cursor stands after. */
export function inserted(text: string, at: number, words: string): { text: string; at: number } {
  const before = text.slice(0, at)
  const gap = before && !before.endsWith('\n') ? '\n\n' : ''
  const whole = `${gap}${words}\n`
  return { text: before + whole + text.slice(at), at: at + whole.length }
}
