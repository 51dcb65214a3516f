/** The words of volunteering, which come with its pages alone. */
import type { Texts } from '@shared/translating'
import { translatorOf } from '@/messages/translating'
import { refusalsWith } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type VolunteeringMessages = Texts<typeof zh>

const { t, textAt } = translatorOf<VolunteeringMessages>({ 'zh-CN': zh, en })
export { t as vt }

/** Why somebody may not take part is told by the bar. */
export const { wordsFor: volunteeringWordsFor, wordsForCode: volunteeringWordsForCode } = refusalsWith(
  (code, { bar }) => (typeof bar === 'string' ? textAt(`bar.${bar}`) : undefined) ?? textAt(`code.${code}`),
)
