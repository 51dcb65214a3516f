/** A queue of this phone: kept in its storage, sent whenever there is a network and somebody who may send. */
import { ApiError } from '@api'
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { forget, keep, kept } from '@/device/kept'
import { dropPictures, goneOf } from '@/device/pictures'
import {
  eachPicture,
  PICTURE_GONE,
  picturesOf,
  putOn,
  replace,
  retry,
  sendAll,
  takeOff,
  type Pictures,
  type Sent,
  type Shelf,
  type Waiting,
} from './queue'
import { upload, type SendFile } from './uploading'

interface Owner {
  accountId: string
  token: string | null
}

interface Kind<W, Answer> {
  /** Under which it is kept. */
  name: string
  /** What an older version of the application kept, as it is kept now. */
  upgraded: (kept: W) => W
  /** Whose things are shown. */
  owner: () => Owner | null
  /** Whether they may be sent now. */
  canSend: () => boolean
  sendFile: (waiting: W) => SendFile
  /** Sends one, with the ids of its files under the names of its pictures. */
  send: (waiting: W, files: Record<string, string[]>) => Promise<Answer>
}

export interface Queue<W, Answer> {
  /** What waits of whoever is there. */
  unsent: ComputedRef<W[]>
  isSending: Ref<boolean>
  put: (waiting: W) => void
  /** Takes one back, to change it; its pictures stay with whoever takes it. */
  takeBack: (key: string) => void
  /** Takes one back for good, with its pictures. */
  discard: (waiting: W) => Promise<void>
  replaceBy: (key: string, by: W) => void
  /**
   * Sends what was refused once more. A refusal is not remembered by the server, so the key stays. Pictures that it waited
   * for, and that are not on this phone any more, are left out.
   */
  sendAgain: (waiting: W) => Promise<void>
  /** Sends what waits. Asked while it sends, it sends once more after that: something may have come in between. */
  sendWaiting: () => Promise<Sent<W, Answer>[]>
}

export function queueOf<W extends Waiting, Answer>(kind: Kind<W, Answer>): Queue<W, Answer> {
  const { name, owner } = kind
  const shelf: Shelf<W> = {
    read: () => kept<W[]>(name, []).map(kind.upgraded),
    write: (now) => {
      if (now.length) keep(name, now)
      else forget(name)
      waiting.value = now
    },
  }
  const waiting = shallowRef<W[]>(shelf.read())
  const isSending = ref(false)
  let running: Promise<Sent<W, Answer>[]> | null = null

  async function sendWaiting(): Promise<Sent<W, Answer>[]> {
    const before = running ? await running : []
    // Whoever asked first after that sends what I have put there too.
    if (running) return [...before, ...(await running)]
    running = sendNow()
    try {
      return [...before, ...(await running)]
    } finally {
      running = null
    }
  }

  async function sendNow(): Promise<Sent<W, Answer>[]> {
    const sender = kind.canSend() ? owner() : null
    if (!sender || !shelf.read().length) return []
    isSending.value = true
    try {
      const sent = await sendAll(shelf, sender.accountId, (one, remember) => sendOne(one, remember, stillOf(sender)))
      for (const one of sent) await dropPictures(picturesOf(one.waiting))
      return sent
    } finally {
      isSending.value = false
    }
  }

  /** A phone may be handed on in the middle of an upload: nothing of one person goes out under another's session. */
  function stillOf({ accountId, token }: Owner): () => void {
    return () => {
      const now = owner()
      if (now?.token !== token || now.accountId !== accountId) throw new ApiError('not_signed_in', 401, '')
    }
  }

  async function sendOne(one: W, remember: (pictures: Pictures) => void, check: () => void): Promise<Answer> {
    async function attempt(pictures: Pictures): Promise<Answer> {
      let all = pictures
      for (const [field, some] of Object.entries(pictures)) {
        await upload(some, {
          sendFile: kind.sendFile(one),
          check,
          remember: (now) => {
            all = { ...all, [field]: now }
            remember(all)
          },
        })
      }
      check()
      const files = Object.entries(all).map(([field, some]) => [field, some.flatMap(({ fileId }) => fileId ?? [])])
      return kind.send(one, Object.fromEntries(files) as Record<string, string[]>)
    }

    try {
      return await attempt(one.pictures)
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'file_unknown')) throw error
      // Uploads that nobody used within a day are gone: once more from the phone.
      const fresh = eachPicture(one.pictures, (picture) => ({ ...picture, fileId: null }))
      remember(fresh)
      return attempt(fresh)
    }
  }

  return {
    unsent: computed(() => waiting.value.filter((one) => one.accountId === owner()?.accountId)),
    isSending,
    put: (one) => putOn(shelf, one),
    takeBack: (key) => takeOff(shelf, key),
    discard: async (one) => {
      takeOff(shelf, one.key)
      await dropPictures(picturesOf(one))
    },
    replaceBy: (key, by) => replace(shelf, key, by),
    sendAgain: async (one) => {
      retry(shelf, one.key, one.refusal?.code === PICTURE_GONE ? await goneOf(picturesOf(one)) : [])
      await sendWaiting()
    },
    sendWaiting,
  }
}
