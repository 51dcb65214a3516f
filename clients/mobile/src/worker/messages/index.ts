/** The words of the worker's side: they come with it, and with nothing else. */
import { ApiError } from '@api'
import { translator, type KeyIn, type Texts } from '@/messages/translating'
import { wordsFor, wordsForCode } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type WorkMessages = Texts<typeof zh>
export type WorkKey = KeyIn<WorkMessages>

const { t, textAt } = translator<WorkMessages>({ 'zh-CN': zh, en })
export { t as tw }

/** A stored word, or itself where there is none for it. */
export const workWord = (group: 'action' | 'cause' | 'channel' | 'level' | 'system', value: string): string =>
  textAt(`${group}.${value}`) ?? value

/** A refusal in words: those of the worker's side first. */
export const workWordsForCode = (code: string, requestId?: string): string =>
  textAt(`code.${code}`) ?? wordsForCode(code, requestId)
export const workWordsFor = (error: unknown): string =>
  error instanceof ApiError ? workWordsForCode(error.code, error.requestId) : wordsFor(error)
