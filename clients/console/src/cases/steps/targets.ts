/** Whom a case can be given to: who the rules propose, and who is found by words. */
import type { Schemas } from '@api'
import { api } from '@/server/api'
import type { Target } from './values'

export type Proposal = Schemas['ProposalOut'] & { title: string; personName: string; isAway: boolean }

const MOST_PROPOSALS = 5
const MOST_FOUND = 12

/** The first few proposals with their names, the best first. */
export async function proposalsFor(caseId: string): Promise<Proposal[]> {
  const ranked = await api.get('/api/staff/cases/{case_id}/proposals', { path: { case_id: caseId } })
  return Promise.all(
    ranked.slice(0, MOST_PROPOSALS).map(async (proposal) => {
      const { card } = await api.get('/api/staff/people/posts/{post_id}', { path: { post_id: proposal.post_id } })
      return { ...proposal, title: card.title, personName: card.person_name, isAway: card.deputy_post_id !== null }
    }),
  )
}

export const targetOfProposal = (proposal: Proposal): Target => ({
  kind: 'post', id: proposal.post_id, name: `${proposal.title} ${proposal.personName}`,
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
