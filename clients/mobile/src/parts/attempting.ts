import { ApiError } from '@api'
import { ref, type Ref } from 'vue'
import { wordsFor } from './refusals'

export interface Attempt {
  isBusy: Ref<boolean>
  /** What went wrong, in words; empty while nothing did. */
  fault: Ref<string>
  attempt: (work: () => Promise<void>) => Promise<void>
}

/** Does it and answers with the refusal, null when it was done. Anything else is our own fault and thrown on. */
export async function refusalOf(work: () => Promise<void>): Promise<ApiError | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return error
  }
}

/** One thing at a time; a refusal becomes words. */
export function useAttempt(refused: (error: ApiError) => void = () => undefined): Attempt {
  const isBusy = ref(false)
  const fault = ref('')
  async function attempt(work: () => Promise<void>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    fault.value = ''
    try {
      const refusal = await refusalOf(work)
      if (!refusal) return
      fault.value = wordsFor(refusal)
      refused(refusal)
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, fault, attempt }
}
