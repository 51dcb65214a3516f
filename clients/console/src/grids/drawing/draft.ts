/** What was drawn and not yet proposed, kept in this browser per person and grid, so that a reload loses nothing. */
import { keep, kept } from '@/preferences/preferences'
import { session } from '@/session/session'
import type { Area } from './sheet'

export interface Draft {
  /** The state of the tree that it was drawn upon. */
  revision: number
  at: string
  areas: [id: string, area: Area][]
  reason: string
  day: string
}

const nameOf = (gridId: string): string => `yuandian.console.draft.${session.who?.me.account_id ?? ''}.${gridId}`

export const draftOf = (gridId: string): Draft | null => kept<Draft | null>(nameOf(gridId), null)
export const hasDraft = (gridId: string): boolean => draftOf(gridId) !== null
export const keepDraft = (gridId: string, draft: Draft): void => keep(nameOf(gridId), draft)
export const dropDraft = (gridId: string): void => localStorage.removeItem(nameOf(gridId))
