import { t, type MessageKey } from '@/messages'
import type { CodeAsked } from './session'

const WAYS: Record<CodeAsked['way'], MessageKey> = {
  sms: 'session.codeSent',
  sample: 'session.codeKept',
  nowhere: 'session.codeNowhere',
}

/** Where the code that somebody asked for went, and whether they wait for it in vain. */
export const whereCodeWent = ({ way }: CodeAsked, phone: string): string => t(WAYS[way], { phone })
export const isInVain = (asked: CodeAsked | null): boolean => asked?.way === 'nowhere'
