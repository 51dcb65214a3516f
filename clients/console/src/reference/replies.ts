/** Reply templates: texts with places that a case fills. */
import { textFor } from '@/messages'

const PLACE = /\{([^{}]*)\}/g
const KNOWN = ['category', 'place', 'account']

/** Places that nothing fills, each once. */
export const unknownPlaces = (text: string): string[] =>
  [...new Set([...text.matchAll(PLACE)].map((match) => match[1] ?? ''))].filter((name) => !KNOWN.includes(name))

/** How the reply would read for a case made up for the purpose. */
export const filledExample = (text: string): string =>
  text.replace(PLACE, (whole, name: string) => (KNOWN.includes(name) ? textFor(`reference.sampleOf.${name}`) : whole))
