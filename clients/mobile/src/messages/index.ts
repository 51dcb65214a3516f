/** Every word that residents are shown; the worker's side brings its own. Both languages come with the application: a
 * mini-program fetches no code later. */
import type { KeyIn, Texts } from '@shared/translating'
import en from './en'
import { translatorOf } from './translating'
import zh from './zh-CN'

export type Messages = Texts<typeof zh>
export type MessageKey = KeyIn<Messages>

export const { t, textAt } = translatorOf<Messages>({ 'zh-CN': zh, en })

/** A word of the glossary, or the stored word itself where there is none yet. */
export function wordFor(group: keyof Messages['words'], value: string | null | undefined): string {
  return value ? (textAt(`words.${group}.${value}`) ?? value) : ''
}
