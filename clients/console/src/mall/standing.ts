/** How states look, and which steps are shown as the main one. */
import { textFor } from '@/messages'
import type { TagWords, Tone } from '@/parts/tones'

const TONES: Record<string, Tone> = {
  applied: 'waiting',
  proposed: 'waiting',
  frozen: 'waiting',
  ordered: 'waiting',
  draft: 'waiting',
  approved: 'done',
  published: 'done',
  settled: 'done',
  redeemed: 'done',
  given: 'done',
  confirmed: 'underway',
  opening: 'underway',
  refused: 'overdue',
  disputed: 'overdue',
}
/** Where something of the mall stands. */
export const tagOf = (kind: 'merchant' | 'offer' | 'redemption' | 'statement' | 'gift', status: string): TagWords => ({
  text: textFor(`mall.status.${kind}.${status}`),
  tone: TONES[status] ?? 'paused',
})
/** Steps that want a reason; the server says so too. */
export const NEEDS_REASON: readonly string[] = ['refuse', 'suspend', 'end', 'withdraw', 'dispute']
/** Steps that go on in the ordinary way. */
export const MAIN: readonly string[] = ['approve', 'publish', 'propose', 'resume', 'confirm', 'settle', 'give']
