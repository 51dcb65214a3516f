/** The words of the counter: they come with it, and with nothing else. */
import type { KeyIn, Texts } from '@shared/translating'
import { translatorOf } from '@/messages/translating'
import { refusalsWith } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type CounterMessages = Texts<typeof zh>
export type CounterKey = KeyIn<CounterMessages>

const { t, textAt } = translatorOf<CounterMessages>({ 'zh-CN': zh, en })
export { t as tc }

/** A stored word, or itself where there is none for it. */
export const counterWord = (group: 'merchant' | 'statement' | 'gone', value: string): string =>
  textAt(`${group}.${value}`) ?? value

/** Why a code is not good any more is told by the status that it came to. */
export const { wordsFor: counterWordsFor } = refusalsWith((code, { status }) =>
  code === 'code_gone' && typeof status === 'string' ? counterWord('gone', status) : textAt(`code.${code}`),
)
