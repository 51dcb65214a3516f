/**
 * A worker's steps that wait to be sent. Pure: a shelf keeps them, `send` sends one.
 * They go in the order in which they were done. One that is refused waits for its person, and so does whatever was done
 * with the same case after it; other cases go on.
 */
import { ApiError } from '@api'
import type { LocalPicture } from '@/device/pictures'
import { isPassing } from './queue'

/** What is sent for a step: the action's name in its address, the body, and the pictures under the body's names. */
export interface Step {
  action: string
  body: Record<string, unknown>
  pictures: Record<string, LocalPicture[]>
}

export interface WaitingStep extends Step {
  /** For its whole life, so that the server takes it once however often it is sent. */
  key: string
  accountId: string
  /** The post it was done under. */
  postId: string
  /** The case; null where one is entered. */
  caseId: string | null
  title: string
  doneAt: string
  refusal: Refusal | null
}

/** Why the server refused it, and where the case stood then. */
export interface Refusal {
  code: string
  status: string | null
}

export interface StepShelf {
  read: () => WaitingStep[]
  write: (waiting: WaitingStep[]) => void
}

export interface SentStep {
  waiting: WaitingStep
  answer: unknown
}
export type SendStep = (waiting: WaitingStep, remember: (pictures: WaitingStep['pictures']) => void) => Promise<unknown>

function change(shelf: StepShelf, key: string, to: (waiting: WaitingStep) => WaitingStep | null): void {
  shelf.write(shelf.read().flatMap((one) => (one.key === key ? (to(one) ?? []) : one)))
}

/** Puts one more on the shelf; putting it there again changes nothing. */
export function putStep(shelf: StepShelf, waiting: WaitingStep): void {
  if (!shelf.read().some((one) => one.key === waiting.key)) shelf.write([...shelf.read(), waiting])
}

export const takeStep = (shelf: StepShelf, key: string): void => change(shelf, key, () => null)

/** Another in the place of one that was refused, with a key of its own. */
export const replaceStep = (shelf: StepShelf, key: string, by: WaitingStep): void => change(shelf, key, () => by)

/** Whether it waits for one before it that was refused. */
export function isHeldBack(waiting: WaitingStep, all: readonly WaitingStep[]): boolean {
  const before = all.slice(
    0,
    all.findIndex(({ key }) => key === waiting.key),
  )
  return before.some((one) => one.accountId === waiting.accountId && isOfOne(one, waiting) && one.refusal !== null)
}

const isOfOne = (one: WaitingStep, other: WaitingStep): boolean => one.caseId !== null && one.caseId === other.caseId

/**
 * Sends what waits of one account; gives what was sent. Stops where the network does. Where the server fails at one, what was
 * done with the same case after it waits, and other cases go on.
 */
export async function sendSteps(shelf: StepShelf, accountId: string, send: SendStep): Promise<SentStep[]> {
  const sent: SentStep[] = []
  const failing: WaitingStep[] = []
  for (const { key } of shelf.read()) {
    const waiting = shelf.read().find((one) => one.key === key)
    if (waiting?.accountId !== accountId || waiting.refusal || isHeldBack(waiting, shelf.read())) continue
    if (failing.some((one) => isOfOne(one, waiting))) continue
    try {
      const answer = await send(waiting, (pictures) => change(shelf, key, (one) => ({ ...one, pictures })))
      takeStep(shelf, key)
      sent.push({ waiting, answer })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status >= 500) {
        failing.push(waiting)
        continue
      }
      if (isPassing(error)) break
      const { status } = error.facts
      const refusal = { code: error.code, status: typeof status === 'string' ? status : null }
      change(shelf, key, (one) => ({ ...one, refusal }))
    }
  }
  return sent
}
