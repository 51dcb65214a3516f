import type { Schemas } from '@api'
import type { Attached } from '@/parts/attached'
import type { EntryChannel } from '../entry/entry'
import type { Level } from '../status'

export interface Target {
  kind: 'post' | 'unit'
  id: string
  name: string
}
export interface CallWanted {
  target: Target | null
  task: string
  isLead: boolean
}

type Told = 'phone' | 'visit' | 'group'

/** Everything that any step may ask. A form shows only its own fields. */
export interface StepValues {
  reason: string
  note: string
  text: string
  task: string
  account: string
  minutes: string
  noPicture: string
  title: string
  plan: string
  decidedBy: string
  callerPhone: string
  callerName: string
  channel: EntryChannel
  replyText: string
  cause: Schemas['RootCause'] | ''
  refusal: Schemas['RefusalReason'] | ''
  level: Level | ''
  category: string
  kind: Schemas['WhistleKind']
  way: 'phone' | 'visit' | 'source' | 'unreachable'
  told: Told | 'unreachable'
  /** How those without an account were told of the reply that is being written. */
  toldAtOnce: Told | 'later'
  amount: number
  unit: Schemas['ClockUnit']
  /** How long help may take; 0 leaves it to the rules. */
  helpAmount: number
  helpUnit: Schemas['ClockUnit']
  stars: number
  solved: boolean | null
  satisfied: boolean | null
  faceToFace: boolean
  report: string
  other: string
  target: Target | null
  calls: CallWanted[]
  before: Attached[]
  after: Attached[]
  files: Attached[]
}
export type FieldName = keyof StepValues

export const noCall = (isLead: boolean): CallWanted => ({ target: null, task: '', isLead })

export const emptyValues = (): StepValues => ({
  reason: '',
  note: '',
  text: '',
  task: '',
  account: '',
  minutes: '',
  noPicture: '',
  title: '',
  plan: '',
  decidedBy: '',
  callerPhone: '',
  callerName: '',
  channel: 'phone',
  replyText: '',
  cause: '',
  refusal: '',
  level: '',
  category: '',
  kind: 'everyday',
  way: 'phone',
  told: 'phone',
  toldAtOnce: 'later',
  amount: 1,
  unit: 'working_days',
  helpAmount: 0,
  helpUnit: 'working_hours',
  stars: 0,
  solved: null,
  satisfied: null,
  faceToFace: false,
  report: '',
  other: '',
  target: null,
  calls: [noCall(true)],
  before: [],
  after: [],
  files: [],
})

/** Whether a field was left empty. */
export function isEmpty(values: StepValues, field: FieldName): boolean {
  if (field === 'calls') return values.calls.some((call) => !call.target || !call.task.trim())
  const value = values[field]
  if (typeof value === 'string') return !value.trim()
  return value === null || value === 0 || (Array.isArray(value) && value.length === 0)
}

const ids = (files: readonly Attached[]): string[] => files.map((file) => file.id)
/** The target as the server wants it: with neither id, whoever is responsible. */
export const targetOf = (target: Target | null): { post_id: string | null; organisation_id: string | null } => ({
  post_id: target?.kind === 'post' ? target.id : null,
  organisation_id: target?.kind === 'unit' ? target.id : null,
})
export { ids }
