/** Whom a case can be given to: who the rules propose, and who is found by words. */
import type { Schemas } from '@api'
import { api } from '@/server/api'
import type { Target } from './values'

export type Proposal = Schemas['HolderProposal']

const MOST_PROPOSALS = 5
const MOST_FOUND = 12

/** The first few proposals, the best first. */
export async function proposalsFor(caseId: string): Promise<Proposal[]> {
  const ranked = await api.get('/api/staff/cases/{case_id}/proposals', { path: { case_id: caseId } })
  return ranked.slice(0, MOST_PROPOSALS)
}

/** Who would be at work: while the holder is away, the deputy. */
export const actingName = (proposal: Proposal): string => proposal.deputy_name ?? proposal.person_name

export const targetOfProposal = (proposal: Proposal): Target => ({
  kind: 'post',
  id: proposal.post_id,
  name: `${proposal.title} ${actingName(proposal)}`,
})

export async function findUnits(text: string, kind?: 'department'): Promise<Target[]> {
  const query = { text, limit: MOST_FOUND, ...(kind ? { kind } : {}) }
  const { items } = await api.get('/api/staff/organisations', { query })
  return items.map((unit) => ({ kind: 'unit', id: unit.id, name: unit.name }))
}

export async function findPosts(text: string): Promise<Target[]> {
  const { items } = await api.get('/api/staff/people/posts', { query: { text, limit: MOST_FOUND } })
  return items.map((post) => ({ kind: 'post', id: post.id, name: `${post.title} ${post.person_name}` }))
}
