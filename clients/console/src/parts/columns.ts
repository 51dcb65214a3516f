import type { RouteLocationRaw } from 'vue-router'
import type { MessageKey } from '@/messages'
import type { Paged } from './paging'

/** A column of a table. Its cells say `text`, or what the slot of its name draws. */
export interface Column<Row> {
  name: string
  title?: MessageKey
  /** The title where it is already in words. */
  heading?: string
  /** The title is for those who hear the page. */
  isUnseen?: boolean
  /** What the title means, on it. */
  hint?: string
  /** `head`: names its row; `figure`: a number; `words`: sentences, in several lines; `ends`: what can be done. */
  as?: 'head' | 'figure' | 'words' | 'ends'
  isSecond?: boolean
  /** One without takes what is left. */
  width?: string
  text?: (row: Row, index: number) => string | number | null
  /** How the table is sorted by it; given, the title sorts by it. */
  sort?: 'ascending' | 'descending' | 'none'
}

/** What a list is told: its pages, what is said where there is nothing, and what its table needs, as `RowTable` says. */
export interface ListOf<Row> {
  pages: Paged<{ items: Row[]; next: string | null }>
  none: string
  noneBody?: string
  columns?: readonly Column<Row>[]
  label?: string
  keyOf?: (row: Row, index: number) => PropertyKey
  least?: number
  to?: (row: Row) => RouteLocationRaw
  classOf?: (row: Row) => string | undefined
  nameOf?: (row: Row) => string
  /** There is one page only, or none. */
  isWhole?: boolean
}
