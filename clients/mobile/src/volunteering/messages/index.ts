/** The words of volunteering, which come with its pages alone. */
import { ApiError } from '@api'
import { translator, type KeyIn, type Texts } from '@/messages/translating'
import { wordsFor, wordsForCode } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type VolunteeringMessages = Texts<typeof zh>
export type VolunteeringKey = KeyIn<VolunteeringMessages>

const { t, textAt } = translator<VolunteeringMessages>({ 'zh-CN': zh, en })
export { t as vt }

/** A refusal in words: those of volunteering first, and why somebody may not take part. */
export function volunteeringWordsFor(error: unknown): string {
  if (!(error instanceof ApiError)) return wordsFor(error)
  const bar = typeof error.facts.bar === 'string' ? textAt(`bar.${error.facts.bar}`) : undefined
  return bar ?? textAt(`code.${error.code}`) ?? wordsForCode(error.code, error.requestId)
}
