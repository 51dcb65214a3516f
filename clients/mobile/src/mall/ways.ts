/** The ways between the mall's pages, and their titles. */
import { onShow } from '@dcloudio/uni-app'
import { watch } from 'vue'
import { preferences } from '@/device/preferences'
import { tm, type MallKey } from './messages'

export const toOffer = (id: string): void => void uni.navigateTo({ url: `/mall/offer?id=${id}` })
export const toMerchant = (id: string): void => void uni.navigateTo({ url: `/mall/mall?merchant=${id}` })
export const toMine = (): void => void uni.navigateTo({ url: '/mall/mine' })
export const toRedemption = (id: string): void => void uni.navigateTo({ url: `/mall/redemption?id=${id}` })
export const insteadToRedemption = (id: string): void => void uni.redirectTo({ url: `/mall/redemption?id=${id}` })
export const toNear = (): void => void uni.navigateTo({ url: '/mall/near' })
export const toGift = (): void => void uni.navigateTo({ url: '/mall/gift' })

/** Names a page of the mall in its bar, in the language chosen. */
export function useMallTitle(key: () => MallKey): void {
  const name = () => uni.setNavigationBarTitle({ title: tm(key()), fail: () => undefined })
  onShow(name)
  watch(() => [preferences.language, key()], name)
}
