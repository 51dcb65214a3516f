/** How states look, and which steps are shown as the main one. */
const TONES: Record<string, string> = {
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
  refused: 'refused',
  disputed: 'refused',
}
export const toneOf = (status: string): string => TONES[status] ?? 'paused'
/** Steps that want a reason; the server says so too. */
export const NEEDS_REASON: readonly string[] = ['refuse', 'suspend', 'end', 'withdraw', 'dispute']
/** Steps that go on in the ordinary way. */
export const MAIN: readonly string[] = ['approve', 'publish', 'propose', 'resume', 'confirm', 'settle', 'give']
