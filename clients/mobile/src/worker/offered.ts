/** Which steps are open for a case, also while steps of one's own still wait to be sent. The table is the server's. */
import type { Schemas } from '@api'

export type Action = Schemas['CaseAction']
export type Status = Schemas['CaseStatus']
type Row = Schemas['CaseStep']

/** Steps with which a case leaves whoever has it. */
const LEAVING: readonly Action[] = ['return', 'escalate']
/** Where a case stands once what waits was sent; null where it is somebody else's then. */
export function standsAfter(status: Status, waiting: readonly Action[], table: readonly Row[]): Status | null {
  let stands = status
  for (const action of waiting) {
    if (LEAVING.includes(action)) return null
    const step = table.find((row) => row.action === action)
    // Resuming goes back to where it stood before the pause: at least it is signed then.
    stands = action === 'resume' ? 'signed' : (step?.after ?? stands)
  }
  return stands
}

/** The server's own answer while nothing waits; else what the table allows the holder after it. */
export function offeredActions(
  found: { status: Status; actions: readonly Action[] },
  waiting: readonly Action[],
  table: readonly Row[],
  permissions: readonly string[],
): Action[] {
  if (!waiting.length) return [...found.actions]
  const stands = standsAfter(found.status, waiting, table)
  if (stands === null) return []
  return table
    .filter(
      ({ before, permission, by }) =>
        before.includes(stands) &&
        (permission === null || permissions.includes(permission)) &&
        (!by.length || by.includes('holder')),
    )
    .map(({ action }) => action)
}

/** The step that moves it on stands alone; of the others those that are needed on the spot come first. */
const ONWARD: readonly Action[] = ['sign', 'resume', 'arrive', 'handle', 'check', 'reply']
const OTHERS: readonly Action[] = [
  'handle',
  'contact',
  'add_material',
  'return',
  'escalate',
  'assist',
  'suspend',
  'ask_extension',
  'fail_check',
  'urge',
]

export function arranged(actions: readonly Action[]): { main: Action | null; others: Action[] } {
  const main = ONWARD.find((action) => actions.includes(action)) ?? null
  return { main, others: OTHERS.filter((action) => action !== main && actions.includes(action)) }
}
