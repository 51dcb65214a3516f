import { ApiError } from '@api'
import type { Times } from './times'
import type { Translator } from './translating'

type Said = 'errors.code.internal' | 'errors.whole' | 'errors.possibleFrom'

export interface Refusals {
  /** The words for a code; where nobody has written any, whom to tell which number. */
  wordsForCode: (code: string, requestId?: string) => string
  /** From when on what was refused is possible; nothing where that is not known. */
  possibleFrom: (at: unknown) => string
  /**
   * A refusal in words: what happened, why, what to do, and when. Anything that is no refusal is our own fault and was
   * thrown on.
   */
  wordsFor: (error: unknown) => string
}

/** How one part of a client says a refusal, before the words that all its parts share. */
export type OwnWords = (code: string, facts: ApiError['facts']) => string | undefined

export function refusalsIn(
  { t, textAt }: Pick<Translator<Said>, 't' | 'textAt'>,
  { moment }: Pick<Times, 'moment'>,
  own: OwnWords = () => undefined,
): Refusals {
  const wordsForCode = (code: string, requestId?: string, facts: ApiError['facts'] = {}): string =>
    own(code, facts) ?? textAt(`errors.code.${code}`) ?? t('errors.whole', { request: requestId ?? code })
  const possibleFrom = (at: unknown): string =>
    typeof at === 'string' ? t('errors.possibleFrom', { moment: moment(at) }) : ''
  function wordsFor(error: unknown): string {
    if (!(error instanceof ApiError)) return t('errors.code.internal')
    return wordsForCode(error.code, error.requestId, error.facts) + possibleFrom(error.facts.possible_at)
  }
  return { wordsForCode, possibleFrom, wordsFor }
}

/** Which fields the server found fault with, by their last name: `malformed` tells them in its facts. */
export function faultyFields(error: unknown): string[] {
  if (!(error instanceof ApiError)) return []
  if (typeof error.facts.field === 'string') return [error.facts.field]
  if (!Array.isArray(error.facts.errors)) return []
  return (error.facts.errors as { where?: string[] }[]).map((fault) => fault.where?.at(-1) ?? '')
}
