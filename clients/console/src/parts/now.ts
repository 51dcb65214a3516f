import { ref, type Ref } from 'vue'

const EVERY_MS = 15_000
const now = ref(Date.now())
let ticking = 0

/** Brings the present moment up to date, for what has only just begun. */
export function catchUp(): void {
  now.value = Date.now()
}

/** The present moment, moved on four times a minute for everything that counts down. */
export function useNow(): Ref<number> {
  catchUp()
  ticking ||= window.setInterval(catchUp, EVERY_MS)
  return now
}
