import { ApiError } from '@api'
import { hasText, t } from '@/messages'

/** A refusal in words: what happened, why, what to do. Anything that is no refusal is our own fault and is thrown on. */
export function wordsFor(error: unknown): string {
  if (!(error instanceof ApiError)) return t('errors.code.internal')
  const key = `errors.code.${error.code}`
  return hasText(key) ? t(key) : t('errors.whole', { request: error.requestId ?? error.code })
}

/** Which fields the server found fault with, by their last name: `malformed` tells them in its facts. */
export function faultyFields(error: unknown): string[] {
  if (!(error instanceof ApiError)) return []
  if (typeof error.facts.field === 'string') return [error.facts.field]
  if (!Array.isArray(error.facts.errors)) return []
  return (error.facts.errors as { where?: string[] }[]).map((fault) => fault.where?.at(-1) ?? '')
}
