/** What is probably the same trouble as a case, and why. */
import type { Schemas } from '@api'
import { t } from '@/messages'
import { span } from '@/parts/time'

export type Duplicate = Schemas['DuplicateRow']
export type Recurrence = Schemas['RecurrenceRow']

export interface Part {
  text: string
  isShared: boolean
}

/** The text cut where the words stand in it, the longest first, so that no mark lies within another. */
export function marked(text: string, words: readonly string[]): Part[] {
  const asked = [...words].filter(Boolean).sort((one, other) => other.length - one.length)
  if (!asked.length) return [{ text, isShared: false }]
  const pattern = new RegExp(`(${asked.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi')
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, isShared: index % 2 === 1 }))
    .filter((part) => part.text)
}

/** The probability in percent; never certain, as nobody looked yet. */
export const percentOf = (duplicate: Duplicate): number => Math.min(99, Math.round(duplicate.probability * 100))

/** Why, in short words: "相距 30 米", "早 2 小时", "同类事件". */
export function reasonsOf(duplicate: Duplicate): string[] {
  return duplicate.reasons
    .filter((reason) => reason !== 'words')
    .map((reason) =>
      t(`duplicates.reason.${reason}`, { metres: duplicate.metres ?? 0, span: span(duplicate.hours * 3_600_000) }),
    )
}
