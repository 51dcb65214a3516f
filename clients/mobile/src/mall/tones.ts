/** How a redemption's state looks. */
import type { Schemas } from '@api'

const TONES: Record<Schemas['RedemptionStatus'], string> = {
  ordered: 'waiting',
  opening: 'underway',
  redeemed: 'done',
  cancelled: 'paused',
  expired: 'refused',
}
export const toneOfRedemption = (status: Schemas['RedemptionStatus']): string => TONES[status]
