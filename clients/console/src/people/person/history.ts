/** The record of a person and their posts in words. */
import type { Schemas } from '@api'
import { systemOf } from '@shared/systems'
import { hasText, t, textFor, wordFor } from '@/messages'

export type PersonMoment = Schemas['PersonMoment']

/** `post_appoint` for `people.post.appoint`. */
const keyOf = (action: string): string => action.split('.').slice(1).join('_')

/** Who did it, under which post. */
export function byWhom(moment: PersonMoment): string {
  return [wordFor('system', systemOf(moment.by)) || t('people.system'), moment.post].filter(Boolean).join(' · ')
}

/** Which post it was about, who else it concerned, and why. */
export function wordsOfMoment(moment: PersonMoment): string[] {
  const other =
    moment.other && hasText(`people.other.${keyOf(moment.action)}`)
      ? textFor(`people.other.${keyOf(moment.action)}`, { name: moment.other })
      : moment.other
  return [moment.about, other, moment.reason].filter((words): words is string => Boolean(words))
}
