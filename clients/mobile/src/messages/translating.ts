import { translator, type KeyIn, type Translator } from '@shared/translating'
import { preferences, type Language } from '@/device/preferences'

/** Texts of both languages, said in the one that is chosen on this phone. */
export const translatorOf = <M>(texts: Record<Language, M>): Translator<KeyIn<M>> =>
  translator(() => texts[preferences.language])
