/** What this phone calls itself: made by chance, and kept as long as the application is. */
import { keep, kept, newKey } from './kept'

const NAME = 'device-name'

export function deviceName(): string {
  const known = kept(NAME, '')
  if (known) return known
  const made = newKey()
  keep(NAME, made)
  return made
}
