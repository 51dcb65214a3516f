/** The words of the mall: they come with it, and with nothing else. */
import type { KeyIn, Texts } from '@shared/translating'
import { translatorOf } from '@/messages/translating'
import { refusalsWith } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type MallMessages = Texts<typeof zh>
export type MallKey = KeyIn<MallMessages>

const { t, textAt } = translatorOf<MallMessages>({ 'zh-CN': zh, en })
export { t as tm }

/** A stored word, or itself where there is none for it. */
export const mallWord = (group: 'status' | 'sort', value: string): string => textAt(`${group}.${value}`) ?? value

export const { wordsFor: mallWordsFor, wordsForCode: mallWordsForCode } = refusalsWith((code) => textAt(`code.${code}`))
