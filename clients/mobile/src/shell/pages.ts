/** The pages and the ways to them, and the texts of the frame, which follow the language. */
import { onShow } from '@dcloudio/uni-app'
import { watch } from 'vue'
import { preferences } from '@/device/preferences'
import { mark } from '@/inbox/unread'
import { t, type MessageKey } from '@/messages'

const TAB_NAMES: readonly MessageKey[] = ['shell.home', 'shell.cases', 'shell.inbox', 'shell.me']
export type Tab = 'home/home' | 'cases/list' | 'inbox/inbox' | 'me/me'

export const toTab = (tab: Tab): void => void uni.switchTab({ url: `/${tab}` })
export const toCase = (id: string): void => void uni.navigateTo({ url: `/cases/case?id=${id}` })
export const toReport = (way: 'branch' | 'snapshot'): void => void uni.navigateTo({ url: `/report/report?way=${way}` })
export const toCertification = (): void => void uni.navigateTo({ url: '/account/certify' })
export const toRights = (): void => void uni.navigateTo({ url: '/account/rights' })
export const toPhoneChange = (): void => void uni.navigateTo({ url: '/account/phone' })
export const toPrivacy = (): void => void uni.navigateTo({ url: '/account/privacy' })
export type Reading = 'notice' | 'guide' | 'help'
export const toReading = (kind: Reading): void => void uni.navigateTo({ url: `/pages-open/list?kind=${kind}` })
export const toPublication = (id: string): void => void uni.navigateTo({ url: `/pages-open/show?id=${id}` })
export const toFeedback = (): void => void uni.navigateTo({ url: '/pages-open/feedback' })
export const toPoster = (): void => void uni.navigateTo({ url: '/pages-open/poster' })
export const toGrid = (): void => void uni.navigateTo({ url: '/grid/grid' })
export const toPoints = (): void => void uni.navigateTo({ url: '/points/points' })
export const toHonours = (): void => void uni.navigateTo({ url: '/honours/board' })
export const toRecord = (): void => void uni.navigateTo({ url: '/honours/record' })
export const toVolunteering = (): void => void uni.navigateTo({ url: '/volunteering/hall' })
export const toTask = (id: string): void => void uni.navigateTo({ url: `/volunteering/task?id=${id}` })
export const toCommons = (): void => void uni.navigateTo({ url: '/honours/commons' })
export const toMerits = (): void => void uni.navigateTo({ url: '/honours/merits' })
export const toHours = (): void => void uni.navigateTo({ url: '/volunteering/hours' })
export const toEntries = (): void => void uni.navigateTo({ url: '/volunteering/entries' })
export const toMall = (): void => void uni.navigateTo({ url: '/mall/mall' })
export const toGift = (): void => void uni.navigateTo({ url: '/mall/gift' })
export const toMyRedemptions = (): void => void uni.navigateTo({ url: '/mall/mine' })
export const toApplication = (): void => void uni.navigateTo({ url: '/merchant/apply' })
export const toCounter = (): void => void uni.navigateTo({ url: '/merchant/serve' })
export const toWork = (): void => void uni.navigateTo({ url: '/worker/today' })
export const toWorkCase = (id: string): void => void uni.navigateTo({ url: `/worker/case?id=${id}` })
export const toWorkInbox = (): void => void uni.navigateTo({ url: '/worker/inbox' })

/** Names a page in its bar, in the language chosen, now and when that changes. */
export function useTitle(title: () => MessageKey): void {
  const name = () => uni.setNavigationBarTitle({ title: t(title()), fail: () => undefined })
  onShow(name)
  watch(() => [preferences.language, title()], name)
}

/** The same for the tabs at the foot: only a page that is a tab may name them. */
export function useTabs(): void {
  const name = () => {
    mark()
    for (const [index, key] of TAB_NAMES.entries()) uni.setTabBarItem({ index, text: t(key), fail: () => undefined })
  }
  onShow(name)
  watch(() => preferences.language, name)
}
