/** A worker's queue on this phone: kept in its storage, sent whenever there is a network and a session to work with. */
import { ApiError, type PathsWith } from '@api'
import { computed, reactive, readonly } from 'vue'
import { forget, keep, kept, newKey } from '@/device/kept'
import { dropPictures, goneOf, pathOf, type LocalPicture } from '@/device/pictures'
import { PhoneFile } from '@/server/transport'
import { workApiUnder } from '@/server/workApi'
import { isWorking, whenWorkBegins, working } from '@/session/work'
import { PICTURE_GONE } from './queue'
import {
  putStep,
  replaceStep,
  sendSteps,
  takeStep,
  type SentStep,
  type Step,
  type StepShelf,
  type WaitingStep,
} from './steps'

const NAME = 'steps'
/** Steps whose time the server takes from the phone, beside its own. */
const TIMED = ['sign', 'return', 'contact', 'arrive', 'escalate', 'suspend', 'resume', 'handle', 'material', 'enter']

const state = reactive({ waiting: kept<WaitingStep[]>(NAME, []), isSending: false })
export const stepSending = readonly(state)

const shelf: StepShelf = {
  read: () => kept<WaitingStep[]>(NAME, []),
  write: (waiting) => {
    if (waiting.length) keep(NAME, waiting)
    else forget(NAME)
    state.waiting = waiting
  },
}

/** What waits of whoever works. */
export const unsentSteps = computed(
  () => state.waiting.filter((one) => one.accountId === working.work?.accountId) as WaitingStep[],
)
export const unsentOf = (caseId: string): WaitingStep[] => unsentSteps.value.filter((one) => one.caseId === caseId)

/** A step that was just done, on the shelf. */
export function handIn(
  step: Step,
  caseId: string | null,
  title: string,
  key = newKey(),
  now = new Date(),
): WaitingStep | null {
  if (!working.work) return null
  const { accountId, postId } = working.work
  const waiting = { ...step, key, accountId, postId, caseId, title, doneAt: now.toISOString(), refusal: null }
  putStep(shelf, waiting)
  return waiting
}

/** Throws one away that was refused, with its pictures. */
export async function discardStep(waiting: WaitingStep): Promise<void> {
  takeStep(shelf, waiting.key)
  await dropPictures(picturesOf(waiting))
}

/**
 * Sends it again: the case may stand otherwise now. A refusal is not remembered by the server, so the key stays. Pictures
 * that it waited for, and that are not on this phone any more, are left out.
 */
export async function tryAgain(waiting: WaitingStep): Promise<void> {
  const gone = waiting.refusal?.code === PICTURE_GONE ? (await goneOf(picturesOf(waiting))).map(({ name }) => name) : []
  const left = Object.entries(waiting.pictures).map(([name, all]) => [
    name,
    all.filter((one) => !gone.includes(one.name)),
  ])
  replaceStep(shelf, waiting.key, { ...waiting, pictures: Object.fromEntries(left) as Step['pictures'], refusal: null })
  await sendWaitingSteps()
}

/** What was said with a step that came too late is added to the case as material, so that it is not lost. */
export function keepAsMaterial(waiting: WaitingStep, text: string): void {
  const pictures = { file_ids: picturesOf(waiting) }
  replaceStep(shelf, waiting.key, {
    ...waiting,
    key: newKey(),
    action: 'material',
    body: { text },
    pictures,
    refusal: null,
  })
  void sendWaitingSteps()
}

export const picturesOf = ({ pictures }: Pick<Step, 'pictures'>): LocalPicture[] => Object.values(pictures).flat()

let running: Promise<SentStep[]> | null = null

/** Sends what waits. Asked while it sends, it sends once more after that: something may have come in between. */
export async function sendWaitingSteps(): Promise<SentStep[]> {
  const before = running ? await running : []
  if (running) return [...before, ...(await running)]
  if (!isWorking.value || !working.work || !shelf.read().length) return before
  state.isSending = true
  const { accountId, token } = working.work
  const check = stillOf(accountId, token)
  running = sendSteps(shelf, accountId, (waiting, remember) => sendOne(waiting, remember, check))
  try {
    const sent = await running
    for (const { waiting } of sent) await dropPictures(picturesOf(waiting))
    return [...before, ...sent]
  } finally {
    running = null
    state.isSending = false
  }
}

/** A phone may be handed on in the middle of an upload: no step of one worker goes out under another. */
function stillOf(accountId: string, token: string | null): () => void {
  return () => {
    if (working.work?.token !== token || working.work.accountId !== accountId)
      throw new ApiError('not_signed_in', 401, '')
  }
}

async function sendOne(
  waiting: WaitingStep,
  remember: (pictures: Step['pictures']) => void,
  check: () => void,
): Promise<unknown> {
  const uploaded = await upload(waiting, remember, check)
  check()
  try {
    return await send(waiting, uploaded)
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'file_unknown')) throw error
    // Uploads that nobody used within a day are gone: once more from the phone.
    const names = Object.entries(waiting.pictures)
    const fresh = Object.fromEntries(names.map(([name, all]) => [name, all.map((one) => ({ ...one, fileId: null }))]))
    remember(fresh)
    const again = await upload({ ...waiting, pictures: fresh }, remember, check)
    check()
    return send(waiting, again)
  }
}

type CasePath = Extract<PathsWith<'post'>, `/api/staff/cases/{case_id}/${string}`>

/** Which step has which body, is settled where it is made (`worker/forms.ts`). */
function send(waiting: WaitingStep, pictures: Step['pictures']): Promise<unknown> {
  const files = Object.entries(pictures).map(
    ([name, all]) => [name, all.flatMap(({ fileId }) => fileId ?? [])] as const,
  )
  const time = TIMED.includes(waiting.action) ? { done_at: waiting.doneAt } : {}
  const body = { ...waiting.body, ...Object.fromEntries(files), ...time }
  const api = workApiUnder(waiting.postId)
  if (waiting.caseId === null) return api.post('/api/staff/cases', { body: body as never, key: waiting.key })
  const path = `/api/staff/cases/{case_id}/${waiting.action}` as CasePath
  return api.post(path, { path: { case_id: waiting.caseId }, body, key: waiting.key } as never)
}

/** Uploads what is not uploaded yet. Where a picture is gone from the phone nothing goes out: its person decides. */
async function upload(
  waiting: WaitingStep,
  remember: (pictures: Step['pictures']) => void,
  check: () => void,
): Promise<Step['pictures']> {
  let all = waiting.pictures
  for (const [name, pictures] of Object.entries(all)) {
    for (const [index, picture] of pictures.entries()) {
      if (picture.fileId) continue
      const path = await pathOf(picture.name)
      if (!path) throw new ApiError(PICTURE_GONE, 410, '')
      check()
      const file = await workApiUnder(waiting.postId).post('/api/staff/files', { body: new PhoneFile(path) })
      const now = [...(all[name] ?? [])]
      now[index] = { ...picture, fileId: file.id }
      all = { ...all, [name]: now }
      remember(all)
    }
  }
  return all
}

whenWorkBegins(() => void sendWaitingSteps())
