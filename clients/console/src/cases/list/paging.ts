import type { Schemas } from '@api'
import { computed, ref, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useLoaded } from '@/parts/loading'

type CasePage = Schemas['CasePage']

export interface Paged {
  page: ShallowRef<CasePage | null>
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

/** Keyset pages, forth and back: the marks of the pages that were passed are remembered. */
export function usePages(read: (after: string | null) => Promise<CasePage>): Paged {
  const marks = ref<(string | null)[]>([null])
  const { value: page, error, isLoading, load } = useLoaded(() => read(marks.value.at(-1) ?? null))
  async function go(to: (string | null)[]): Promise<void> {
    marks.value = to
    await load()
  }
  return {
    page,
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
