/** Reading aloud with the browser's own voice. A mini-program has none, so there the whole offer is absent. */
import { reactive, readonly } from 'vue'
import { preferences } from './preferences'

const state = reactive({ isSpeaking: false })
export const speech = readonly(state)

export function canSpeak(): boolean {
  // #ifdef H5
  return 'speechSynthesis' in window
  // #endif
  // #ifndef H5
  return false
  // #endif
}

// #ifdef H5
/** Reads what stands on the page that is shown. */
export function readPage(): void {
  const page = document.querySelector<HTMLElement>('uni-page-body')
  const words =
    [...document.querySelectorAll<HTMLElement>('uni-page-body')].find((one) => one.offsetParent !== null) ?? page
  if (!words) return
  speechSynthesis.cancel()
  const spoken = new SpeechSynthesisUtterance(words.innerText)
  spoken.lang = preferences.language
  spoken.rate = 0.9
  spoken.onend = spoken.onerror = () => (state.isSpeaking = false)
  state.isSpeaking = true
  speechSynthesis.speak(spoken)
}

export function stopReading(): void {
  speechSynthesis.cancel()
  state.isSpeaking = false
}
// #endif
