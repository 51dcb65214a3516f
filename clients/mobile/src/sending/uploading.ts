import { ApiError } from '@api'
import { pathOf, type LocalPicture } from '@/device/pictures'
import { api } from '@/server/api'
import { PhoneFile } from '@/server/transport'
import { PICTURE_GONE } from './queue'

export type SendFile = (file: PhoneFile) => Promise<{ id: string }>
export const asResident: SendFile = (file) => api.post('/api/resident/files', { body: file })

interface How {
  sendFile?: SendFile
  /** Hears of all of them as soon as one more is uploaded. */
  remember?: (pictures: LocalPicture[]) => void
  /** Throws where nothing may go out any more. */
  check?: () => void
}

/** Uploads what is not uploaded yet. Where a picture is gone from the phone nothing goes out: its person decides. */
export async function upload(
  pictures: readonly LocalPicture[],
  { sendFile = asResident, remember, check }: How = {},
): Promise<LocalPicture[]> {
  const all = [...pictures]
  for (const [index, picture] of all.entries()) {
    if (picture.fileId) continue
    const path = await pathOf(picture.name)
    if (!path) throw new ApiError(PICTURE_GONE, 410, '')
    check?.()
    const file = await sendFile(new PhoneFile(path))
    all[index] = { ...picture, fileId: file.id }
    remember?.([...all])
  }
  return all
}
