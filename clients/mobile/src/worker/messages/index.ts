/** The words of the worker's side: they come with it, and with nothing else. */
import { RECORD_KINDS } from '@api'
import type { KeyIn, Texts } from '@shared/translating'
import { preferences } from '@/device/preferences'
import { translatorOf } from '@/messages/translating'
import { refusalsWith } from '@/parts/refusals'
import en from './en'
import zh from './zh-CN'

export type WorkMessages = Texts<typeof zh>
export type WorkKey = KeyIn<WorkMessages>

const { t, textAt } = translatorOf<WorkMessages>({ 'zh-CN': zh, en })
export { t as tw }

/** What an entry of the record is called, by its kind; a kind that came after this was built is some change. */
export const recordWord = (kind: string): string => RECORD_KINDS[kind]?.[preferences.language] ?? t('case.otherChange')

type Group =
  | 'action'
  | 'callStatus'
  | 'cause'
  | 'channel'
  | 'extensionUnit'
  | 'level'
  | 'system'
  | 'waitingKind'
  | 'waitingVerb'
  | 'whistleKind'
  | 'whistleStatus'
/** A stored word, or itself where there is none for it. */
export const workWord = (group: Group, value: string): string => textAt(`${group}.${value}`) ?? value

export const { wordsFor: workWordsFor, wordsForCode: workWordsForCode } = refusalsWith((code) => textAt(`code.${code}`))
