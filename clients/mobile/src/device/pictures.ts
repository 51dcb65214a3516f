/** Pictures from the camera or the album: made small on the phone, and kept there until they are sent. */
import { dropFile, fileAt, putFile } from './browserFiles'
import { newKey } from './kept'

/** The longest side and the quality that a picture is sent with: enough to read a meter, about 300 kB. */
const LONGEST_SIDE = 1600
const QUALITY = 0.8

/** A picture on this phone, or a recording that goes the same way; `fileId` once it is uploaded. */
export interface LocalPicture {
  name: string
  fileId: string | null
  isVoice?: boolean
}

const shown = new Map<string, string>()

/** Lets the person choose; gives the pictures chosen, none where they changed their mind. */
export async function choosePictures(most: number, source: 'any' | 'camera' = 'any'): Promise<LocalPicture[]> {
  const paths = await new Promise<string[]>((resolve) => {
    uni.chooseImage({
      count: most,
      sizeType: ['compressed'],
      sourceType: source === 'camera' ? ['camera', 'album'] : ['album', 'camera'],
      success: ({ tempFilePaths }) => resolve(Array.isArray(tempFilePaths) ? tempFilePaths : [tempFilePaths]),
      fail: () => resolve([]),
    })
  })
  return Promise.all(paths.slice(0, most).map(async (path) => ({ name: await keepPicture(path), fileId: null })))
}

async function keepPicture(path: string): Promise<string> {
  // #ifdef H5
  const file = await shrunk(path)
  const key = newKey()
  await putFile(key, file)
  shown.set(key, URL.createObjectURL(file))
  return key
  // #endif
  // #ifndef H5
  return savedOnPhone(await smallerOnPhone(path))
  // #endif
}

/** An address that an image can show and an upload can read; null where the picture is gone, as phones clear what they keep. */
export async function pathOf(name: string): Promise<string | null> {
  // #ifdef H5
  const known = shown.get(name)
  if (known) return known
  const file = await fileAt(name)
  if (!file) return null
  const address = URL.createObjectURL(file)
  shown.set(name, address)
  return address
  // #endif
  // #ifndef H5
  return new Promise((resolve) => {
    uni.getFileSystemManager().access({ path: name, success: () => resolve(name), fail: () => resolve(null) })
  })
  // #endif
}

/** Those that were not uploaded and are not on this phone any more. */
export async function goneOf(pictures: readonly LocalPicture[]): Promise<LocalPicture[]> {
  const gone: LocalPicture[] = []
  for (const picture of pictures) if (!picture.fileId && !(await pathOf(picture.name))) gone.push(picture)
  return gone
}

/** Removes pictures that nobody needs any more. */
export async function dropPictures(pictures: readonly LocalPicture[]): Promise<void> {
  for (const { name } of pictures) {
    // #ifdef H5
    await dropFile(name)
    const address = shown.get(name)
    if (address) URL.revokeObjectURL(address)
    shown.delete(name)
    // #endif
    // #ifndef H5
    uni.removeSavedFile({ filePath: name, fail: () => undefined })
    // #endif
  }
}

// #ifdef H5
/** A picture drawn again within the longest side, as JPEG; where it cannot be drawn it goes as it is. */
async function shrunk(path: string): Promise<Blob> {
  const original = await (await fetch(path)).blob()
  let drawn: ImageBitmap
  try {
    drawn = await createImageBitmap(original, { imageOrientation: 'from-image' })
  } catch {
    return original
  }
  const share = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(drawn.width * share)
  canvas.height = Math.round(drawn.height * share)
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  drawn.close()
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return small && small.size < original.size ? small : original
}
// #endif

// #ifndef H5
function smallerOnPhone(path: string): Promise<string> {
  return new Promise((resolve) => {
    uni.compressImage({
      src: path,
      quality: QUALITY * 100,
      compressedWidth: LONGEST_SIDE,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => resolve(path),
    })
  })
}

function savedOnPhone(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    uni.saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: (failure: { errMsg?: string }) => reject(new Error(failure.errMsg ?? 'not saved')),
    })
  })
}
// #endif
