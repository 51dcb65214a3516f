/** Whistles: the forms for what may be done to them and to one department's call; which are open, the server says. */
import type { Schemas } from '@api'
import { api } from '@/server/api'
import type { Tone } from '@/parts/tones'
import { ids, type FieldName, type StepValues } from '../steps/values'

export type Whistle = Schemas['WhistleDetail']
export type Call = Schemas['CallDetail']
export type CallAction = Schemas['CallAction']
export type WhistleAction = Schemas['WhistleAction']

export const WHISTLE_TONES: Partial<Record<Whistle['status'], Tone>> = {
  asked: 'waiting',
  finished: 'done',
  refused: 'paused',
  cancelled: 'paused',
}
const LIVE: readonly Whistle['status'][] = ['asked', 'sounded']
const WAITING: readonly string[] = ['approve', 'sign', 'report_in', 'handle', 'rate']

/** Where the whistles of a case stand on its page: with what is to be done while any is live, first where it waits for the reader. */
export function placeOfWhistles(whistles: readonly Whistle[]): 'first' | 'after' | 'past' {
  const live = whistles.filter((whistle) => LIVE.includes(whistle.status))
  if (!live.length) return 'past'
  const open = live.flatMap((whistle): string[] => [
    ...whistle.actions,
    ...whistle.calls.flatMap((call) => call.actions),
  ])
  return open.some((action) => WAITING.includes(action)) ? 'first' : 'after'
}

interface Fields {
  fields: readonly FieldName[]
  required: readonly FieldName[]
}

export const CALL_FIELDS: Record<CallAction, Fields> = {
  sign: { fields: [], required: [] },
  return: { fields: ['text'], required: ['text'] },
  report_in: { fields: ['text', 'files'], required: [] },
  handle: { fields: ['text', 'files'], required: ['text'] },
  rate: { fields: ['stars', 'text'], required: ['stars'] },
  rate_street: { fields: ['stars', 'text'], required: ['stars'] },
}

export const takeCallStep = (call: Call, action: CallAction, values: StepValues, key: string): Promise<unknown> =>
  api.post('/api/staff/cases/calls/{call_id}', {
    path: { call_id: call.id },
    body: { action, text: values.text, stars: values.stars || null, file_ids: ids(values.files) },
    key,
  })

export const WHISTLE_FIELDS: Record<WhistleAction, Fields> = {
  approve: { fields: ['reason'], required: [] },
  refuse: { fields: ['reason'], required: ['reason'] },
  cancel: { fields: ['reason'], required: ['reason'] },
  write_minutes: { fields: ['minutes'], required: ['minutes'] },
}

export function takeWhistleStep(
  whistle: Whistle,
  action: WhistleAction,
  values: StepValues,
  key: string,
): Promise<unknown> {
  const path = { whistle_id: whistle.id }
  if (action === 'cancel')
    return api.post('/api/staff/cases/whistles/{whistle_id}/cancel', { path, key, body: { reason: values.reason } })
  if (action === 'write_minutes')
    return api.post('/api/staff/cases/whistles/{whistle_id}/minutes', { path, key, body: { minutes: values.minutes } })
  return api.post('/api/staff/cases/whistles/{whistle_id}/decision', {
    path,
    key,
    body: { is_approved: action === 'approve', reason: values.reason },
  })
}
