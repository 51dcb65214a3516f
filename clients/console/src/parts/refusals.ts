import { refusalsIn } from '@shared/refusals'
import { t, textAt } from '@/messages'
import { moment } from './time'

export const { wordsFor } = refusalsIn({ t, textAt }, { moment })
