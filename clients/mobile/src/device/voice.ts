/**
 * Speaking instead of writing. The mini-program records, and the recording goes along with the report; a browser that
 * understands speech writes down what it hears. Where there is neither, the keyboard's own microphone does.
 */
import { reactive, readonly } from 'vue'
import { preferences } from './preferences'

const state = reactive({ isListening: false })
export const voice = readonly(state)

/** What this phone does when somebody speaks to us. */
export function wayOfSpeaking(): 'record' | 'dictate' | 'keyboard' {
  // #ifdef H5
  return recognition() ? 'dictate' : 'keyboard'
  // #endif
  // #ifndef H5
  return 'record'
  // #endif
}

// #ifdef H5
interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: (event: { resultIndex: number; results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void
  onend: () => void
  onerror: () => void
  start: () => void
  stop: () => void
}
let running: Recognition | null = null

function recognition(): (new () => Recognition) | undefined {
  const known = window as unknown as Record<string, (new () => Recognition) | undefined>
  return known.SpeechRecognition ?? known.webkitSpeechRecognition
}

/** Writes down what is said until it is told to stop; `failed` where the browser hears nothing or may not. */
export function dictate(heard: (words: string) => void, failed: () => void): void {
  const Made = recognition()
  if (!Made || running) return
  running = new Made()
  Object.assign(running, { lang: preferences.language, continuous: true, interimResults: false })
  running.onresult = ({ resultIndex, results }) => {
    for (let index = resultIndex; index < results.length; index += 1) heard(results[index]?.[0]?.transcript ?? '')
  }
  running.onerror = failed
  running.onend = () => {
    running = null
    state.isListening = false
  }
  state.isListening = true
  running.start()
}
// #endif

// #ifndef H5
/** As long as one recording may be. */
const LONGEST_MS = 60_000
let settle: ((path: string | null) => void) | null = null

function finish(path: string | null): void {
  state.isListening = false
  settle?.(path)
  settle = null
}

/** Records until it is told to stop, a minute at most; the recording's path on this phone, null where there is none. */
export function record(): Promise<string | null> {
  const recorder = uni.getRecorderManager()
  recorder.onStop(({ tempFilePath }: { tempFilePath: string }) => {
    uni.saveFile({ tempFilePath, success: ({ savedFilePath }) => finish(savedFilePath), fail: () => finish(null) })
  })
  recorder.onError(() => finish(null))
  state.isListening = true
  recorder.start({ duration: LONGEST_MS, format: 'mp3' })
  return new Promise((resolve) => (settle = resolve))
}
// #endif

export function stopSpeaking(): void {
  // #ifdef H5
  running?.stop()
  // #endif
  // #ifndef H5
  uni.getRecorderManager().stop()
  // #endif
}

let playing: UniApp.InnerAudioContext | null = null
/** Plays a recording; one at a time. */
export function play(address: string): void {
  playing?.destroy()
  playing = uni.createInnerAudioContext()
  playing.src = address
  playing.play()
}
