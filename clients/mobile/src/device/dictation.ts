/**
 * Speaking instead of typing, where the browser listens. Elsewhere, and in the mini-program, the keyboard's own microphone
 * does the same, and says so.
 */
import { reactive, readonly } from 'vue'
import { preferences } from './preferences'

interface Heard {
  results: ArrayLike<ArrayLike<{ transcript: string }>>
}
interface Recogniser {
  lang: string
  onresult: ((heard: Heard) => void) | null
  onend: (() => void) | null
  start: () => void
  stop: () => void
}
type Listening = new () => Recogniser

const state = reactive({ isListening: false })
export const dictation = readonly(state)
let present: Recogniser | null = null

function listener(): Listening | undefined {
  // #ifdef H5
  const here = window as unknown as { SpeechRecognition?: Listening; webkitSpeechRecognition?: Listening }
  return here.SpeechRecognition ?? here.webkitSpeechRecognition
  // #endif
  // #ifndef H5
  return undefined
  // #endif
}

export const canDictate = (): boolean => listener() !== undefined

/** Listens until the speaker pauses; gives what was said, nothing where it was not understood. */
export function dictate(): Promise<string> {
  const Listener = listener()
  if (!Listener) return Promise.resolve('')
  return new Promise((resolve) => {
    let said = ''
    const recogniser = new Listener()
    recogniser.lang = preferences.language
    recogniser.onresult = ({ results }) => {
      said = Array.from(results, (one) => one[0]?.transcript ?? '').join('')
    }
    recogniser.onend = () => {
      state.isListening = false
      resolve(said)
    }
    present = recogniser
    state.isListening = true
    recogniser.start()
  })
}

export const stopDictation = (): void => present?.stop()
