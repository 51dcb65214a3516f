/** The queue of this phone: kept in its storage, sent whenever there is a network and somebody signed in. */
import { ApiError, type Schemas } from '@api'
import { computed, reactive, readonly } from 'vue'
import { keep, kept } from '@/device/kept'
import { dropPictures, goneOf, pathOf, type LocalPicture } from '@/device/pictures'
import { api } from '@/server/api'
import { PhoneFile } from '@/server/transport'
import { isSignedIn, session } from '@/session/session'
import { anew, PICTURE_GONE, putOn, sendAll, takeOff, type Sent, type Shelf, type Waiting } from './queue'

const NAME = 'queue'
const state = reactive({ waiting: kept<Waiting[]>(NAME, []), isSending: false })
export const sending = readonly(state)

const shelf: Shelf = {
  read: () => kept<Waiting[]>(NAME, []),
  write: (waiting) => {
    keep(NAME, waiting)
    state.waiting = waiting
  },
}

/** What waits of whoever is signed in. */
export const unsent = computed(
  () => state.waiting.filter((one) => one.accountId === session.who?.account_id) as Waiting[],
)

export const put = (waiting: Waiting): void => putOn(shelf, waiting)

/** Takes one back, to change it or to leave it; its pictures stay with whoever takes it. */
export function takeBack(key: string): void {
  takeOff(shelf, key)
}

/** Sends what was refused once more, without the pictures that are not on this phone any more. */
export async function sendAgain(waiting: Waiting): Promise<void> {
  anew(shelf, waiting.key, await goneOf(waiting.pictures))
  await sendWaiting()
}

let running: Promise<Sent[]> | null = null

/** Sends what waits. Asked while it sends, it sends once more after that: something may have come in between. */
export async function sendWaiting(): Promise<Sent[]> {
  const before = running ? await running : []
  if (running) return [...before, ...(await running)]
  if (!isSignedIn.value || !session.who || !shelf.read().length) return before
  const accountId = session.who.account_id
  const pictures = new Map(shelf.read().map((one) => [one.key, one.pictures]))
  state.isSending = true
  const check = stillOf(accountId, session.token)
  running = sendAll(shelf, accountId, (waiting, remember) => sendOne(waiting, remember, check))
  try {
    const sent = await running
    for (const { key } of sent) await dropPictures(pictures.get(key) ?? [])
    return [...before, ...sent]
  } finally {
    running = null
    state.isSending = false
  }
}

/** A phone may be handed on in the middle of an upload: nothing of one person goes out under another's session. */
function stillOf(accountId: string, token: string | null): () => void {
  return () => {
    if (session.token !== token || session.who?.account_id !== accountId) throw new ApiError('not_signed_in', 401, '')
  }
}

async function sendOne(
  waiting: Waiting,
  remember: (pictures: LocalPicture[]) => void,
  check: () => void,
): Promise<Schemas['OpenedOut']> {
  const uploaded = await upload(waiting.pictures, remember, check)
  check()
  try {
    return await send(waiting, uploaded)
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'file_unknown')) throw error
    // Uploads that nobody used within a day are gone: once more from the phone.
    const fresh = waiting.pictures.map((picture) => ({ ...picture, fileId: null }))
    remember(fresh)
    const again = await upload(fresh, remember, check)
    check()
    return send(waiting, again)
  }
}

const send = (waiting: Waiting, pictures: LocalPicture[]): Promise<Schemas['OpenedOut']> =>
  api.post('/api/resident/cases', {
    body: { ...waiting.report, file_ids: pictures.flatMap(({ fileId }) => fileId ?? []) },
    key: waiting.key,
  })

/** Uploads what is not uploaded yet. Where a picture is gone from the phone nothing goes out: its person decides. */
export async function upload(
  pictures: readonly LocalPicture[],
  remember: (pictures: LocalPicture[]) => void = () => undefined,
  check: () => void = () => undefined,
): Promise<LocalPicture[]> {
  const all = [...pictures]
  for (const [index, picture] of all.entries()) {
    if (picture.fileId) continue
    const path = await pathOf(picture.name)
    if (!path) throw new ApiError(PICTURE_GONE, 410, '')
    check()
    const file = await api.post('/api/resident/files', { body: new PhoneFile(path) })
    all[index] = { ...picture, fileId: file.id }
    remember([...all])
  }
  return all
}
