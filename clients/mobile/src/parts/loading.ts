import { useLoaded as useRead, type Loaded } from '@shared/loading'
import { lastSeen, rememberSeen } from '@/device/seen'

export type { Loaded } from '@shared/loading'

/** With a name it begins with what was seen last under it, and so is there without a network. */
export const useLoaded = <T>(read: () => Promise<T>, seenAs = ''): Loaded<T> =>
  useRead(read, seenAs ? { last: lastSeen<T>(seenAs), remember: (found) => rememberSeen(seenAs, found) } : undefined)
