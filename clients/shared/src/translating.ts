/** From the key of a text to the text, in the language chosen. */

/** The same shape with any text in it: what every further language must fill. */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type KeyIn<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : KeyIn<T[K], `${P}${K}.`>
}[keyof T & string]
export type Values = Readonly<Record<string, string | number>>
interface Tree {
  [name: string]: string | Tree
}

export interface Translator<Key extends string> {
  /** The text under a key, with `{places}` filled. */
  t: (key: Key, values?: Values) => string
  /** The text under a key whose end the server names, undefined where there is none. */
  textAt: (key: string) => string | undefined
  /** The same with `{places}` filled; the key itself where there is no text. */
  textFor: (key: string, values?: Values) => string
  hasText: (key: string) => key is Key
}

/** `chosen` gives the texts of the language chosen at the moment of asking. */
export function translator<M>(chosen: () => M): Translator<KeyIn<M>> {
  function textAt(key: string): string | undefined {
    let found: string | Tree | undefined = chosen() as Tree
    for (const name of key.split('.')) {
      if (typeof found !== 'object') return undefined
      found = Object.prototype.hasOwnProperty.call(found, name) ? found[name] : undefined
    }
    return typeof found === 'string' ? found : undefined
  }
  const textFor = (key: string, values: Values = {}): string =>
    (textAt(key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return { t: textFor, textAt, textFor, hasText: (key): key is KeyIn<M> => textAt(key) !== undefined }
}
