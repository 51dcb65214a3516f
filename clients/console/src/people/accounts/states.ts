import type { Schemas } from '@api'
import type { Tone } from '@/parts/tones'

export type Account = Schemas['AccountRow']
export type AccountState = Schemas['AccountState']
export type AccountAction = Schemas['AccountAction']

export const STATES: readonly AccountState[] = ['open', 'unused', 'dormant', 'locked', 'closed']
export const TONES: Record<AccountState, Tone> = {
  open: 'done',
  unused: 'waiting',
  dormant: 'waiting',
  locked: 'overdue',
  closed: 'paused',
}
