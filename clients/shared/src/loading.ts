import { ApiError } from '@api'
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'

export interface Loaded<T> {
  value: ShallowRef<T | null>
  error: ShallowRef<unknown>
  isLoading: Ref<boolean>
  load: () => Promise<void>
}

/** What there is before the first load, and who hears of what was found. */
export interface Memory<T> {
  last: T | null
  remember: (found: T) => void
}

/** Something read from the server. Of several loads only the latest counts; what was there stays while it loads. */
export function useLoaded<T>(read: () => Promise<T>, memory?: Memory<T>): Loaded<T> {
  const value = shallowRef<T | null>(memory?.last ?? null)
  const error = shallowRef<unknown>(null)
  const isLoading = ref(false)
  let latest = 0
  async function load(): Promise<void> {
    const mine = ++latest
    isLoading.value = true
    try {
      const found = await read()
      if (mine !== latest) return
      value.value = found
      error.value = null
      memory?.remember(found)
    } catch (failure) {
      if (mine === latest) error.value = failure
      if (!(failure instanceof ApiError)) throw failure
    } finally {
      if (mine === latest) isLoading.value = false
    }
  }
  return { value, error, isLoading, load }
}
