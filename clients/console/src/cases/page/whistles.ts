/** Whistles: what may be done to one department's call, and the forms for it. Mirrors the server's table of calls. */
import type { Schemas } from '@api'
import { api } from '@/server/api'
import { may, session } from '@/session/session'
import { ids, type FieldName, type StepValues } from '../steps/values'

export type Whistle = Schemas['WhistleOut']
export type Call = Schemas['CallOut']
export type CallAction = Schemas['CallAction']

interface CallStep {
  before: readonly string[]
  isDepartments: boolean
  fields: readonly FieldName[]
  required: readonly FieldName[]
}

export const CALL_STEPS: Record<CallAction, CallStep> = {
  sign: { before: ['called'], isDepartments: true, fields: [], required: [] },
  return: { before: ['called'], isDepartments: true, fields: ['text'], required: ['text'] },
  report_in: { before: ['signed'], isDepartments: true, fields: ['text', 'files'], required: [] },
  handle: { before: ['signed', 'reported_in'], isDepartments: true, fields: ['text', 'files'], required: ['text'] },
  rate: { before: ['handled'], isDepartments: false, fields: ['stars', 'text'], required: ['stars'] },
  rate_street: { before: ['handled', 'rated'], isDepartments: true, fields: ['stars', 'text'], required: ['stars'] },
}

const isOurs = (call: Call): boolean => session.who?.posts.some((post) => post.organisation_ids.includes(call.organisation_id)) ?? false

/** The steps to offer beside a call. */
export function callActions(call: Call): CallAction[] {
  return (Object.keys(CALL_STEPS) as CallAction[]).filter((action) => {
    const step = CALL_STEPS[action]
    if (!step.before.includes(call.status)) return false
    if (action === 'rate_street' && call.stars_by_department !== null) return false
    return step.isDepartments ? may('case.whistle.answer') && isOurs(call) : may('case.whistle.rate')
  })
}

export const takeCallStep = (call: Call, action: CallAction, values: StepValues, key: string): Promise<unknown> =>
  api.post('/api/staff/cases/calls/{call_id}', {
    path: { call_id: call.id },
    body: { action, text: values.text, stars: values.stars || null, file_ids: ids(values.files) },
    key,
  })

export type Verb = 'approve' | 'refuse' | 'cancel' | 'minutes'
const OPEN = ['asked', 'sounded']

/** What may be done to the whistle itself; the server has the last word. */
export function whistleVerbs(whistle: Whistle): Verb[] {
  const verbs: Verb[] = []
  if (whistle.status === 'asked' && may('case.whistle.approve')) verbs.push('approve', 'refuse')
  if (OPEN.includes(whistle.status) && may('case.whistle.ask')) verbs.push('cancel')
  if (whistle.status === 'sounded' && may('case.whistle.rate')) verbs.push('minutes')
  return verbs
}

export const VERB_FIELDS: Record<Verb, { fields: FieldName[]; required: FieldName[] }> = {
  approve: { fields: ['reason'], required: [] },
  refuse: { fields: ['reason'], required: ['reason'] },
  cancel: { fields: ['reason'], required: ['reason'] },
  minutes: { fields: ['minutes'], required: ['minutes'] },
}

export function takeVerb(whistle: Whistle, verb: Verb, values: StepValues, key: string): Promise<unknown> {
  const path = { whistle_id: whistle.id }
  if (verb === 'cancel') return api.post('/api/staff/cases/whistles/{whistle_id}/cancel', { path, key, body: { reason: values.reason } })
  if (verb === 'minutes') return api.post('/api/staff/cases/whistles/{whistle_id}/minutes', { path, key, body: { minutes: values.minutes } })
  return api.post('/api/staff/cases/whistles/{whistle_id}/decision', {
    path, key, body: { is_approved: verb === 'approve', reason: values.reason },
  })
}
