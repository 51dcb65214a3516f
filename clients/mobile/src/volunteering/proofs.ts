/** Check-ins and check-outs that wait on this phone for a network; each is sent once, in their order. */
import { ApiError } from '@api'
import { reactive, readonly } from 'vue'
import { keep, kept } from '@/device/kept'
import { deviceName } from '@/device/naming'
import { whenOnline } from '@/device/network'
import { api } from '@/server/api'
import { session } from '@/session/session'
import { volunteeringWordsFor } from './messages'

const NAME = 'volunteering.proofs'
export type CheckAction = 'check_in' | 'check_out'
export interface Proof {
  key: string
  accountId: string
  taskId: string
  action: CheckAction
  code: string
  longitude: number | null
  latitude: number | null
  system: 'wgs84' | 'gcj02' | 'cgcs2000' | 'bd09'
  doneAt: string
  /** Why the server did not take it, in words. */
  refusal: string
}

const state = reactive({ waiting: kept<Proof[]>(NAME, []) })
export const proofs = readonly(state)
let isSending = false

function put(waiting: Proof[]): void {
  state.waiting = waiting
  keep(NAME, waiting)
}

export const waitsOf = (taskId: string): readonly Proof[] =>
  state.waiting.filter((one) => one.taskId === taskId && one.accountId === session.who?.account_id)
export const keepProof = (proof: Proof): void => put([...state.waiting, proof])
export const dropProof = (key: string): void => put(state.waiting.filter((one) => one.key !== key))

export async function sendProof(proof: Proof, isKept: boolean): Promise<void> {
  const body = {
    code: proof.code,
    longitude: proof.longitude,
    latitude: proof.latitude,
    coordinate_system: proof.system,
    done_at: isKept ? proof.doneAt : null,
    device: deviceName(),
  }
  const asked = { path: { task_id: proof.taskId }, body, key: proof.key + (isKept ? 'k' : '') }
  if (proof.action === 'check_in') await api.post('/api/resident/volunteering/tasks/{task_id}/check-in', asked)
  else await api.post('/api/resident/volunteering/tasks/{task_id}/check-out', asked)
}

/** Sends what waits; stops where there is no network, and keeps what was refused with the reason. Gives how many went. */
export async function sendProofs(): Promise<number> {
  if (isSending) return 0
  isSending = true
  let sent = 0
  try {
    for (const proof of state.waiting.filter((one) => !one.refusal && one.accountId === session.who?.account_id)) {
      try {
        await sendProof(proof, true)
        dropProof(proof.key)
        sent += 1
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.status === 0) return sent
        put(
          state.waiting.map((one) => (one.key === proof.key ? { ...one, refusal: volunteeringWordsFor(error) } : one)),
        )
      }
    }
    return sent
  } finally {
    isSending = false
  }
}
whenOnline(() => void sendProofs())
