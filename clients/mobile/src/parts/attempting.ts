import { ApiError } from '@api'
import { ref, type Ref } from 'vue'
import { wordsFor } from './refusals'

export interface Attempt {
  isBusy: Ref<boolean>
  /** What went wrong, in words; empty while nothing did. */
  fault: Ref<string>
  attempt: (work: () => Promise<void>) => Promise<void>
}

/** One thing at a time; a refusal becomes words, anything else is our own fault and thrown on. */
export function useAttempt(refused: (error: ApiError) => void = () => undefined): Attempt {
  const isBusy = ref(false)
  const fault = ref('')
  async function attempt(work: () => Promise<void>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    fault.value = ''
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      fault.value = wordsFor(error)
      refused(error)
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, fault, attempt }
}
