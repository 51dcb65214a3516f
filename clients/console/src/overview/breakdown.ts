/** Rows of figures side by side: by place, category or channel, sorted by a column, some with rows below them. */
import { shareOf, type Counts, type Narrowing, type Overview } from './figures'
import { t, wordFor } from '@/messages'

export const COLUMNS = ['opened', 'closed', 'open', 'open_overdue', 'late', 'on_time_rate'] as const
export type ColumnName = (typeof COLUMNS)[number]

export interface BreakdownRow {
  key: string
  name: string
  counts: Counts
  narrowing: Narrowing
  parentKey: string | null
  depth: number
  hasChildren: boolean
  /** The grid that a click on the name goes down to. */
  placeId?: string
}

/** The value of a cell; a rate without anything due has none. */
export function valueOf(row: Pick<BreakdownRow, 'counts'>, column: ColumnName): number | null {
  return column === 'on_time_rate' ? shareOf(row.counts) : (row.counts[column] ?? 0)
}

export function rowsOfPlaces(places: Overview['places'], gridId: string): BreakdownRow[] {
  return places.rows.map(({ place, counts }) => ({
    key: place?.grid_id ?? 'alone',
    name: place?.name ?? t('overview.alone'),
    counts,
    narrowing: place
      ? { gridId: place.grid_id }
      : { gridId: gridId || places.path.at(-1)?.grid_id || '', isAlone: true },
    parentKey: null,
    depth: 0,
    hasChildren: false,
    ...(place ? { placeId: place.grid_id } : {}),
  }))
}

export function rowsOfCategories(categories: Overview['categories'], gridId: string): BreakdownRow[] {
  const depths = new Map<string, number>()
  const parents = new Set(categories.map((row) => row.parent_id))
  const depthOf = (id: string | null): number => {
    const found = id === null ? undefined : categories.find((row) => row.category_id === id)
    return found ? depthOf(found.parent_id) + 1 : 0
  }
  return categories.map(({ category_id: id, parent_id: parent, name, counts }) => {
    const depth = depths.get(parent ?? '') ?? depthOf(parent)
    depths.set(parent ?? '', depth)
    return {
      key: id ?? 'none',
      name: name ?? t('overview.uncategorised'),
      counts,
      narrowing: { gridId, ...(id ? { categoryId: id } : { isUncategorised: true }) },
      parentKey: parent,
      depth,
      hasChildren: id !== null && parents.has(id),
    }
  })
}

export function rowsOfChannels(channels: Overview['channels'], gridId: string): BreakdownRow[] {
  return channels.map(({ channel, counts }) => ({
    key: channel,
    name: wordFor('channel', channel),
    counts,
    narrowing: { gridId, channel },
    parentKey: null,
    depth: 0,
    hasChildren: false,
  }))
}

/** What is shown: the rows of each parent that is open, each family sorted by the column, what has no value last. */
export function arranged(
  rows: readonly BreakdownRow[],
  column: ColumnName,
  isRising: boolean,
  open: ReadonlySet<string>,
): BreakdownRow[] {
  const keys = new Set(rows.map((row) => row.key))
  const below = (parent: string | null): BreakdownRow[] =>
    rows
      .filter((row) => (row.parentKey !== null && keys.has(row.parentKey) ? row.parentKey : null) === parent)
      .sort((one, other) => compared(valueOf(one, column), valueOf(other, column), isRising))
      .flatMap((row) => [row, ...(open.has(row.key) ? below(row.key) : [])])
  return below(null)
}

function compared(one: number | null, other: number | null, isRising: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  return isRising ? one - other : other - one
}
