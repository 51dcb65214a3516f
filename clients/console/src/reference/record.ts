/** A record as lines of "what: before → after". */
import { hasText, t, wordFor } from '@/messages'

export interface RecordEntry {
  sequence: number
  at: string
  action: string
  by: string
  post: string | null
  details: Record<string, unknown>
}
export interface Change {
  name: string
  before: string
  after: string
}

/** How a stored word of a field is said where the field knows better than the glossary. */
export type Sayer = (field: string, value: string) => string | undefined

const isPair = (value: unknown): value is [unknown, unknown] => Array.isArray(value) && value.length === 2

/** A value as people read it; long lists are cut. */
export function said(value: unknown, word: (value: string) => string | undefined = () => undefined): string {
  if (value === null || value === undefined || value === '') return t('reference.record.nothing')
  if (typeof value === 'boolean') return t(value ? 'steps.yes' : 'steps.no')
  if (Array.isArray(value))
    return value.length > 12
      ? t('reference.record.many', { count: value.length })
      : value.map((one) => said(one, word)).join('、')
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value as string | number)
  const [, amount, unit] = /^(\d+) (urgent_hours|working_hours|working_days|hours)$/.exec(text) ?? []
  if (amount && unit) return t('reference.allowance', { amount, unit: wordFor('unit', unit) })
  return word(text) ?? wordFor('level', text)
}

/** "一般 · 办理" for `ordinary.handling`, the word of a field, or the field itself. */
export function fieldName(name: string): string {
  const [level = '', clock = ''] = name.split('.')
  if (clock) return `${wordFor('level', level)} · ${wordFor('clock', clock)}`
  const key = `reference.field.${name}`
  return hasText(key) ? t(key) : name
}

/**
 * What an entry changed. Entries that tell pairs say it themselves; others tell the whole, and are compared with the
 * entry before. `isList` fields of pairs hold lists, told by what came and went.
 */
export function changesOf(
  entry: RecordEntry,
  before: RecordEntry | undefined,
  says: Sayer = () => undefined,
): Change[] {
  const tellsPairs =
    /(change|changed|set|restore)$/.test(entry.action) &&
    Object.entries(entry.details).every(
      ([name, value]) => name === 'reason' || isPair(value) || typeof value === 'number' || value === true,
    )
  return Object.entries(entry.details).flatMap(([name, value]): Change[] => {
    if (tellsPairs && isPair(value)) return [pairIn(name, value[0], value[1], says)]
    const earlier = before?.details[name]
    if (before && JSON.stringify(earlier) === JSON.stringify(value)) return []
    return [pairIn(name, tellsPairs ? undefined : earlier, value, says)]
  })
}

function pairIn(field: string, before: unknown, after: unknown, says: Sayer): Change {
  const name = fieldName(field)
  const told = (value: unknown): string => said(value, (one) => says(field, one))
  if (Array.isArray(before) && Array.isArray(after)) {
    const [gone, come] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))]
    return { name, before: gone.length ? told(gone) : '', after: come.length ? told(come) : '' }
  }
  return { name, before: before === undefined ? '' : told(before), after: told(after) }
}
