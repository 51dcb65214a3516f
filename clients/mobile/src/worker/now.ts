import { onHide, onShow } from '@dcloudio/uni-app'
import { ref, type Ref } from 'vue'

const HALF_A_MINUTE = 30_000

/** The present, while the page is looked at. */
export function useNow(): Ref<number> {
  const now = ref(Date.now())
  let ticking: ReturnType<typeof setInterval> | undefined
  onShow(() => {
    now.value = Date.now()
    clearInterval(ticking)
    ticking = setInterval(() => (now.value = Date.now()), HALF_A_MINUTE)
  })
  onHide(() => clearInterval(ticking))
  return now
}
