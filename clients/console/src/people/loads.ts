/** What posts have in hand, and photos of people: both asked for many at once. */
import type { Schemas } from '@api'
import { api } from '@/server/api'

export type Load = Schemas['PostLoad']
const MOST_AT_ONCE = 50

function inBatches(ids: readonly string[]): string[][] {
  const unique = [...new Set(ids)]
  return Array.from({ length: Math.ceil(unique.length / MOST_AT_ONCE) }, (_, index) =>
    unique.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE),
  )
}

/** By post; posts out of sight are left out. */
export async function loadsOf(postIds: readonly string[]): Promise<Map<string, Load>> {
  const found = await Promise.all(
    inBatches(postIds).map((post_id) => api.get('/api/staff/cases/loads', { query: { post_id } })),
  )
  return new Map(found.flat().map((load) => [load.post_id, load]))
}

/** Links by person, of those who agreed to be shown. */
export async function photosOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    inBatches(personIds).map((person_id) => api.get('/api/staff/files/portraits', { query: { person_id } })),
  )
  return new Map(found.flat().map((one) => [one.person_id, one.url]))
}
