import type { Schemas } from '@api'

export type CaseRow = Schemas['CaseRowOut']
export type CaseWhole = Schemas['CaseOut']
export type Status = Schemas['CaseStatus']
export type Action = Schemas['CaseAction']
export type Level = Schemas['CaseLevel']
export type Channel = Schemas['Channel']
export type Tone = 'waiting' | 'underway' | 'done' | 'paused'

const TONES: Record<Status, Tone> = {
  opened: 'waiting',
  dispatched: 'waiting',
  signed: 'underway',
  arrived: 'underway',
  suspended: 'paused',
  parked: 'paused',
  project: 'paused',
  handled: 'underway',
  checked: 'underway',
  replied: 'underway',
  followed_up: 'underway',
  closed: 'done',
  archived: 'done',
  refused: 'paused',
  merged: 'paused',
}
export const STATUSES = Object.keys(TONES) as Status[]
export const LEVELS: readonly Level[] = ['ordinary', 'complex', 'hard']
export const CHANNELS: readonly Channel[] = [
  'branch',
  'snapshot',
  'walk_in',
  'phone',
  'group',
  'patrol',
  'camera',
  'hotline',
  'urban_management',
  'enterprise',
]

export const toneOf = (status: Status): Tone => TONES[status]
