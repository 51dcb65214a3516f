import { ref, watch, type Ref } from 'vue'
import { exact } from '@shared/times'
import { type Messages, t, wordFor } from '@/messages'
import { nameFirst, shortPlace } from '@/parts/places'
import { moment } from '@/parts/time'
import { keep, kept } from '@/preferences/preferences'
import { session } from '@/session/session'
import type { CaseRow } from '../status'

export interface Column {
  name: keyof Messages['cases']['columns']
  width: string
  isNumber?: boolean
  /** The plain text of the cell, on the screen where the table draws nothing better, and in the sheet. */
  text: (row: CaseRow, now: number) => string
  /** What is shown in full where the cell is short of it. */
  whole?: (row: CaseRow) => string
}

const count = (value: number): string => (value ? String(value) : '')

/** Every column that can be chosen, in the order of the table. */
export const COLUMNS: readonly Column[] = [
  { name: 'number', width: '136px', text: (row) => row.number },
  { name: 'summary', width: 'auto', text: (row) => row.summary },
  { name: 'status', width: '96px', text: (row) => wordFor('status', row.status) },
  { name: 'due', width: '128px', text: (row) => (row.due_at ? exact(row.due_at) : '') },
  { name: 'category', width: '116px', text: (row) => row.category ?? '' },
  { name: 'level', width: '60px', text: (row) => wordFor('level', row.level) },
  { name: 'channel', width: '100px', text: (row) => wordFor('channel', row.channel) },
  { name: 'place', width: '150px', text: (row) => shortPlace(row.place ?? ''), whole: (row) => row.place ?? '' },
  { name: 'address', width: '170px', text: (row) => row.address },
  { name: 'holder', width: '190px', text: (row) => nameFirst(row.holder ?? ''), whole: (row) => row.holder ?? '' },
  { name: 'opened', width: '108px', text: (row, now) => moment(row.opened_at, now) },
  { name: 'external_number', width: '164px', text: (row) => row.external_number ?? '' },
  { name: 'external', width: '132px', text: (row) => (row.external_due_at ? exact(row.external_due_at) : '') },
  { name: 'urges', width: '56px', isNumber: true, text: (row) => count(row.urges) },
  { name: 'returns', width: '56px', isNumber: true, text: (row) => count(row.returns) },
  { name: 'reopenings', width: '56px', isNumber: true, text: (row) => count(row.reopenings) },
  { name: 'replied', width: '108px', text: (row, now) => (row.replied_at ? moment(row.replied_at, now) : '') },
]
const AT_FIRST = ['number', 'summary', 'status', 'due', 'category', 'place', 'holder', 'opened']

export const titleOf = (column: Column): string => t(`cases.columns.${column.name}`)

/** Which columns this person sees; kept per account in this browser. */
export function useColumns(): Ref<string[]> {
  const name = `yuandian.console.columns.${session.who?.me.account_id ?? ''}`
  const chosen = ref(kept<string[]>(name, AT_FIRST).filter((column) => COLUMNS.some((one) => one.name === column)))
  watch(chosen, (columns) => keep(name, columns))
  return chosen
}
