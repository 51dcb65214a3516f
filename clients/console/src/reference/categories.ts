/** Categories and the deadlines that hold for them, their own or inherited. */
import type { Schemas } from '@api'

export type CategoryPage = Schemas['CategoryDetail']
export type Taxonomy = Schemas['TaxonomyDetail']
export type Entry = Schemas['DeadlineRow']
export type Unit = Schemas['ClockUnit']
export type Level = Schemas['CaseLevel']
export type Clock = Schemas['Clock']

export const LEVELS: readonly Level[] = ['ordinary', 'complex', 'hard']
export const CLOCKS: readonly Clock[] = ['response', 'arrival', 'handling']
export const UNITS: readonly Unit[] = ['urgent_hours', 'working_hours', 'working_days']

/** One clock at one level: what the category says itself, and what holds where it says nothing. */
export interface Cell {
  level: Level
  clock: Clock
  own: { amount: number; unit: Unit } | null
  inherited: { amount: number; unit: Unit; from: string } | null
  isSample: boolean
}

export interface Row {
  category: CategoryPage
  depth: number
}

/** Every category below its parent, in the order of positions. */
export function rowsOf(categories: readonly CategoryPage[]): Row[] {
  const below = (parent: string | null, depth: number): Row[] =>
    categories
      .filter((one) => one.parent_id === parent)
      .flatMap((category) => [{ category, depth }, ...below(category.id, depth + 1)])
  return below(null, 0)
}

/** Those whose name, code or words hold the text, with everything above them. */
export function found(rows: readonly Row[], text: string): Row[] {
  const words = text.trim().toLowerCase()
  if (!words) return [...rows]
  const kept = new Set<string>()
  const byId = new Map(rows.map((row) => [row.category.id, row.category]))
  for (const { category } of rows) {
    if (![category.name, category.code, ...category.keywords].some((one) => one.toLowerCase().includes(words))) continue
    for (let at: CategoryPage | undefined = category; at; at = at.parent_id ? byId.get(at.parent_id) : undefined)
      kept.add(at.id)
  }
  return rows.filter((row) => kept.has(row.category.id))
}

const entryOf = (entries: readonly Entry[], level: Level, clock: Clock): Entry | undefined =>
  entries.find((one) => one.level === level && one.clock === clock)

/** The nine cells of a category, or of everything for null. */
export function sheetOf(taxonomy: Taxonomy, category: CategoryPage | null, general: string): Cell[] {
  const own = category ? category.deadlines : taxonomy.general
  const byId = new Map(taxonomy.categories.map((one) => [one.id, one]))
  const above: { name: string; entries: readonly Entry[] }[] = []
  for (
    let at = category?.parent_id ? byId.get(category.parent_id) : undefined;
    at;
    at = at.parent_id ? byId.get(at.parent_id) : undefined
  ) {
    above.push({ name: at.name, entries: at.deadlines })
  }
  if (category) above.push({ name: general, entries: taxonomy.general })
  return LEVELS.flatMap((level) =>
    CLOCKS.map((clock) => {
      const said = entryOf(own, level, clock)
      const holder = above.find((one) => entryOf(one.entries, level, clock))
      const heir = holder && entryOf(holder.entries, level, clock)
      return {
        level,
        clock,
        own: said ? { amount: said.amount, unit: said.unit } : null,
        inherited: heir && holder ? { amount: heir.amount, unit: heir.unit, from: holder.name } : null,
        isSample: (said ?? heir)?.is_sample ?? false,
      }
    }),
  )
}

export const deadlinesIn = (cells: readonly Cell[]) =>
  cells.flatMap(({ level, clock, own }) => (own ? [{ level, clock, ...own }] : []))
