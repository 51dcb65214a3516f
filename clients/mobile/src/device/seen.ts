/** What somebody saw last, to be seen again without a network. It goes when they sign out. */
import { forget, keep, kept } from './kept'

const NAME = 'seen'
type Seen = Record<string, unknown>

/** What was seen under a name, null where there is nothing. */
export const lastSeen = <T>(name: string): T | null => (kept<Seen>(NAME, {})[name] as T | undefined) ?? null

export const rememberSeen = (name: string, value: unknown): void =>
  keep(NAME, { ...kept<Seen>(NAME, {}), [name]: value })

export const forgetSeen = (): void => forget(NAME)
