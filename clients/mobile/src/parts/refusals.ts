import { ApiError } from '@api'
import { t, textAt } from '@/messages'

/** The words for a code of a refusal. */
export const wordsForCode = (code: string, requestId?: string): string =>
  textAt(`errors.code.${code}`) ?? t('errors.whole', { request: requestId ?? code })

/** A refusal in words: what happened, why, what to do. Anything that is no refusal is our own fault. */
export function wordsFor(error: unknown): string {
  return error instanceof ApiError ? wordsForCode(error.code, error.requestId) : t('errors.code.internal')
}
