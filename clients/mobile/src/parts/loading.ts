import { ApiError } from '@api'
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { lastSeen, rememberSeen } from '@/device/seen'

export interface Loaded<T> {
  value: ShallowRef<T | null>
  error: ShallowRef<unknown>
  isLoading: Ref<boolean>
  load: () => Promise<void>
}

/**
 * Something read from the server. Of several loads only the latest counts; what was there stays while it loads.
 * With a name it begins with what was seen last under it, and so is there without a network.
 */
export function useLoaded<T>(read: () => Promise<T>, seenAs = ''): Loaded<T> {
  const value = shallowRef<T | null>(seenAs ? lastSeen<T>(seenAs) : null)
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
      if (seenAs) rememberSeen(seenAs, found)
    } catch (failure) {
      if (mine === latest) error.value = failure
      if (!(failure instanceof ApiError)) throw failure
    } finally {
      if (mine === latest) isLoading.value = false
    }
  }
  return { value, error, isLoading, load }
}
