/** What a case offers beside its own steps: its calls, its whistles, a plea for help, a request for more time. */
import type { Schemas } from '@api'
import { unsentOf } from '@/sending/steps'
import { keptCallTable } from './kept'
import { offeredCallActions, type Offer } from './offered'

type CallAction = Schemas['CallAction']
const OF_CALL = 'call_'

/** What may be done with a department's call now, with what waits of it; nothing while a step of it was refused. */
export function callActionsOf(caseId: string, call: Schemas['CallDetail']): CallAction[] {
  const waiting = unsentOf(caseId).filter(({ partId, action }) => partId === call.id && action.startsWith(OF_CALL))
  if (waiting.some(({ refusal }) => refusal)) return []
  const steps = waiting.map(({ action }) => action.slice(OF_CALL.length) as CallAction)
  return offeredCallActions(call, steps, keptCallTable())
}

export function besides(found: Schemas['CaseDetail']): Offer[] {
  const caseId = found.row.id
  const isWaiting = (step: string): boolean => unsentOf(caseId).some(({ action }) => action === step)
  const whistles = found.whistles.flatMap(({ id, actions, calls }) => [
    ...calls.flatMap((call) =>
      callActionsOf(caseId, call).map((action): Offer => ({ step: `call_${action}`, partId: call.id })),
    ),
    ...actions
      .filter((action) => !isWaiting(`whistle_${action}`))
      .map((action): Offer => ({ step: `whistle_${action}`, partId: id })),
  ])
  return found.is_help_asked && !isWaiting('opinion') ? [...whistles, { step: 'opinion' }] : whistles
}
