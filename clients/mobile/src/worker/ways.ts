/** The ways between the worker's pages. */
import type { Offer } from './offered'

export const toToday = (): void => void uni.redirectTo({ url: '/worker/today' })
export { toWorkCase, toWorkInbox } from '@/shell/pages'
export const toWorkSettings = (): void => void uni.navigateTo({ url: '/worker/settings' })
export const toStep = (id: string, { step, partId }: Offer): void =>
  void uni.navigateTo({ url: `/worker/step?id=${id}&action=${step}${partId ? `&part=${partId}` : ''}` })
export const toWaits = (code: string): void => void uni.navigateTo({ url: `/worker/waits?kind=${code}` })
export const toLinked = (): void => void uni.navigateTo({ url: '/worker/linked' })
export const toPortrait = (): void => void uni.navigateTo({ url: '/worker/portrait' })
export const toEntry = (): void => void uni.navigateTo({ url: '/worker/enter' })
export const toQueue = (): void => void uni.navigateTo({ url: '/worker/queue' })
/** Back to where one came from; a page opened by its address has nothing behind it. */
export function back(): void {
  if (getCurrentPages().length > 1) uni.navigateBack()
  else toToday()
}
