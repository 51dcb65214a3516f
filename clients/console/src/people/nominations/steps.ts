/** The steps of a nomination that the desk takes, in the order in which they are offered. */
import type { Schemas } from '@api'

export type Nomination = Schemas['NominationRow']
export const NOMINATION_STEPS = ['make_public', 'appoint', 'object', 'refuse', 'withdraw'] as const
export type NominationStep = (typeof NOMINATION_STEPS)[number]

/** Those that are possible now; to appoint, publicity must be over. Days compare as text. */
export const stepsOf = (nomination: Nomination, today: string): NominationStep[] =>
  NOMINATION_STEPS.filter(
    (step) =>
      nomination.possible_actions.includes(step) &&
      (step !== 'appoint' || (nomination.public_until !== null && nomination.public_until < today)),
  )
