/** Chinese comes with the page; English is fetched when somebody chooses it. */
import { shallowReactive, watch } from 'vue'
import { preferences, type Language } from '@/preferences/preferences'
import { translator, type KeyIn, type Texts } from '@shared/translating'
import zh from './zh-CN'

export type Messages = Texts<typeof zh>
export type MessageKey = KeyIn<Messages>

const languages = shallowReactive<Partial<Record<Language, Messages>>>({ 'zh-CN': zh })

export const { t, textAt, textFor, hasText } = translator<Messages>(() => languages[preferences.language] ?? zh)

/** A word of the glossary, or the stored word itself where the glossary has none yet. */
export function wordFor(group: string, value: string | null | undefined): string {
  return value ? (textAt(`words.${group}.${value}`) ?? value) : ''
}

async function fetchTexts(language: Language): Promise<void> {
  if (language === 'en') languages.en ??= (await import('./en')).default
}

/** Has the texts of the language chosen before the first page is drawn, and of any that is chosen later. */
export async function followLanguage(): Promise<void> {
  await fetchTexts(preferences.language)
  watch(() => preferences.language, fetchTexts)
}
