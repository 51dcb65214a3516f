/** What the search of the shell finds: pages, people, grids, organisations and cases, each where whoever asks may see them. */
import { ApiError } from '@api'
import type { RouteLocationRaw, RouteRecordNormalized } from 'vue-router'
import { t } from '@/messages'
import { findGrids, findPersons, findUnits } from '@/people/finding'
import { api } from '@/server/api'
import { may } from '@/session/session'

export type HitKind = 'cases' | 'page' | 'person' | 'grid' | 'unit' | 'case'

/** One thing found; `value` names it for the list, `to` is where it is seen. */
export interface Hit {
  value: string
  kind: HitKind
  title: string
  note: string
  to: RouteLocationRaw
}

const MOST = 4
const A_NUMBER = /^\d{8,}$/

/** The list of cases, narrowed to a number or to words. */
export const casesFor = (text: string): RouteLocationRaw => ({
  name: 'cases',
  query: { state: 'all', [A_NUMBER.test(text) ? 'number' : 'text']: text },
})

/** Pages whose title holds the words, of those that need no more than to be opened. */
export function pagesFor(text: string, routes: readonly RouteRecordNormalized[]): Hit[] {
  const wanted = text.toLowerCase()
  return routes
    .filter((route) => route.meta.title && !route.meta.isOpen && !route.path.includes(':') && !route.redirect)
    .filter((route) => !route.meta.permission || may(route.meta.permission))
    .map((route) => ({ route, title: t(route.meta.title) }))
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map(({ route, title }) => hit('page', title, '', { name: route.name as string }))
}

const hit = (kind: HitKind, title: string, note: string, to: RouteLocationRaw): Hit => ({
  value: `${kind} ${title} ${note}`,
  kind,
  title,
  note,
  to,
})

async function people(text: string): Promise<Hit[]> {
  const found = await findPersons(text)
  return found
    .slice(0, MOST)
    .map((one) => hit('person', one.name, one.note ?? '', { name: 'person', params: { id: one.id } }))
}

async function grids(text: string): Promise<Hit[]> {
  const found = await findGrids(text)
  return found
    .slice(0, MOST)
    .map((one) => hit('grid', one.name, one.note ?? '', { name: 'grids', params: { id: one.id } }))
}

async function units(text: string): Promise<Hit[]> {
  const found = await findUnits(text)
  return found.slice(0, MOST).map((one) => hit('unit', one.name, '', { name: 'organisation', params: { id: one.id } }))
}

async function cases(text: string): Promise<Hit[]> {
  const by = A_NUMBER.test(text) ? { number: text } : { text }
  const { items } = await api.get('/api/staff/cases', { query: { state: 'all', order: 'newest', limit: MOST, ...by } })
  return items.map((row) => hit('case', row.summary, row.number, { name: 'case', params: { id: row.id } }))
}

/** What is found for words, pages first; and whether one of those asked did not answer. */
export async function hitsFor(
  text: string,
  routes: readonly RouteRecordNormalized[],
): Promise<{ hits: Hit[]; isPartial: boolean }> {
  const asked: Promise<Hit[]>[] = []
  if (may('people.view')) asked.push(people(text))
  if (may('grid.view')) asked.push(grids(text))
  if (may('organisation.view')) asked.push(units(text))
  if (may('case.view')) asked.push(cases(text))
  const answers = await Promise.allSettled(asked)
  for (const one of answers)
    if (one.status === 'rejected' && !(one.reason instanceof ApiError)) throw one.reason as Error
  const found = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const all = may('case.view') ? [hit('cases', text, '', casesFor(text))] : []
  return {
    hits: [...all, ...pagesFor(text, routes), ...found],
    isPartial: answers.some((one) => one.status === 'rejected'),
  }
}
