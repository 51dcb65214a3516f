/** Check-ins and check-outs that wait on this phone for a network. */
import { deviceName } from '@/device/naming'
import { whenOnline } from '@/device/network'
import { queueOf } from '@/sending/sending'
import type { Waiting } from '@/sending/queue'
import { asResident } from '@/sending/uploading'
import { api } from '@/server/api'
import { session } from '@/session/session'

export type CheckAction = 'check_in' | 'check_out'
export interface Proof extends Waiting {
  taskId: string
  action: CheckAction
  code: string
  longitude: number | null
  latitude: number | null
  system: 'wgs84' | 'gcj02' | 'cgcs2000' | 'bd09'
  doneAt: string
}

/** Proofs had a queue of their own, with the refusal in words: they are sent once more, and told why not. */
export const upgradedProof = (kept: Proof): Proof => ({
  ...kept,
  caseId: null,
  pictures: {},
  refusal: typeof kept.refusal === 'string' ? null : kept.refusal,
})

const queue = queueOf({
  name: 'volunteering.proofs',
  upgraded: upgradedProof,
  owner: () => session.who && { accountId: session.who.account_id, token: session.token },
  canSend: () => session.who !== null,
  sendFile: () => asResident,
  send: (proof: Proof) => sendProof(proof, true),
})
export const { unsent: unsentProofs, put: keepProof, takeBack: dropProof, sendWaiting: sendProofs } = queue

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

whenOnline(() => void sendProofs())
