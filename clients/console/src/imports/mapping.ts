/** Which column of a sheet means what: put together from a guess or a profile, changed by hand. */
import type { Schemas } from '@api'

export type Rule = Schemas['ColumnRule']
export type Field = Rule['field']
export type Meaning = Schemas['ColumnMeaning']
export type Preview = Schemas['Preview']
export type PreviewColumn = Schemas['PreviewColumn']
export type Content = Schemas['SheetProfile']
export interface Problem {
  reason: string
  field: string | null
  column: string | null
}

export const SYSTEMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const
const PLACED: readonly string[] = ['longitude', 'latitude', 'point', 'area']

export const meaningOf = (content: Content, column: string): Field =>
  content.columns.find((rule) => rule.column === column)?.field ?? 'ignore'

/** The same content with another meaning for one column; what was said about its old meaning goes. */
export function withMeaning(content: Content, column: string, field: Field): Content {
  const rule: Rule = { column, field, date_formats: [], values: {} }
  const isKnown = content.columns.some((one) => one.column === column)
  const columns = isKnown
    ? content.columns.map((one) => (one.column === column ? rule : one))
    : [...content.columns, rule]
  return { ...content, columns }
}

/** What keeps the content from being used, so that nobody has to ask the server. */
export function problemsOf(content: Content, meanings: readonly Meaning[]): Problem[] {
  const used = content.columns.map((rule) => rule.field)
  const missing = meanings.filter((one) => one.is_needed && !used.includes(one.field))
  const twice = meanings.filter((one) => !one.is_repeatable && used.filter((field) => field === one.field).length > 1)
  return [
    ...missing.map(({ field }) => ({ reason: 'field_missing', field, column: null })),
    ...twice.map(({ field }) => ({ reason: 'field_twice', field, column: null })),
  ]
}

/** Whether the sheet has coordinates, so that it matters in which system they are. */
export const hasPlaces = (content: Content): boolean => content.columns.some((rule) => PLACED.includes(rule.field))

/** The one column of classes, whose texts can be given categories of ours; null where several make one class. */
export function classColumn(content: Content): Rule | null {
  const found = content.columns.filter((rule) => rule.field === 'category')
  return found.length === 1 ? ({ date_formats: [], values: {}, ...found[0] } as Rule) : null
}

/** The same content with a text of the class column given a category. */
export function withCategory(content: Content, text: string, code: string): Content {
  return {
    ...content,
    columns: content.columns.map((rule) =>
      rule.field === 'category' ? { ...rule, values: { ...rule.values, [text]: code } } : rule,
    ),
  }
}

/** The faults of a column, the most frequent first. */
export const faultsOf = (column: PreviewColumn): [string, number][] =>
  Object.entries(column.faults).sort((one, other) => other[1] - one[1])
