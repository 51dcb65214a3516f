/** Whether there is a network, and who wants to know when it comes back. */
import { reactive, readonly } from 'vue'

const state = reactive({ isOnline: true })
export const network = readonly(state)
const waiting: (() => void)[] = []

/** Calls back whenever the network comes back. */
export function whenOnline(work: () => void): void {
  waiting.push(work)
}

function set(isOnline: boolean): void {
  const cameBack = isOnline && !state.isOnline
  state.isOnline = isOnline
  if (cameBack) for (const work of waiting) work()
}

/** Watches the network from now on. */
export function followNetwork(): void {
  // #ifdef H5
  set(navigator.onLine)
  window.addEventListener('online', () => set(true))
  window.addEventListener('offline', () => set(false))
  // #endif
  // #ifndef H5
  uni.getNetworkType({ success: ({ networkType }) => set(networkType !== 'none') })
  uni.onNetworkStatusChange(({ isConnected }) => set(isConnected))
  // #endif
}
