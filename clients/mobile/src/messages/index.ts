/** Every word that is shown. Both languages come with the application: a mini-program fetches no code later. */
import { preferences } from '@/device/preferences'
import en from './en'
import zh from './zh-CN'

/** The same shape with any text in it: what every further language must fill. */
type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type Messages = Texts<typeof zh>
type KeyIn<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : KeyIn<T[K], `${P}${K}.`>
}[keyof T & string]
export type MessageKey = KeyIn<Messages>
interface Tree {
  [name: string]: string | Tree
}

const TEXTS: Record<string, Messages> = { 'zh-CN': zh, en }

/** The text under a key in the language chosen, undefined where there is none. */
export function textAt(key: string): string | undefined {
  let found: string | Tree | undefined = TEXTS[preferences.language] as unknown as Tree
  for (const name of key.split('.')) {
    if (typeof found !== 'object') return undefined
    found = Object.prototype.hasOwnProperty.call(found, name) ? found[name] : undefined
  }
  return typeof found === 'string' ? found : undefined
}

/** The text under a key, with `{places}` filled. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  return (textAt(key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A word of the glossary, or the stored word itself where there is none yet. */
export function wordFor(group: keyof Messages['words'], value: string | null | undefined): string {
  return value ? (textAt(`words.${group}.${value}`) ?? value) : ''
}
