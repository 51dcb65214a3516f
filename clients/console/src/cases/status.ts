import type { Schemas } from '@api'
import { wordFor } from '@/messages'
import type { TagWords, Tone } from '@/parts/tones'

export type CaseRow = Schemas['CaseRow']
export type CaseWhole = Schemas['CaseDetail']
export type Status = Schemas['CaseStatus']
export type Action = Schemas['CaseAction']
export type Level = Schemas['CaseLevel']
export type Channel = Schemas['Channel']

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

/** Whether a reply was written that its reporter, without an account, has not heard of. */
export const isUntold = (report: Schemas['ReportRow']): boolean => report.replied_at !== null && report.told_at === null

export const statusTag = (status: Status): TagWords => ({ text: wordFor('status', status), tone: TONES[status] })
