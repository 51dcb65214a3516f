/** The mobile home page as its arrangement is edited. */
import type { Schemas } from '@api'
import { type MessageKey, t, textFor } from '@/messages'

export type Placed = Schemas['PlacedModule']

/** A list with one of its entries a step further up or down; unchanged at its ends. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by
  if (to < 0 || to >= list.length) return [...list]
  const next = [...list]
  next.splice(to, 0, ...next.splice(at, 1))
  return next
}

/** Empty words are none: the application says its own. */
export const asSent = (modules: readonly Placed[]): Placed[] =>
  modules.map((one) => ({ ...one, name: one.name?.trim() || null, note: one.note?.trim() || null }))

type Entry = Schemas['RecordMoment']
const LABELS: Record<string, MessageKey> = {
  is_shown: 'reference.home.shown',
  name: 'reference.home.name',
  note: 'reference.home.note',
}
const nameOf = (module: string): string => textFor(`reference.home.module.${module}`)
const namesIn = (order: unknown): string => String(order).split(' ').map(nameOf).join('、')

/** The record with modules by their names. */
export const readableRecord = (record: readonly Entry[]): Entry[] =>
  record.map((entry) => ({
    ...entry,
    details: Object.fromEntries(
      Object.entries(entry.details).map(([key, value]) => {
        if (key === 'order') return [key, Array.isArray(value) ? value.map(namesIn) : value]
        const [module = '', what = ''] = key.split('.')
        return [t('reference.home.of', { name: nameOf(module), what: t(LABELS[what] ?? 'reference.home.name') }), value]
      }),
    ),
  }))
