/** The words of the counter: they come with it, and with nothing else. */
import { ApiError } from '@api'
import { translator, type KeyIn, type Texts } from '@/messages/translating'
import { wordsFor, wordsForCode } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type CounterMessages = Texts<typeof zh>
export type CounterKey = KeyIn<CounterMessages>

const { t, textAt } = translator<CounterMessages>({ 'zh-CN': zh, en })
export { t as tc }

/** A stored word, or itself where there is none for it. */
export const counterWord = (group: 'merchant' | 'statement' | 'gone', value: string): string =>
  textAt(`${group}.${value}`) ?? value

/** A refusal in words: those of the counter first, and why a code is not good any more. */
export function counterWordsFor(error: unknown): string {
  if (!(error instanceof ApiError)) return wordsFor(error)
  const { status } = error.facts
  if (error.code === 'code_gone' && typeof status === 'string') return counterWord('gone', status)
  return textAt(`code.${error.code}`) ?? wordsForCode(error.code, error.requestId)
}
