import { onShow } from '@dcloudio/uni-app'
import { watch } from 'vue'
import { preferences } from '@/device/preferences'
import { tw, type WorkKey } from './messages'

/** Names a worker's page in its bar, in the language chosen. */
export function useWorkTitle(key: () => WorkKey): void {
  const name = () => uni.setNavigationBarTitle({ title: tw(key()), fail: () => undefined })
  onShow(name)
  watch(() => [preferences.language, key()], name)
}
