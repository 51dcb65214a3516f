/** Waits for a server that is away for a moment – its database was restarted – and lets screens say so. */
import type { Asked, Transport } from '@api'
import { reactive, readonly } from 'vue'

const TRIES = 3
const USUAL_SECONDS = 2
const LONGEST_SECONDS = 10
const AWAY = 503

const state = reactive({ waiting: 0 })
/** How many requests wait to be sent again. */
export const patience: Readonly<{ waiting: number }> = readonly(state)

/** What does no harm when it is done twice, or is known by its key and done once. */
const mayRepeat = ({ method, headers }: Asked): boolean => method !== 'POST' || 'Idempotency-Key' in headers

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The same transport, which sends again what may be sent again, as late as the server asks for. */
export function patiently(transport: Transport, pause: (milliseconds: number) => Promise<void> = wait): Transport {
  return async (asked) => {
    let answered = await transport(asked)
    for (let tries = 0; tries < TRIES && answered.status === AWAY && mayRepeat(asked); tries++) {
      state.waiting++
      try {
        await pause(1000 * Math.min(answered.retryAfter ?? USUAL_SECONDS, LONGEST_SECONDS))
        answered = await transport(asked)
      } finally {
        state.waiting--
      }
    }
    return answered
  }
}
