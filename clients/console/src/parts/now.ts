import { ref, type Ref } from 'vue'

const EVERY_MS = 15_000
const now = ref(Date.now())
let ticking = 0

/** The present moment, moved on four times a minute for everything that counts down. */
export function useNow(): Ref<number> {
  ticking ||= window.setInterval(() => (now.value = Date.now()), EVERY_MS)
  return now
}
