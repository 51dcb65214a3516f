/** The words of the mall: they come with it, and with nothing else. */
import { ApiError } from '@api'
import { translator, type KeyIn, type Texts } from '@/messages/translating'
import { wordsFor, wordsForCode } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type MallMessages = Texts<typeof zh>
export type MallKey = KeyIn<MallMessages>

const { t, textAt } = translator<MallMessages>({ 'zh-CN': zh, en })
export { t as tm }

/** A stored word, or itself where there is none for it. */
export const mallWord = (group: 'status' | 'sort', value: string): string => textAt(`${group}.${value}`) ?? value

/** A refusal in words: those of the mall first. */
export const mallWordsForCode = (code: string, requestId?: string): string =>
  textAt(`code.${code}`) ?? wordsForCode(code, requestId)
export const mallWordsFor = (error: unknown): string =>
  error instanceof ApiError ? mallWordsForCode(error.code, error.requestId) : wordsFor(error)
