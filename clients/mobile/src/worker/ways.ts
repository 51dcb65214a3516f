/** The ways between the worker's pages. */
import type { Action } from './offered'

export const toToday = (): void => void uni.redirectTo({ url: '/worker/today' })
export { toWorkCase, toWorkInbox } from '@/shell/pages'
export const toWorkSettings = (): void => void uni.navigateTo({ url: '/worker/settings' })
export const toStep = (id: string, action: Action): void =>
  void uni.navigateTo({ url: `/worker/step?id=${id}&action=${action}` })
export const toEntry = (): void => void uni.navigateTo({ url: '/worker/enter' })
export const toQueue = (): void => void uni.navigateTo({ url: '/worker/queue' })
/** Back to where one came from; a page opened by its address has nothing behind it. */
export function back(): void {
  if (getCurrentPages().length > 1) uni.navigateBack()
  else toToday()
}
