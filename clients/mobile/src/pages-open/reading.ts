/** What is published for me, or for everybody: one who is not signed in reads what is open. Read once, it is there offline. */
import { ApiError, type Schemas } from '@api'
import { lastSeen, rememberSeen } from '@/device/seen'
import { sceneGrid } from '@/home/scene'
import { api, aside } from '@/server/api'
import { isSignedIn } from '@/session/session'
import type { Reading } from '@/shell/pages'

export type Publication = Schemas['PublicationCard']
type Page = Schemas['PublicationList']
type Text = Schemas['PublicationText']
const AT_ONCE = 20
const LATEST = 3
/** So many texts are kept to be read without a network; their pictures need one. */
const KEPT = 10
const TEXTS = 'reading.texts'

/** Fetches and remembers; without an answer gives what is remembered, or says that there was none. */
async function orRemembered<T>(
  fetch: () => Promise<T>,
  remembered: () => T | null,
  remember: (found: T) => void,
): Promise<T> {
  try {
    const found = await fetch()
    remember(found)
    return found
  } catch (error) {
    const before = error instanceof ApiError && error.status === 0 ? remembered() : null
    if (before === null) throw error
    return before
  }
}

function pageOf(kind: Reading, words: string, after: string | undefined, limit: number): Promise<Page> {
  const query = { kind, query: words, after, limit }
  if (isSignedIn.value) return api.get('/api/resident/publications', { query })
  return aside.get('/api/open/publications', { query: { ...query, grid_id: sceneGrid() } })
}

export function readingPage(kind: Reading, words: string, after?: string): Promise<Page> {
  const fetch = (): Promise<Page> => pageOf(kind, words, after, AT_ONCE)
  if (words || after) return fetch()
  const name = `reading.${kind}`
  return orRemembered(
    fetch,
    () => lastSeen<Page>(name),
    (found) => rememberSeen(name, found),
  )
}

/** The latest notices for the home page, pinned ones first. */
export async function latest(): Promise<Publication[]> {
  const { pinned, items } = await pageOf('notice', '', undefined, LATEST)
  return [...pinned, ...items].slice(0, LATEST)
}

/** One to be read. What is open may be passed on, so it is there for those of other places too. */
async function fetched(id: string): Promise<Text> {
  const path = { publication_id: id }
  if (!isSignedIn.value) return aside.get('/api/open/publications/{publication_id}', { path })
  try {
    return await aside.get('/api/resident/publications/{publication_id}', { path })
  } catch (error) {
    if (!(error instanceof ApiError) || ![401, 404].includes(error.status)) throw error
    return aside.get('/api/open/publications/{publication_id}', { path })
  }
}

export function publication(id: string): Promise<Text> {
  const texts = (): [string, Text][] => lastSeen<[string, Text][]>(TEXTS) ?? []
  return orRemembered(
    () => fetched(id),
    () => texts().find(([known]) => known === id)?.[1] ?? null,
    (found) => rememberSeen(TEXTS, [[id, found], ...texts().filter(([known]) => known !== id)].slice(0, KEPT)),
  )
}
