/** What the counter's pages share: under which session they ask, and their titles. */
import { onShow } from '@dcloudio/uni-app'
import { watch } from 'vue'
import { preferences } from '@/device/preferences'
import { api } from '@/server/api'
import { workApi } from '@/server/workApi'
import { working } from '@/session/work'
import { tc, type CounterKey } from './messages'

/** Whoever has a staff account serves with it; anybody else with their own session. */
export const counterApi = () => (working.work?.token ? workApi : api)

export const toStatements = (): void => void uni.navigateTo({ url: '/merchant/statements' })

export function useCounterTitle(key: () => CounterKey): void {
  const name = () => uni.setNavigationBarTitle({ title: tc(key()), fail: () => undefined })
  onShow(name)
  watch(() => [preferences.language, key()], name)
}
