/** Which steps are open for a case, also while steps of one's own still wait to be sent. The table is the server's. */
import type { Schemas } from '@api'

export type Action = Schemas['CaseAction']
/** What is done with a case, with a department's call or a whistle in it, or by whoever was asked to help. */
export type WorkStep = Action | 'opinion' | `call_${Schemas['CallAction']}` | `whistle_${Schemas['WhistleAction']}`
export type Status = Schemas['CaseStatus']
type Row = Schemas['CaseStep']

/** Open only where somebody asked, which the table does not tell. */
const DECISIONS: readonly Action[] = ['grant_extension', 'deny_extension']
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
  const last = table.find(({ action }) => action === waiting.at(-1))
  const side = last?.by.length && !last.by.includes('holder') ? 'desk' : 'holder'
  return table
    .filter(
      ({ action, before, permission, by }) =>
        before.includes(stands) &&
        (permission === null || permissions.includes(permission)) &&
        (!by.length || by.includes(side)) &&
        !DECISIONS.includes(action),
    )
    .map(({ action }) => action)
}

type Call = Pick<Schemas['CallDetail'], 'status' | 'actions'>
type CallAction = Schemas['CallAction']

/** The same for a department's call. */
export function offeredCallActions(
  { status, actions }: Call,
  waiting: readonly CallAction[],
  table: readonly Schemas['CallStep'][],
): CallAction[] {
  if (!waiting.length) return [...actions]
  const stands = waiting.reduce((now, action) => table.find((row) => row.action === action)?.after ?? now, status)
  return table
    .filter(
      ({ action, before, by }) => before.includes(stands) && by.includes('department') && !waiting.includes(action),
    )
    .map(({ action }) => action)
}

/** The step that moves it on stands alone; of the others those that are needed on the spot come first. */
const ONWARD: readonly WorkStep[] = [
  'sign',
  'resume',
  'unpark',
  'arrive',
  'handle',
  'call_sign',
  'call_report_in',
  'call_handle',
  'whistle_approve',
  'grant_extension',
  'dispatch',
  'check',
  'reply',
  'tell',
  'follow_up',
  'close',
  'opinion',
]
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
  'reply',
  'tell',
  'follow_up',
  'redo',
  'close',
  'undo_check',
  'undo_close',
  'reassign',
  'park',
  'unpark',
  'supervise',
  'urge',
]

/** A step, and the call or whistle that it is done with. */
export interface Offer {
  step: WorkStep
  partId?: string
}

/** What else than the case itself offers a step: calls, whistles, a plea for help, a request for more time. Which of the
 * case's own moves it on, the server names in `nextStep`, unless steps still wait to be sent. */
export function arranged(
  actions: readonly Action[],
  beside: readonly Offer[] = [],
  nextStep?: Action | null,
): { main: Offer | null; others: Action[] } {
  const own = nextStep === undefined ? actions : actions.filter((action) => action === nextStep)
  const all: readonly Offer[] = [...own.map((step) => ({ step })), ...beside]
  const first = ONWARD.find((step) => all.some((one) => one.step === step))
  const main = all.find(({ step }) => step === first) ?? null
  return { main, others: OTHERS.filter((action) => action !== main?.step && actions.includes(action)) }
}
