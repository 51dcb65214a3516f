import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'

export interface Undoing<T> {
  now: ShallowRef<T>
  canUndo: ComputedRef<boolean>
  canRedo: ComputedRef<boolean>
  /** A further state; what was undone before is gone. */
  put: (next: T) => void
  undo: () => void
  redo: () => void
  /** A new beginning. */
  begin: (first: T) => void
}

/** States that follow each other, forth and back. */
export function useUndoing<T>(first: T): Undoing<T> {
  const now = shallowRef(first) as ShallowRef<T>
  const past = shallowRef<T[]>([])
  const future = shallowRef<T[]>([])
  return {
    now,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    put(next) {
      past.value = [...past.value, now.value]
      future.value = []
      now.value = next
    },
    undo() {
      const last = past.value.at(-1)
      if (last === undefined) return
      past.value = past.value.slice(0, -1)
      future.value = [now.value, ...future.value]
      now.value = last
    },
    redo() {
      const [next, ...rest] = future.value
      if (next === undefined) return
      future.value = rest
      past.value = [...past.value, now.value]
      now.value = next
    },
    begin(state) {
      past.value = []
      future.value = []
      now.value = state
    },
  }
}
