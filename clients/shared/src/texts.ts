/** The texts of the message files, as the tests of both clients compare them between languages. */
interface Tree {
  [name: string]: string | Tree
}

/** Every text by its path. */
export function textsOf(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(messages as Tree)) {
    if (typeof value === 'string') found.set(path + name, value)
    else for (const [deeper, text] of textsOf(value, `${path}${name}.`)) found.set(deeper, text)
  }
  return found
}

/** The names of the places in a text that are to be filled. */
export const placesIn = (text = ''): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
