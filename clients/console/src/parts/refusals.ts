import { ApiError } from '@api'
import { hasText, t } from '@/messages'
import { moment } from './time'

/**
 * A refusal in words: what happened, why, what to do, and from when on it is possible where that is told. Anything that
 * is no refusal is our own fault and is thrown on.
 */
export function wordsFor(error: unknown): string {
  if (!(error instanceof ApiError)) return t('errors.code.internal')
  const key = `errors.code.${error.code}`
  const words = hasText(key) ? t(key) : t('errors.whole', { request: error.requestId ?? error.code })
  const { possible_at: from } = error.facts
  return typeof from === 'string' ? `${words}${t('errors.possibleFrom', { moment: moment(from, Date.now()) })}` : words
}

/** Which fields the server found fault with, by their last name: `malformed` tells them in its facts. */
export function faultyFields(error: unknown): string[] {
  if (!(error instanceof ApiError)) return []
  if (typeof error.facts.field === 'string') return [error.facts.field]
  if (!Array.isArray(error.facts.errors)) return []
  return (error.facts.errors as { where?: string[] }[]).map((fault) => fault.where?.at(-1) ?? '')
}
