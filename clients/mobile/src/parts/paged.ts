import { onPullDownRefresh, onReachBottom, onShow } from '@dcloudio/uni-app'
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { refusalOf } from './attempting'
import { useLoaded, type Loaded } from './loading'
import { wordsFor } from './refusals'

interface Page {
  next: string | null
}

export interface Paged<P> {
  first: Loaded<P>
  pages: ComputedRef<P[]>
  hasMore: ComputedRef<boolean>
  isFetching: Ref<boolean>
  /** Why there was no further page, in words. */
  fault: Ref<string>
  load: () => Promise<void>
  more: () => Promise<void>
}

/** A list read page by page, and from the start when it is loaded. With a name, its first page as it was seen last. */
export function usePaged<P extends Page>(read: (after?: string) => Promise<P>, seenAs = ''): Paged<P> {
  const first = useLoaded(() => read(), seenAs)
  const further = shallowRef<P[]>([])
  const isFetching = ref(false)
  const fault = ref('')
  const pages = computed(() => (first.value.value ? [first.value.value, ...further.value] : []))
  const next = computed(() => pages.value.at(-1)?.next ?? null)
  async function load(): Promise<void> {
    fault.value = ''
    await first.load()
    further.value = []
  }
  async function more(): Promise<void> {
    const after = next.value
    if (!after || isFetching.value) return
    isFetching.value = true
    try {
      const refusal = await refusalOf(async () => {
        const page = await read(after)
        if (next.value === after) further.value = [...further.value, page]
      })
      fault.value = refusal ? wordsFor(refusal) : ''
    } finally {
      isFetching.value = false
    }
  }
  return { first, pages, hasMore: computed(() => next.value !== null), isFetching, fault, load, more }
}

/** Loads when the page is shown and when it is pulled down; fetches more where it ends. */
export function followScreen(load: () => Promise<void>, more: () => Promise<void>): void {
  onShow(() => void load())
  onReachBottom(() => void more())
  onPullDownRefresh(async () => {
    await load()
    uni.stopPullDownRefresh()
  })
}
