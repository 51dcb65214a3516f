/** What each step asks on a phone, and what is sent for it. Which steps are open, the server says. */
import type { Schemas } from '@api'
import type { LocalPicture } from '@/device/pictures'
import type { Position } from '@/device/position'
import type { Step } from '@/sending/steps'
import type { WorkKey } from './messages'
import type { WorkStep } from './offered'

export type Cause = Schemas['RootCause']
export const CAUSES: readonly Cause[] = [
  'wear',
  'conduct',
  'management',
  'construction',
  'weather',
  'design',
  'dispute',
  'need',
  'other',
]
export const MINUTES = [15, 30, 60, 120, 240] as const

export type FieldName =
  | 'account'
  | 'before'
  | 'after'
  | 'noPicture'
  | 'cause'
  | 'minutes'
  | 'reason'
  | 'note'
  | 'faceToFace'
  | 'text'
  | 'files'
  | 'days'
  | 'position'
  | 'target'
  | 'task'
  | 'stars'
  | 'verdict'
  | 'told'

/** A form that is being filled; kept after every change. */
export interface Values {
  account: string
  before: LocalPicture[]
  after: LocalPicture[]
  noPicture: string
  cause: Cause | ''
  minutes: number
  reason: string
  note: string
  faceToFace: boolean
  text: string
  files: LocalPicture[]
  days: number
  position: Position | null
  target: string
  task: string
  stars: number
  report: string
  way: Way
  told: Told
  solved: Said
  satisfied: Said
}
export type Way = Schemas['FollowUpIn']['way']
export type Told = Schemas['TellIn']['way']
/** What somebody says of it; `unknown` where they do not know or were not reached. */
export type Said = 'yes' | 'no' | 'unknown' | ''
const MEANS: Record<Said, boolean | null> = { yes: true, no: false, unknown: null, '': null }

export const emptyValues = (): Values => ({
  account: '',
  before: [],
  after: [],
  noPicture: '',
  cause: '',
  minutes: 0,
  reason: '',
  note: '',
  faceToFace: false,
  text: '',
  files: [],
  days: 1,
  position: null,
  target: '',
  task: '',
  stars: 0,
  report: '',
  way: 'phone',
  told: 'phone',
  solved: '',
  satisfied: '',
})

export interface Form {
  /** The end of the step's address. */
  address: string
  fields: readonly FieldName[]
  body: (values: Values) => Record<string, unknown>
  pictures?: (values: Values) => Step['pictures']
}

const reason = (values: Values) => ({ reason: values.reason.trim() })
const note = (values: Values) => ({ note: values.note.trim() })
const files = (values: Values) => ({ file_ids: values.files })
const nothing = () => ({})
const target = (values: Values) => ({ ...(values.target ? { post_id: values.target } : {}), ...reason(values) })
const decision = (isGranted: boolean) => (values: Values) => ({ is_granted: isGranted, ...reason(values) })
const approval = (isApproved: boolean) => (values: Values) => ({ is_approved: isApproved, ...reason(values) })
const text = (values: Values) => ({ text: values.text.trim() })
const rated = (action: string) => (values: Values) => ({ action, stars: values.stars, ...text(values) })
const place = ({ position }: Values) =>
  position ? { longitude: position.longitude, latitude: position.latitude, coordinate_system: position.system } : {}

export const FORMS: Partial<Record<WorkStep, Form>> = {
  sign: { address: 'sign', fields: [], body: nothing },
  resume: { address: 'resume', fields: [], body: nothing },
  arrive: {
    address: 'arrive',
    fields: ['position', 'note', 'files'],
    pictures: files,
    body: (v) => ({ ...note(v), ...place(v) }),
  },
  handle: {
    address: 'handle',
    fields: ['before', 'after', 'noPicture', 'account', 'cause', 'minutes'],
    pictures: (v) => ({ before_ids: v.before, after_ids: v.after }),
    body: (v) => ({
      account: v.account.trim(),
      root_cause: v.cause,
      no_picture_reason: v.noPicture.trim(),
      ...(v.minutes ? { minutes: v.minutes } : {}),
    }),
  },
  contact: {
    address: 'contact',
    fields: ['note', 'faceToFace'],
    body: (v) => ({ ...note(v), is_face_to_face: v.faceToFace }),
  },
  add_material: {
    address: 'material',
    fields: ['text', 'files'],
    pictures: files,
    body: text,
  },
  return: { address: 'return', fields: ['reason'], body: reason },
  escalate: { address: 'escalate', fields: ['reason'], body: reason },
  suspend: { address: 'suspend', fields: ['reason'], body: reason },
  ask_extension: {
    address: 'extension',
    fields: ['days', 'reason'],
    body: (v) => ({ amount: v.days, unit: 'working_days', ...reason(v) }),
  },
  reply: { address: 'reply', fields: ['text'], body: text },
  check: { address: 'check', fields: ['note'], body: note },
  fail_check: { address: 'fail-check', fields: ['reason'], body: reason },
  urge: { address: 'urge', fields: ['note'], body: note },
  assist: { address: 'assist', fields: ['target', 'task'], body: (v) => ({ post_id: v.target, task: v.task.trim() }) },
  dispatch: { address: 'dispatch', fields: ['target', 'reason'], body: target },
  reassign: { address: 'reassign', fields: ['target', 'reason'], body: target },
  grant_extension: { address: 'extension/grant', fields: ['reason'], body: decision(true) },
  deny_extension: { address: 'extension/deny', fields: ['reason'], body: decision(false) },
  follow_up: {
    address: 'follow-up',
    fields: ['verdict', 'text'],
    body: (v) => ({
      report_id: v.report,
      way: v.way,
      is_solved: MEANS[v.solved],
      is_satisfied: MEANS[v.satisfied],
      ...text(v),
    }),
  },
  tell: {
    address: 'tell',
    fields: ['told', 'note'],
    body: (v) => ({ report_id: v.report, way: v.told, ...note(v) }),
  },
  close: { address: 'close', fields: ['reason'], body: reason },
  undo_check: { address: 'undo-check', fields: [], body: nothing },
  undo_close: { address: 'undo-close', fields: [], body: nothing },
  redo: { address: 'redo', fields: ['reason'], body: reason },
  supervise: { address: 'supervise', fields: ['reason'], body: reason },
  park: { address: 'park', fields: ['reason'], body: reason },
  unpark: { address: 'unpark', fields: ['reason'], body: reason },
  opinion: { address: 'opinion', fields: ['text'], body: (v) => ({ reason: v.text.trim() }) },
  call_sign: { address: 'call_sign', fields: [], body: () => ({ action: 'sign' }) },
  call_return: { address: 'call_return', fields: ['text'], body: (v) => ({ action: 'return', ...text(v) }) },
  call_report_in: {
    address: 'call_report_in',
    fields: ['position', 'text', 'files'],
    pictures: files,
    body: (v) => ({ action: 'report_in', ...text(v), ...place(v) }),
  },
  call_handle: {
    address: 'call_handle',
    fields: ['text', 'files'],
    pictures: files,
    body: (v) => ({ action: 'handle', ...text(v) }),
  },
  call_rate: { address: 'call_rate', fields: ['stars', 'text'], body: rated('rate') },
  call_rate_street: { address: 'call_rate_street', fields: ['stars', 'text'], body: rated('rate_street') },
  whistle_approve: { address: 'whistle_approve', fields: ['reason'], body: approval(true) },
  whistle_refuse: { address: 'whistle_refuse', fields: ['reason'], body: approval(false) },
  whistle_cancel: { address: 'whistle_cancel', fields: ['reason'], body: reason },
  whistle_write_minutes: {
    address: 'whistle_write_minutes',
    fields: ['text'],
    body: (v) => ({ minutes: v.text.trim() }),
  },
}

/** Where the reason is only for those who want to give one. */
export const FREE_REASON: readonly WorkStep[] = ['dispatch', 'grant_extension', 'close', 'whistle_approve']
/** What the words of a step are called. */
const TEXT_NAMES: Partial<Record<WorkStep, WorkKey>> = {
  reply: 'step.reply',
  follow_up: 'office.ratingWords',
  opinion: 'office.opinion',
  call_return: 'step.reason',
  call_report_in: 'office.scene',
  call_handle: 'office.callAccount',
  call_rate: 'office.ratingWords',
  call_rate_street: 'office.ratingWords',
  whistle_write_minutes: 'office.minutes',
}
const TEXT_HINTS: Partial<Record<WorkStep, WorkKey>> = {
  reply: 'step.replyHint',
  opinion: 'office.opinionHint',
  call_handle: 'office.callAccountHint',
}
export const textName = (step: WorkStep): WorkKey => TEXT_NAMES[step] ?? 'step.text'
export const textHint = (step: WorkStep): WorkKey | null => TEXT_HINTS[step] ?? null
const NEEDS_TEXT: readonly WorkStep[] = ['reply', 'opinion', 'call_return', 'call_handle', 'whistle_write_minutes']

/** The action behind the end of an address, to say what it is. */
export function actionAt(address: string): string {
  return Object.entries(FORMS).find(([, form]) => form.address === address)?.[0] ?? address
}

/** The first thing that a form still lacks, or nothing. */
export function missingIn(action: WorkStep, values: Values): WorkKey | null {
  if (action === 'handle') {
    if (!values.after.length && !values.noPicture.trim()) return 'step.after'
    if (!values.account.trim()) return 'step.account'
    return values.cause ? null : 'step.cause'
  }
  if (action === 'contact') return values.note.trim() ? null : 'step.note'
  if (action === 'add_material') return values.text.trim() || values.files.length ? null : 'step.text'
  if (NEEDS_TEXT.includes(action)) return values.text.trim() ? null : textName(action)
  if (action === 'assist') return values.target ? null : 'step.target'
  if (action === 'follow_up') return missingVerdict(values)
  if (action === 'tell') return values.report ? null : 'office.report'
  if (FORMS[action]?.fields.includes('stars')) return values.stars ? null : 'office.stars'
  if (FREE_REASON.includes(action)) return null
  return FORMS[action]?.fields.includes('reason') && !values.reason.trim() ? 'step.reason' : null
}

function missingVerdict({ report, way, solved, satisfied }: Values): WorkKey | null {
  if (!report) return 'office.report'
  if (way === 'unreachable') return null
  if (!solved) return 'office.solved'
  return satisfied ? null : 'office.satisfied'
}

/** The step as it is handed in; `partId` is the call or whistle that it is done with. */
export function stepOf(action: WorkStep, values: Values, partId?: string): Step {
  const form = FORMS[action]
  if (!form) throw new Error(`no form for ${action}`)
  const step = { action: form.address, body: form.body(values), pictures: form.pictures?.(values) ?? {} }
  return partId ? { ...step, partId } : step
}

/** The words that somebody wrote with a step, whatever they are called there. */
export function wordsIn(body: Record<string, unknown>): string {
  const words = ['account', 'reason', 'note', 'text', 'task', 'description'].map((name) => body[name])
  return words.filter((one): one is string => typeof one === 'string' && one !== '').join('\n')
}
