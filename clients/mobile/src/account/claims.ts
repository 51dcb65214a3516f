/** Claims to an identity or a home, as the page shows them. */
import type { Schemas } from '@api'

export type Claim = Schemas['MyCertification']
export type ClaimKind = Schemas['CertificationKind']
const NAMELESS = '居民'

/** A name to begin with: none where the account has only the one that everybody gets. */
export const firstName = (name: string | undefined): string => (name === undefined || name === NAMELESS ? '' : name)

/** The claim of a kind that counts now; the server gives the newest first. */
export const latest = (claims: readonly Claim[], kind: ClaimKind): Claim | null =>
  claims.find((one) => one.kind === kind) ?? null

const TONES: Record<Claim['status'], string> = {
  asked: 'waiting',
  confirmed: 'done',
  refused: 'refused',
  withdrawn: 'paused',
}
export const toneOfClaim = (status: Claim['status']): string => TONES[status]

/** Whether another claim of the kind may be made: none waits and none holds. */
export const mayAsk = (claim: Claim | null): boolean =>
  claim === null || claim.status === 'refused' || claim.status === 'withdrawn'
