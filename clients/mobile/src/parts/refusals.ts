import { refusalsIn, type OwnWords, type Refusals } from '@shared/refusals'
import { t, textAt } from '@/messages'
import { moment } from './time'

/** Refusals in the words of one part of the application, and in those of all where it has none of its own. */
export const refusalsWith = (own: OwnWords): Refusals => refusalsIn({ t, textAt }, { moment }, own)

export const { wordsFor, wordsForCode, possibleFrom } = refusalsWith(() => undefined)
