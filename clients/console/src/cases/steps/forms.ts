/** What each step of a case asks, and where it goes. Which steps are open now, the server says. */
import type { Input, PathsWith } from '@api'
import { api } from '@/server/api'
import type { Action } from '../status'
import { ids, targetOf, type FieldName, type StepValues } from './values'

export interface StepForm {
  fields: readonly FieldName[]
  send: (caseId: string, values: StepValues, key: string) => Promise<unknown>
}

type CasePath = Extract<PathsWith<'post'>, `/api/staff/cases/{case_id}/${string}`>

/** A form whose body is sent to one address below the case. */
function form<P extends CasePath>(
  path: P,
  fields: readonly FieldName[],
  body: (values: StepValues) => Input<P, 'post'> extends { body: infer B } ? B : undefined,
): StepForm {
  return {
    fields,
    send: (caseId, values, key) =>
      api.post(path, { path: { case_id: caseId }, body: body(values), key } as unknown as Input<P, 'post'>),
  }
}

const reason = (values: StepValues) => ({ reason: values.reason })
const nothing = (): undefined => undefined
const wayOf = (values: StepValues) => (values.toldAtOnce === 'later' ? null : values.toldAtOnce)

export const FORMS: Partial<Record<Action, StepForm>> = {
  triage: form('/api/staff/cases/{case_id}/triage', ['category', 'level', 'reason'], (v) => ({
    category_id: v.category || null,
    level: v.level || null,
    reason: v.reason,
  })),
  dispatch: form('/api/staff/cases/{case_id}/dispatch', ['target', 'reason'], (v) => ({
    ...targetOf(v.target),
    reason: v.reason,
  })),
  reassign: form('/api/staff/cases/{case_id}/reassign', ['target', 'reason'], (v) => ({
    ...targetOf(v.target),
    reason: v.reason,
  })),
  lower: form('/api/staff/cases/{case_id}/lower', ['level', 'target', 'reason'], (v) => ({
    ...targetOf(v.target),
    level: v.level || 'ordinary',
    reason: v.reason,
  })),
  assist: form('/api/staff/cases/{case_id}/assist', ['target', 'task', 'helpAmount'], (v) => ({
    ...targetOf(v.target),
    task: v.task,
    amount: v.helpAmount || null,
    unit: v.helpUnit,
  })),
  give_opinion: form('/api/staff/cases/{case_id}/opinion', ['reason', 'files'], (v) => ({
    reason: v.reason,
    file_ids: ids(v.files),
  })),
  refuse_help: form('/api/staff/cases/{case_id}/refuse-help', ['reason'], reason),
  sign: form('/api/staff/cases/{case_id}/sign', [], nothing),
  return: form('/api/staff/cases/{case_id}/return', ['reason'], reason),
  contact: form('/api/staff/cases/{case_id}/contact', ['note', 'faceToFace'], (v) => ({
    note: v.note,
    is_face_to_face: v.faceToFace,
  })),
  arrive: form('/api/staff/cases/{case_id}/arrive', ['files'], (v) => ({ file_ids: ids(v.files) })),
  escalate: form('/api/staff/cases/{case_id}/escalate', ['reason'], reason),
  suspend: form('/api/staff/cases/{case_id}/suspend', ['reason'], reason),
  resume: form('/api/staff/cases/{case_id}/resume', [], nothing),
  ask_extension: form('/api/staff/cases/{case_id}/extension', ['amount', 'reason'], (v) => ({
    amount: v.amount,
    unit: v.unit,
    reason: v.reason,
  })),
  grant_extension: form('/api/staff/cases/{case_id}/extension/decision', ['reason'], (v) => ({
    is_granted: true,
    reason: v.reason,
  })),
  deny_extension: form('/api/staff/cases/{case_id}/extension/decision', ['reason'], (v) => ({
    is_granted: false,
    reason: v.reason,
  })),
  ask_whistle: form('/api/staff/cases/{case_id}/whistles', ['kind', 'reason', 'calls'], (v) => ({
    kind: v.kind,
    reason: v.reason,
    calls: v.calls.map((call) => ({ organisation_id: call.target?.id ?? '', task: call.task, is_lead: call.isLead })),
  })),
  handle: form('/api/staff/cases/{case_id}/handle', ['account', 'cause', 'before', 'after', 'noPicture'], (v) => ({
    account: v.account,
    root_cause: v.cause || 'other',
    before_ids: ids(v.before),
    after_ids: ids(v.after),
    no_picture_reason: v.noPicture,
  })),
  check: form('/api/staff/cases/{case_id}/check', ['note'], (v) => ({ note: v.note })),
  fail_check: form('/api/staff/cases/{case_id}/fail-check', ['reason'], reason),
  reply: form('/api/staff/cases/{case_id}/reply', ['replyText', 'toldAtOnce'], (v) => ({
    text: v.replyText,
    way: wayOf(v),
  })),
  tell: form('/api/staff/cases/{case_id}/tell', ['report', 'told', 'note'], (v) => ({
    report_id: v.report,
    way: v.told,
    note: v.note,
  })),
  follow_up: form(
    '/api/staff/cases/{case_id}/follow-up',
    ['report', 'way', 'solved', 'satisfied', 'stars', 'text'],
    (v) => ({
      report_id: v.report,
      way: v.way,
      is_solved: v.solved,
      is_satisfied: v.satisfied,
      stars: v.stars || null,
      text: v.text,
    }),
  ),
  redo: form('/api/staff/cases/{case_id}/redo', ['reason'], reason),
  urge: form('/api/staff/cases/{case_id}/urge', ['note'], (v) => ({ note: v.note })),
  supervise: form('/api/staff/cases/{case_id}/supervise', ['reason'], reason),
  add_material: form('/api/staff/cases/{case_id}/material', ['text', 'files'], (v) => ({
    text: v.text,
    file_ids: ids(v.files),
  })),
  take_report: form(
    '/api/staff/cases/{case_id}/reports',
    ['channel', 'callerPhone', 'callerName', 'text', 'files'],
    (v) => ({
      channel: v.channel,
      reporter_phone: v.callerPhone.trim() || null,
      reporter_name: v.callerName.trim() || null,
      reporter_person_id: null,
      text: v.text,
      file_ids: ids(v.files),
    }),
  ),
  merge: form('/api/staff/cases/{case_id}/merge', ['other', 'note'], (v) => ({ other_id: v.other, note: v.note })),
  unmerge: form('/api/staff/cases/{case_id}/unmerge', ['reason'], reason),
  link: form('/api/staff/cases/{case_id}/link', ['other', 'note'], (v) => ({ other_id: v.other, note: v.note })),
  park: form('/api/staff/cases/{case_id}/park', ['reason'], reason),
  unpark: form('/api/staff/cases/{case_id}/unpark', ['reason'], reason),
  make_project: form('/api/staff/cases/{case_id}/project', ['title', 'plan', 'decidedBy'], (v) => ({
    title: v.title,
    plan: v.plan,
    decided_by: v.decidedBy,
  })),
  finish_project: form('/api/staff/cases/{case_id}/project/finish', ['account', 'files'], (v) => ({
    account: v.account,
    file_ids: ids(v.files),
  })),
  refuse: form('/api/staff/cases/{case_id}/refuse', ['refusal', 'replyText', 'toldAtOnce'], (v) => ({
    reason: v.refusal || 'not_public_service',
    text: v.replyText,
    way: wayOf(v),
  })),
  close: form('/api/staff/cases/{case_id}/close', ['reason'], reason),
  archive: form('/api/staff/cases/{case_id}/archive', [], nothing),
  undo_check: form('/api/staff/cases/{case_id}/undo-check', [], nothing),
  undo_close: form('/api/staff/cases/{case_id}/undo-close', [], nothing),
}

/** The field behind each word in the step table's `needs`. A target left empty means whoever is responsible. */
const FIELD_OF: Record<string, FieldName> = {
  reason: 'reason',
  note: 'note',
  way: 'told',
  amount: 'amount',
  account: 'account',
  root_cause: 'cause',
  text: 'replyText',
  into: 'other',
  other: 'other',
  title: 'title',
  plan: 'plan',
}
const MORE_REQUIRED: Partial<Record<Action, FieldName[]>> = {
  assist: ['target'],
  refuse: ['refusal'],
  follow_up: ['report'],
  tell: ['report'],
  ask_whistle: ['calls'],
  lower: ['level'],
}

/** Which fields of an action's form may not be left empty. */
export function requiredFor(action: Action, needs: readonly string[]): FieldName[] {
  const shown = FORMS[action]?.fields ?? []
  const needed = [...needs.map((need) => FIELD_OF[need]), ...(MORE_REQUIRED[action] ?? [])]
  return shown.filter((field) => needed.includes(field))
}

/** What is done every day stands beside the next step; the rest waits under "more". */
const EVERYDAY: readonly Action[] = [
  'dispatch',
  'contact',
  'return',
  'handle',
  'fail_check',
  'reply',
  'tell',
  'follow_up',
  'close',
  'redo',
  'reassign',
  'assist',
  'ask_whistle',
  'urge',
  'add_material',
  'deny_extension',
  'refuse_help',
]
/** Drawn by themselves, with the time that is left for them. */
const UNDOING: readonly Action[] = ['undo_check', 'undo_close']

/** The next step, which the server names, alone; what is often done; what is rare; and what can be taken back. */
export function arranged(
  actions: readonly Action[],
  next: Action | null,
): { main: Action | null; others: Action[]; rare: Action[]; undo: Action | null } {
  const offered = actions.filter((action) => FORMS[action] && action !== next)
  return {
    main: next && FORMS[next] ? next : null,
    others: offered.filter((action) => EVERYDAY.includes(action)),
    rare: offered.filter((action) => !EVERYDAY.includes(action) && !UNDOING.includes(action)),
    undo: UNDOING.find((action) => offered.includes(action)) ?? null,
  }
}
