import { ApiError } from '@api'
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'

export interface Submission {
  isSending: Ref<boolean>
  error: ShallowRef<unknown>
  /** True when it was done; false when it was refused (`error` says why) or is being sent already. */
  send: (content: unknown, work: (key: string) => Promise<void>) => Promise<boolean>
}

/**
 * Sends a form so that a second try of the same content is done once: it keeps its key until it was done or refused.
 * What was typed stays with the form whatever happens. How a key is made, each client knows.
 */
export function submissionWith(newKey: () => string): Submission {
  const isSending = ref(false)
  const error = shallowRef<unknown>(null)
  let key = newKey()
  let sent = ''
  async function send(content: unknown, work: (key: string) => Promise<void>): Promise<boolean> {
    if (isSending.value) return false
    const text = JSON.stringify(content)
    if (text !== sent) [key, sent] = [newKey(), text]
    isSending.value = true
    error.value = null
    try {
      await work(key)
      sent = ''
      return true
    } catch (failure) {
      error.value = failure
      if (!(failure instanceof ApiError)) throw failure
      return false
    } finally {
      isSending.value = false
    }
  }
  return { isSending, error, send }
}
