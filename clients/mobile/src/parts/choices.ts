/** Values that one is chosen of, each with its words. */
export type Choices<T> = readonly (readonly [value: T, words: string])[]

export const choicesOf = <T>(values: readonly T[], wordsOf: (value: T) => string): Choices<T> =>
  values.map((value) => [value, wordsOf(value)])
