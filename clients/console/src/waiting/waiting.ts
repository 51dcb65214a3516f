/** What waits for whoever is signed in, by kind; kept fresh by the live line. One answer for the page and the menu. */
import { ApiError, type Schemas } from '@api'
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { onNews } from '@/live/live'
import { soonOnce } from '@/parts/soon'
import { api } from '@/server/api'

export type WaitingCount = Schemas['WaitingCount']
export type WaitingRow = Schemas['WaitingRow']

const LOOKED_AGAIN_MS = 120_000

/** The page of the main menu that a kind's page stands under; cases stand under the page of what waits itself. */
const MENU_OF: Record<string, string> = {
  certifications: 'people',
  nominations: 'people',
  accounts: 'people',
  grids: 'grids',
  'grid-faults': 'grids',
  feedback: 'public',
  task: 'volunteering',
  'later-entries': 'volunteering',
  'honours-merits': 'honours',
  'honours-objections': 'honours',
  points: 'points',
  'points-grants': 'points',
  mall: 'mall',
  'mall-offers': 'mall',
  'mall-gifts': 'mall',
}

/** "12", or "99+" where more than is counted waits. */
export const counted = (count: number, isMore: boolean): string => `${count}${isMore ? '+' : ''}`

const total = (kinds: readonly WaitingCount[]): string => {
  const count = kinds.reduce((sum, one) => sum + one.count, 0)
  return count ? counted(Math.min(count, 99), count > 99 || kinds.some((one) => one.is_more)) : ''
}

/** What stands beside an entry of the main menu: nothing, or how much waits there. */
export function badgeOfMenu(name: string, kinds: readonly WaitingCount[]): string {
  return total(name === 'waiting' ? kinds : kinds.filter((one) => MENU_OF[one.page] === name))
}

/** The counts, asked again on news while the calling component lives; a failure leaves the last ones standing. */
export function useWaiting(): {
  kinds: ShallowRef<WaitingCount[] | null>
  error: ShallowRef<unknown>
  load: () => Promise<void>
} {
  const kinds = shallowRef<WaitingCount[] | null>(null)
  const error = shallowRef<unknown>(null)
  async function load(): Promise<void> {
    try {
      kinds.value = await api.get('/api/staff/waiting', {})
      error.value = null
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      error.value = failure
    }
  }
  onNews(soonOnce(() => void load(), 800))
  // What is decided elsewhere, or asked by somebody of whom nobody is told at once, brings no news.
  const looking = window.setInterval(() => void load(), LOOKED_AGAIN_MS)
  onScopeDispose(() => window.clearInterval(looking))
  void load()
  return { kinds, error, load }
}
