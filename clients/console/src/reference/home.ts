/** The mobile home page as its arrangement is edited. */
import type { Schemas } from '@api'

export type Placed = Schemas['PlacedOut']

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
