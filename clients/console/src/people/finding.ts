/** Persons, posts, units and grids by words, as choices of a form. */
import { t } from '@/messages'
import { api } from '@/server/api'

export interface Choice {
  id: string
  name: string
  note?: string
}

const MOST = 20
const A_PHONE = /^\d{11}$/

/** By the beginning of a name, or by a whole phone number. */
export async function findPersons(text: string): Promise<Choice[]> {
  const items = A_PHONE.test(text)
    ? await api.post('/api/staff/people/persons/find', { body: { phone: text } })
    : (await api.get('/api/staff/people/persons', { query: { text, limit: MOST } })).items
  return items.map((person) => ({
    id: person.id,
    name: person.name,
    note: [person.age === null ? '' : t('people.age', { count: person.age }), person.phone_masked]
      .filter(Boolean)
      .join(' '),
  }))
}

/** Who has exactly that ID number. */
export async function personsOfNumber(number: string): Promise<Choice[]> {
  const found = await api.post('/api/staff/people/persons/find', { body: { id_number: number } })
  return found.map((person) => ({ id: person.id, name: person.name, note: person.id_number_masked ?? '' }))
}

export async function findPosts(text: string): Promise<Choice[]> {
  const { items } = await api.get('/api/staff/people/posts', { query: { text, limit: MOST } })
  return items.map((post) => ({ id: post.id, name: `${post.person_name} · ${post.title}` }))
}

export async function findUnits(text: string): Promise<Choice[]> {
  const { items } = await api.get('/api/staff/organisations', { query: { text, limit: MOST } })
  return items.map((unit) => ({ id: unit.id, name: unit.name }))
}

export async function findBranches(text: string): Promise<Choice[]> {
  const { items } = await api.get('/api/staff/organisations', { query: { text, kind: 'party', limit: MOST } })
  return items.map((unit) => ({ id: unit.id, name: unit.name, note: unit.level_title }))
}

export async function findStreetOffices(text: string): Promise<Choice[]> {
  const { items } = await api.get('/api/staff/organisations', { query: { text, kind: 'street_office', limit: MOST } })
  return items.map((unit) => ({ id: unit.id, name: unit.name }))
}

export async function findGrids(text: string): Promise<Choice[]> {
  const lines = await api.get('/api/staff/grid/search', { query: { text } })
  return lines.slice(0, MOST).map((line) => ({ id: line.leaf_id, name: line.full_name, note: line.code }))
}

/** The grid of an id as a choice. */
export async function gridOf(id: string): Promise<Choice> {
  const line = await api.get('/api/staff/grid/grids/{grid_id}/lineage', { path: { grid_id: id } })
  return { id, name: line.full_name, note: line.code }
}

let streets: Promise<Choice[]> | null = null

/** The streets of the district, read once. */
export function streetsOfDistrict(): Promise<Choice[]> {
  streets ??= readStreets().catch((failure: unknown) => {
    streets = null
    throw failure
  })
  return streets
}

async function readStreets(): Promise<Choice[]> {
  const [root] = await api.get('/api/staff/grid/tree', {})
  if (!root) return []
  const below = await api.get('/api/staff/grid/tree', { query: { parent_id: root.grid.id } })
  return below
    .filter((node) => node.grid.level === 'street')
    .map((node) => ({ id: node.grid.id, name: node.grid.display_name }))
}
