/**
 * Reports that wait to be sent. Pure: a shelf keeps them, `send` sends one.
 * Each has one key for its whole life, so the server takes it once however often it is sent.
 */
import { ApiError, type Schemas } from '@api'
import type { LocalPicture } from '@/device/pictures'

/** Why something waits for its person that the server has not seen: a picture of it is not on this phone any more. */
export const PICTURE_GONE = 'picture_gone'

export interface Waiting {
  key: string
  accountId: string
  report: Schemas['ReportIn']
  /** The names that the screens show of what the report only knows by id. */
  shown: { category: string; place: string }
  pictures: LocalPicture[]
  savedAt: string
  /** The code by which it was refused: then it waits for the person, no longer for the network. */
  refusal: string | null
  /** Refused until then: after that it is sent again by itself. */
  possibleAt?: string | null
}

export interface Shelf {
  read: () => Waiting[]
  write: (waiting: Waiting[]) => void
}

export interface Sent {
  key: string
  opened: Schemas['OpenedOut']
}

/** Sends one; calls `remember` with the pictures as soon as one more of them is uploaded. */
export type SendOne = (waiting: Waiting, remember: (pictures: LocalPicture[]) => void) => Promise<Schemas['OpenedOut']>

/** Whether trying again later may help: no network, no session, too often, or a server in trouble. */
export function isPassing(error: ApiError): boolean {
  return (
    error.status === 0 || error.status === 401 || error.status === 408 || error.status === 429 || error.status >= 500
  )
}

function change(shelf: Shelf, key: string, to: (waiting: Waiting) => Waiting | null): void {
  shelf.write(shelf.read().flatMap((one) => (one.key === key ? (to(one) ?? []) : one)))
}

/** Puts one more on the shelf; putting it there again changes nothing. */
export function putOn(shelf: Shelf, waiting: Waiting): void {
  if (!shelf.read().some((one) => one.key === waiting.key)) shelf.write([...shelf.read(), waiting])
}

export function takeOff(shelf: Shelf, key: string): void {
  change(shelf, key, () => null)
}

/** One more try for what was refused, without these pictures. */
export function anew(shelf: Shelf, key: string, gone: readonly LocalPicture[]): void {
  const names = gone.map(({ name }) => name)
  change(shelf, key, (one) => ({
    ...one,
    pictures: one.pictures.filter(({ name }) => !names.includes(name)),
    refusal: null,
    possibleAt: null,
  }))
}

/** Whether it waits for nobody but the network, by now. */
const isToGo = ({ refusal, possibleAt }: Waiting, now: number): boolean =>
  refusal === null || (typeof possibleAt === 'string' && Date.parse(possibleAt) <= now)

/**
 * Sends what waits of one account, the oldest first. Stops where the network does; what is refused stays, and says why.
 * One that the server fails at does not keep the others waiting. What was too much goes out by itself when it may.
 */
export async function sendAll(shelf: Shelf, accountId: string, send: SendOne, now = Date.now()): Promise<Sent[]> {
  const sent: Sent[] = []
  for (const waiting of shelf.read().filter((one) => one.accountId === accountId && isToGo(one, now))) {
    try {
      const opened = await send(waiting, (pictures) => change(shelf, waiting.key, (one) => ({ ...one, pictures })))
      takeOff(shelf, waiting.key)
      sent.push({ key: waiting.key, opened })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status >= 500) continue
      const { possible_at: from } = error.facts
      const possibleAt = typeof from === 'string' ? from : null
      if (isPassing(error) && !possibleAt) break
      change(shelf, waiting.key, (one) => ({ ...one, refusal: error.code, possibleAt }))
    }
  }
  return sent
}
