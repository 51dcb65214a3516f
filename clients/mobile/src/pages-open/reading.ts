/** What is published for me, or for everybody: one who is not signed in reads what is open. */
import { ApiError, type Schemas } from '@api'
import { sceneGrid } from '@/home/scene'
import { api, aside } from '@/server/api'
import { isSignedIn } from '@/session/session'
import type { Reading } from '@/shell/pages'

export type Publication = Schemas['PublicationCardOut']
type Page = Schemas['PublicationListOut']
const AT_ONCE = 20
const LATEST = 3

function pageOf(kind: Reading, words: string, after: string | undefined, limit: number): Promise<Page> {
  const query = { kind, query: words, after, limit }
  if (isSignedIn.value) return api.get('/api/resident/publications', { query })
  return aside.get('/api/open/publications', { query: { ...query, grid_id: sceneGrid() } })
}

export const readingPage = (kind: Reading, words: string, after?: string): Promise<Page> => pageOf(kind, words, after, AT_ONCE)

/** The latest notices for the home page, pinned ones first. */
export async function latest(): Promise<Publication[]> {
  const { pinned, items } = await pageOf('notice', '', undefined, LATEST)
  return [...pinned, ...items].slice(0, LATEST)
}

/** One to be read. What is open may be passed on, so it is there for those of other places too. */
export async function publication(id: string): Promise<Schemas['PublicationTextOut']> {
  const path = { publication_id: id }
  if (!isSignedIn.value) return aside.get('/api/open/publications/{publication_id}', { path })
  try {
    return await aside.get('/api/resident/publications/{publication_id}', { path })
  } catch (error) {
    if (!(error instanceof ApiError) || ![401, 404].includes(error.status)) throw error
    return aside.get('/api/open/publications/{publication_id}', { path })
  }
}
