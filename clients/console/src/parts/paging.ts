import type { Schemas } from '@api'
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { useLoaded } from '@/parts/loading'

/** A page of any list, with the mark of the next. */
interface Marked {
  next: string | null
  /** How many there are on all pages, with the first of a list that counts. */
  total?: Total | null
}
type Total = Schemas['Total']

/** Where one stands among the pages, and how to go on. */
export interface Turning {
  error: ShallowRef<unknown>
  isLoading: Ref<boolean>
  pageNumber: ComputedRef<number>
  hasPrevious: ComputedRef<boolean>
  hasNext: ComputedRef<boolean>
  first: () => Promise<void>
  next: () => Promise<void>
  previous: () => Promise<void>
  reload: () => Promise<void>
}
export interface Paged<Page> extends Turning {
  page: ShallowRef<Page | null>
  /** Of the first page, while one turns. */
  total: ShallowRef<Total | null>
}

/** Keyset pages, forth and back: the marks of the pages that were passed are remembered. */
export function usePages<Page extends Marked>(read: (after: string | null) => Promise<Page>): Paged<Page> {
  const marks = ref<(string | null)[]>([null])
  const total = shallowRef<Total | null>(null)
  const {
    value: page,
    error,
    isLoading,
    load,
  } = useLoaded(async () => {
    const mark = marks.value.at(-1) ?? null
    const found = await read(mark)
    if (mark === null) total.value = found.total ?? null
    return found
  })
  async function go(to: (string | null)[]): Promise<void> {
    marks.value = to
    await load()
  }
  return {
    page,
    total,
    error,
    isLoading,
    pageNumber: computed(() => marks.value.length),
    hasPrevious: computed(() => marks.value.length > 1),
    hasNext: computed(() => Boolean(page.value?.next)),
    first: () => go([null]),
    next: async () => {
      if (page.value?.next) await go([...marks.value, page.value.next])
    },
    previous: () => go(marks.value.length > 1 ? marks.value.slice(0, -1) : [null]),
    reload: load,
  }
}

/** A list that comes whole, as its only page. */
export const useWhole = <Row>(read: () => Promise<Row[]>): Paged<{ items: Row[]; next: null }> =>
  usePages(async () => ({ items: await read(), next: null }))

/** Pages that are read from the first at once, and again whenever what is asked changes; while that is null they wait. */
export function usePagesOf<Page extends Marked>(
  asked: WatchSource<unknown> | WatchSource<unknown>[],
  read: (after: string | null) => Promise<Page>,
): Paged<Page> {
  const pages = usePages(read)
  watch(asked, (now) => void (now !== null && pages.first()), { immediate: true })
  return pages
}
