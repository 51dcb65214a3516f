import { ApiError } from '@api'
import { t, textAt } from '@/messages'
import { moment } from './time'

/** The words for a code of a refusal. */
export const wordsForCode = (code: string, requestId?: string): string =>
  textAt(`errors.code.${code}`) ?? t('errors.whole', { request: requestId ?? code })

/** From when on what was refused is possible; nothing where that is not known. */
export const possibleFrom = (at: unknown): string =>
  typeof at === 'string' ? t('errors.possibleFrom', { moment: moment(at) }) : ''

/** A refusal in words: what happened, why, what to do, and when. Anything that is no refusal is our own fault. */
export function wordsFor(error: unknown): string {
  if (!(error instanceof ApiError)) return t('errors.code.internal')
  return wordsForCode(error.code, error.requestId) + possibleFrom(error.facts.possible_at)
}
