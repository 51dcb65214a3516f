/** A worker's steps that wait on this phone. */
import type { PathsWith } from '@api'
import { newKey } from '@/device/kept'
import { workApiUnder } from '@/server/workApi'
import { isWorking, whenWorkBegins, working } from '@/session/work'
import { picturesOf, type Pictures, type Waiting } from './queue'
import { queueOf } from './sending'

/** What is sent for a step: the action's name in its address, the body, and the pictures under the body's names. */
export interface Step {
  action: string
  body: Record<string, unknown>
  pictures: Pictures
  /** The whistle or the department's call that it is done with, where it is not the case itself. */
  partId?: string
}

export interface WaitingStep extends Step, Waiting {
  /** The post it was done under. */
  postId: string
  title: string
  doneAt: string
}

/** Steps whose time the server takes from the phone, beside its own. */
const TIMED = ['sign', 'return', 'contact', 'arrive', 'escalate', 'suspend', 'resume', 'handle', 'material', 'enter']

/** Two answers to one question go to one address. */
const DECISIONS: Record<string, string> = {
  'extension/grant': 'extension/decision',
  'extension/deny': 'extension/decision',
}
const WHISTLE_STEPS: Record<string, 'decision' | 'cancel' | 'minutes'> = {
  whistle_approve: 'decision',
  whistle_refuse: 'decision',
  whistle_cancel: 'cancel',
  whistle_write_minutes: 'minutes',
}

/** A refusal had no time while steps had a queue of their own. */
export const upgradedStep = (kept: WaitingStep): WaitingStep => ({
  ...kept,
  refusal: kept.refusal && { ...kept.refusal, possibleAt: kept.refusal.possibleAt ?? null },
})

const steps = queueOf({
  name: 'steps',
  upgraded: upgradedStep,
  owner: () => working.work,
  canSend: () => isWorking.value,
  sendFile:
    ({ postId }: WaitingStep) =>
    (file) =>
      workApiUnder(postId).post('/api/staff/files', { body: file }),
  send,
})
export const {
  unsent: unsentSteps,
  isSending: isSendingSteps,
  discard: discardStep,
  sendAgain: sendStepAgain,
  sendWaiting: sendWaitingSteps,
} = steps
export const unsentOf = (caseId: string): WaitingStep[] => unsentSteps.value.filter((one) => one.caseId === caseId)

type CasePath = Extract<PathsWith<'post'>, `/api/staff/cases/{case_id}/${string}`>

/** Which step has which body, is settled where it is made (`worker/forms.ts`). */
function send(waiting: WaitingStep, files: Record<string, string[]>): Promise<unknown> {
  const { action, caseId, partId = '', key } = waiting
  const isOfCall = action.startsWith('call_')
  const time = isOfCall || TIMED.includes(action) ? { done_at: waiting.doneAt } : {}
  const body = { ...waiting.body, ...files, ...time } as never
  const api = workApiUnder(waiting.postId)
  if (caseId === null) return api.post('/api/staff/cases', { body, key })
  if (isOfCall) return api.post('/api/staff/cases/calls/{call_id}', { path: { call_id: partId }, body, key })
  const ofWhistle = WHISTLE_STEPS[action]
  if (ofWhistle)
    return api.post(`/api/staff/cases/whistles/{whistle_id}/${ofWhistle}`, { path: { whistle_id: partId }, body, key })
  const path = `/api/staff/cases/{case_id}/${DECISIONS[action] ?? action}` as CasePath
  return api.post(path, { path: { case_id: caseId }, body, key } as never)
}

/** A step that was just done, onto the queue. */
export function handIn(
  step: Step,
  caseId: string | null,
  title: string,
  key = newKey(),
  now = new Date(),
): WaitingStep | null {
  if (!working.work) return null
  const { accountId, postId } = working.work
  const waiting = { ...step, key, accountId, postId, caseId, title, doneAt: now.toISOString(), refusal: null }
  steps.put(waiting)
  return waiting
}

/** What was said with a step that came too late is added to the case as material, so that it is not lost. */
export function keepAsMaterial(waiting: WaitingStep, text: string): void {
  const pictures = { file_ids: picturesOf(waiting) }
  const material = { ...waiting, key: newKey(), action: 'material', body: { text }, pictures, refusal: null }
  steps.replaceBy(waiting.key, material)
  void sendWaitingSteps()
}

whenWorkBegins(() => void sendWaitingSteps())
