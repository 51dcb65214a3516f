/** Chinese comes with the page; English is fetched when somebody chooses it. */
import { createI18n } from 'vue-i18n'
import { watch } from 'vue'
import { preferences } from '@/preferences/preferences'
import zh from './zh-CN'

/** The same shape with any text in it: what every further language must fill. */
type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type Messages = Texts<typeof zh>

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh as Messages } as Record<string, Messages>,
})

export const t = i18n.global.t
export const hasText = (key: string): boolean => i18n.global.te(key, 'zh-CN')

/** A word of the glossary, or the stored word itself where the glossary has none yet. */
export function wordFor(group: string, value: string | null | undefined): string {
  if (!value) return ''
  const key = `words.${group}.${value}`
  return hasText(key) ? t(key) : value
}

async function show(language: string): Promise<void> {
  if (language === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en')).default)
  }
  i18n.global.locale.value = language
}

export async function followLanguage(): Promise<void> {
  await show(preferences.language)
  watch(() => preferences.language, show)
}
