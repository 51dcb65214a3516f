/** What one person likes, kept in this browser: theme, type size, language, columns, saved views. */
import { reactive, watchEffect } from 'vue'
import type { Theme } from '@tokens'

export type Language = 'zh-CN' | 'en'
interface Preferences {
  theme: Theme | 'system'
  isLarge: boolean
  language: Language
}

const KEPT_AS = 'yuandian.console.preferences'
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
const system = reactive({ isDark: prefersDark.matches, isPrinting: false })
prefersDark.addEventListener('change', (event) => (system.isDark = event.matches))

/** What was kept under a name, or the fallback where there is nothing readable. */
export function kept<T>(name: string, fallback: T): T {
  const text = localStorage.getItem(name)
  if (text === null) return fallback
  try {
    return JSON.parse(text) as T
  } catch (error) {
    if (error instanceof SyntaxError) return fallback
    throw error
  }
}

export function keep(name: string, value: unknown): void {
  localStorage.setItem(name, JSON.stringify(value))
}

export const preferences = reactive<Preferences>({
  theme: 'system',
  isLarge: false,
  language: 'zh-CN',
  ...kept<Partial<Preferences>>(KEPT_AS, {}),
})

window.addEventListener('beforeprint', () => (system.isPrinting = true))
window.addEventListener('afterprint', () => (system.isPrinting = false))

/** Paper is always light. */
export const themeNow = (): Theme =>
  system.isPrinting ? 'light' : preferences.theme === 'system' ? (system.isDark ? 'dark' : 'light') : preferences.theme

/** Shows the preferences on the document and keeps them, now and whenever they change. */
export function followPreferences(): void {
  watchEffect(
    () => {
      const root = document.documentElement
      root.classList.toggle('dark', themeNow() === 'dark')
      root.classList.toggle('large-type', preferences.isLarge)
      root.lang = preferences.language
      keep(KEPT_AS, preferences)
    },
    { flush: 'sync' },
  )
}
