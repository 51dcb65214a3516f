/** The words of the worker's side: they come with it, and with nothing else. */
import type { KeyIn, Texts } from '@shared/translating'
import { translatorOf } from '@/messages/translating'
import { refusalsWith } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type WorkMessages = Texts<typeof zh>
export type WorkKey = KeyIn<WorkMessages>

const { t, textAt } = translatorOf<WorkMessages>({ 'zh-CN': zh, en })
export { t as tw }

/** A stored word, or itself where there is none for it. */
export const workWord = (group: 'action' | 'cause' | 'channel' | 'level' | 'system', value: string): string =>
  textAt(`${group}.${value}`) ?? value

export const { wordsFor: workWordsFor, wordsForCode: workWordsForCode } = refusalsWith((code) => textAt(`code.${code}`))
