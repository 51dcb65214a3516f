/** What is felt and heard when something new has come, as far as the person wants either. */
import { preferences } from '@/device/preferences'

let voice: UniApp.InnerAudioContext | null = null

/** The mini-program's pages stand at its root, the browser's below `/m/`. */
function soundAt(): string {
  // #ifdef H5
  return `${import.meta.env.BASE_URL}static/news.wav`
  // #endif
  // #ifndef H5
  return '/static/news.wav'
  // #endif
}

/** A browser lets nothing be felt or heard before the first touch, and complains of the attempt. */
function isTouched(): boolean {
  // #ifdef H5
  return navigator.userActivation?.hasBeenActive ?? true
  // #endif
  // #ifndef H5
  return true
  // #endif
}

export function alertPerson(): void {
  if (!isTouched()) return
  if (preferences.isFelt) uni.vibrateLong({ fail: () => undefined })
  if (!preferences.isHeard) return
  voice ??= uni.createInnerAudioContext()
  voice.onError(() => undefined)
  voice.src = soundAt()
  voice.stop()
  voice.play()
}
