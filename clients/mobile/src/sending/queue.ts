/**
 * What waits on this phone to be sent: reports of residents, steps of workers. Pure: a shelf keeps it, `send` sends one.
 * Each has one key for its whole life, so the server takes it once however often it is sent. They go in the order in which
 * they were done. One that is refused waits for its person, and so does whatever was done with the same case after it.
 */
import { ApiError } from '@api'
import type { LocalPicture } from '@/device/pictures'

/** Why something waits for its person that the server has not seen: a picture of it is not on this phone any more. */
export const PICTURE_GONE = 'picture_gone'

/** Pictures under the names by which the body tells of them. */
export type Pictures = Record<string, LocalPicture[]>

export interface Waiting {
  key: string
  accountId: string
  /** The case that it is done with; null where it opens one. */
  caseId: string | null
  pictures: Pictures
  /** Then it waits for the person, no longer for the network. */
  refusal: Refusal | null
}

export interface Refusal {
  code: string
  /** Where the case stood then. */
  status: string | null
  /** Refused until then: after that it is sent again by itself. */
  possibleAt: string | null
}

export interface Shelf<W> {
  read: () => W[]
  write: (waiting: W[]) => void
}

export interface Sent<W, Answer> {
  waiting: W
  answer: Answer
}

/** Sends one; calls `remember` with the pictures as soon as one more of them is uploaded. */
export type SendOne<W, Answer> = (waiting: W, remember: (pictures: Pictures) => void) => Promise<Answer>

/** Whether trying again later may help: no network, no session, too often, or a server in trouble. */
export function isPassing(error: ApiError): boolean {
  return (
    error.status === 0 || error.status === 401 || error.status === 408 || error.status === 429 || error.status >= 500
  )
}

export const picturesOf = ({ pictures }: Pick<Waiting, 'pictures'>): LocalPicture[] => Object.values(pictures).flat()

/** The same pictures, each as `to` has it, or left out. */
export const eachPicture = (pictures: Pictures, to: (one: LocalPicture) => LocalPicture | null): Pictures =>
  Object.fromEntries(Object.entries(pictures).map(([name, all]) => [name, all.flatMap((one) => to(one) ?? [])]))

function change<W extends Waiting>(shelf: Shelf<W>, key: string, to: (waiting: W) => W | null): void {
  shelf.write(shelf.read().flatMap((one) => (one.key === key ? (to(one) ?? []) : one)))
}

/** Puts one more on the shelf; putting it there again changes nothing. */
export function putOn<W extends Waiting>(shelf: Shelf<W>, waiting: W): void {
  if (!shelf.read().some((one) => one.key === waiting.key)) shelf.write([...shelf.read(), waiting])
}

export const takeOff = <W extends Waiting>(shelf: Shelf<W>, key: string): void => change(shelf, key, () => null)

/** Another in the place of one that was refused. */
export const replace = <W extends Waiting>(shelf: Shelf<W>, key: string, by: W): void => change(shelf, key, () => by)

/** One more try for what was refused, without these pictures. */
export function retry<W extends Waiting>(shelf: Shelf<W>, key: string, gone: readonly LocalPicture[]): void {
  const names = gone.map(({ name }) => name)
  change(shelf, key, (one) => ({
    ...one,
    pictures: eachPicture(one.pictures, (picture) => (names.includes(picture.name) ? null : picture)),
    refusal: null,
  }))
}

const isOfOneCase = (one: Waiting, other: Waiting): boolean => one.caseId !== null && one.caseId === other.caseId

/** Whether it waits for one before it that was refused. */
export function isHeldBack(waiting: Waiting, all: readonly Waiting[]): boolean {
  const place = all.findIndex(({ key }) => key === waiting.key)
  return all
    .slice(0, place)
    .some((one) => one.accountId === waiting.accountId && isOfOneCase(one, waiting) && one.refusal !== null)
}

/** Whether it waits for nobody but the network, by now. */
const isToGo = ({ refusal }: Waiting, now: number): boolean =>
  refusal === null || (refusal.possibleAt !== null && Date.parse(refusal.possibleAt) <= now)

function refusalOf({ code, facts: { status, possible_at: from } }: ApiError): Refusal {
  return {
    code,
    status: typeof status === 'string' ? status : null,
    possibleAt: typeof from === 'string' ? from : null,
  }
}

/**
 * Sends what waits of one account; gives what was sent. Stops where the network does; what is refused stays, and says why.
 * Where the server fails at one, what was done with the same case after it waits, and the others go on. What was too much
 * goes out by itself when it may.
 */
export async function sendAll<W extends Waiting, Answer>(
  shelf: Shelf<W>,
  accountId: string,
  send: SendOne<W, Answer>,
  now = Date.now(),
): Promise<Sent<W, Answer>[]> {
  const sent: Sent<W, Answer>[] = []
  const failing: W[] = []
  for (const { key } of shelf.read()) {
    const all = shelf.read()
    const waiting = all.find((one) => one.key === key)
    if (waiting?.accountId !== accountId || !isToGo(waiting, now) || isHeldBack(waiting, all)) continue
    if (failing.some((one) => isOfOneCase(one, waiting))) continue
    try {
      const answer = await send(waiting, (pictures) => change(shelf, key, (one) => ({ ...one, pictures })))
      takeOff(shelf, key)
      sent.push({ waiting, answer })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status >= 500) {
        failing.push(waiting)
        continue
      }
      const refusal = refusalOf(error)
      if (isPassing(error) && !refusal.possibleAt) break
      change(shelf, key, (one) => ({ ...one, refusal }))
    }
  }
  return sent
}
