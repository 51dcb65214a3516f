/** Everything that a filter finds as a sheet, read page by page in the order of the screen. */
import type { Schemas } from '@api'
import { api } from '@/server/api'
import type { CaseRow } from '../status'
import { asked, type CaseFilter } from './filter'

const PAGE = 200
export const MOST_ROWS = 20_000

type CasePage = Schemas['CasePage']
type Read = (after: string | null) => Promise<CasePage>

/** All rows of a list; null when there are more than `most`. `told` hears how many were read; `signal` stops it. */
export async function allRows(read: Read, most: number, told: (count: number) => void, signal: AbortSignal): Promise<CaseRow[] | null> {
  const rows: CaseRow[] = []
  let after: string | null = null
  do {
    const page: CasePage = await read(after)
    signal.throwIfAborted()
    rows.push(...page.items)
    told(rows.length)
    after = page.next
    if (rows.length > most || (after && rows.length >= most)) return null
  } while (after)
  return rows
}

/** Reads pages for one filter, its deadlines counted from one moment. */
export function readerFor(filter: CaseFilter): Read {
  const query = asked(filter, Date.now())
  return (after) => api.get('/api/staff/cases', { query: { ...query, after, limit: PAGE } })
}

/** Saves a sheet; text stays text, so that no number in it is rounded and nothing is taken for a formula. */
export async function saveSheet(name: string, sheet: string, titles: string[], rows: (string | number | null)[][]): Promise<void> {
  const { default: writeSheet } = await import('write-excel-file/browser')
  const cell = (value: string | number | null) =>
    typeof value === 'number' ? { value, type: Number } : value === null ? null : { value, type: String }
  const head = titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  await writeSheet([head, ...rows.map((row) => row.map(cell))], {
    sheet,
    stickyRowsCount: 1,
    columns: titles.map((_, index) => ({ width: Math.min(60, Math.max(10, ...rows.slice(0, 200).map((row) => String(row[index] ?? '').length * 1.8))) })),
  }).toFile(name)
}
