/** What each step asks on a phone, and what is sent for it. Which steps are open, the server says. */
import type { Schemas } from '@api'
import type { LocalPicture } from '@/device/pictures'
import type { Position } from '@/device/position'
import type { Step } from '@/sending/steps'
import type { WorkKey } from './messages'
import type { Action } from './offered'

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
}

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

export const FORMS: Partial<Record<Action, Form>> = {
  sign: { address: 'sign', fields: [], body: nothing },
  resume: { address: 'resume', fields: [], body: nothing },
  arrive: {
    address: 'arrive',
    fields: ['position', 'note', 'files'],
    pictures: files,
    body: (v) => ({
      ...note(v),
      ...(v.position && {
        longitude: v.position.longitude,
        latitude: v.position.latitude,
        coordinate_system: v.position.system,
      }),
    }),
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
    body: (v) => ({ text: v.text.trim() }),
  },
  return: { address: 'return', fields: ['reason'], body: reason },
  escalate: { address: 'escalate', fields: ['reason'], body: reason },
  suspend: { address: 'suspend', fields: ['reason'], body: reason },
  ask_extension: {
    address: 'extension',
    fields: ['days', 'reason'],
    body: (v) => ({ amount: v.days, unit: 'working_days', ...reason(v) }),
  },
  reply: { address: 'reply', fields: ['text'], body: (v) => ({ text: v.text.trim() }) },
  check: { address: 'check', fields: ['note'], body: note },
  fail_check: { address: 'fail-check', fields: ['reason'], body: reason },
  urge: { address: 'urge', fields: ['note'], body: note },
  assist: { address: 'assist', fields: ['target', 'task'], body: (v) => ({ post_id: v.target, task: v.task.trim() }) },
}

/** The action behind the end of an address, to say what it is. */
export function actionAt(address: string): string {
  return Object.entries(FORMS).find(([, form]) => form.address === address)?.[0] ?? address
}

/** The first thing that a form still lacks, or nothing. */
export function missingIn(action: Action, values: Values): WorkKey | null {
  if (action === 'handle') {
    if (!values.after.length && !values.noPicture.trim()) return 'step.after'
    if (!values.account.trim()) return 'step.account'
    return values.cause ? null : 'step.cause'
  }
  if (action === 'contact') return values.note.trim() ? null : 'step.note'
  if (action === 'add_material') return values.text.trim() || values.files.length ? null : 'step.text'
  if (action === 'reply') return values.text.trim() ? null : 'step.reply'
  if (action === 'assist') return values.target ? null : 'step.target'
  return FORMS[action]?.fields.includes('reason') && !values.reason.trim() ? 'step.reason' : null
}

/** The step as it is handed in. */
export function stepOf(action: Action, values: Values): Step {
  const form = FORMS[action]
  if (!form) throw new Error(`no form for ${action}`)
  return { action: form.address, body: form.body(values), pictures: form.pictures?.(values) ?? {} }
}

/** The words that somebody wrote with a step, whatever they are called there. */
export function wordsIn(body: Record<string, unknown>): string {
  const words = ['account', 'reason', 'note', 'text', 'task', 'description'].map((name) => body[name])
  return words.filter((one): one is string => typeof one === 'string' && one !== '').join('\n')
}
