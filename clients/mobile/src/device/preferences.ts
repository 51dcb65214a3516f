/** What one person likes, kept on this phone: type size, reading aloud, language. */
import { reactive, watch } from 'vue'
import { keep, kept } from './kept'

export type Language = 'zh-CN' | 'en'
export interface Preferences {
  isLarge: boolean
  isAloud: boolean
  language: Language
  /** Of the phone, when something comes for whoever works. */
  isFelt: boolean
  isHeard: boolean
}

const NAME = 'preferences'
const DEFAULTS: Preferences = { isLarge: false, isAloud: false, language: 'zh-CN', isFelt: true, isHeard: true }

export const preferences = reactive<Preferences>({ ...DEFAULTS, ...kept<Partial<Preferences>>(NAME, {}) })

/** Keeps every change from now on; in the browser the document tells its language. */
export function followPreferences(): void {
  watch(preferences, () => keep(NAME, { ...preferences }))
  // #ifdef H5
  watch(
    () => [preferences.language, preferences.isLarge] as const,
    ([language, isLarge]) => {
      document.documentElement.lang = language
      document.documentElement.classList.toggle('large-type', isLarge)
    },
    { immediate: true },
  )
  // #endif
}
