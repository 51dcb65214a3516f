/** Texts in two languages, and the way from a key to one of them. */
import { preferences, type Language } from '@/device/preferences'

/** The same shape with any text in it: what every further language must fill. */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type KeyIn<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : KeyIn<T[K], `${P}${K}.`>
}[keyof T & string]
interface Tree {
  [name: string]: string | Tree
}

export interface Translator<Key extends string> {
  /** The text under a key, with `{places}` filled. */
  t: (key: Key, values?: Record<string, string | number>) => string
  /** The text under a key in the language chosen, undefined where there is none. */
  textAt: (key: string) => string | undefined
}

export function translator<M>(texts: Record<Language, M>): Translator<KeyIn<M>> {
  function textAt(key: string): string | undefined {
    let found: string | Tree | undefined = texts[preferences.language] as Tree
    for (const name of key.split('.')) {
      if (typeof found !== 'object') return undefined
      found = Object.prototype.hasOwnProperty.call(found, name) ? found[name] : undefined
    }
    return typeof found === 'string' ? found : undefined
  }
  const t = (key: KeyIn<M>, values: Record<string, string | number> = {}): string =>
    (textAt(key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return { t, textAt }
}
