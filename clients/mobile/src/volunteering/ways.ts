/** The ways between the pages of volunteering, and their titles, which follow the language. */
import { onShow } from '@dcloudio/uni-app'
import { watch } from 'vue'
import { preferences } from '@/device/preferences'
import { vt, type VolunteeringMessages } from './messages'

export { toEntries, toHours, toTask } from '@/shell/pages'
export const toLed = (id: string): void => void uni.navigateTo({ url: `/volunteering/led?id=${id}` })
export const toWriting = (id = ''): void => void uni.navigateTo({ url: `/volunteering/write${id && `?id=${id}`}` })

export function useTitleOf(page: keyof VolunteeringMessages['title']): void {
  const name = () => uni.setNavigationBarTitle({ title: vt(`title.${page}`), fail: () => undefined })
  onShow(name)
  watch(() => preferences.language, name)
}
