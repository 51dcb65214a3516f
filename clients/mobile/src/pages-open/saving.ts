/** A poster becomes a picture on this phone: the whole sheet in the browser, the code alone in the mini-program. */
import type { Schemas } from '@api'

type Poster = Schemas['Poster']
const SCALE = 2

// #ifdef H5
/** Draws the sheet with this device's own letters and hands it over as a file. */
async function download(poster: Poster): Promise<boolean> {
  const drawn = new Image()
  drawn.src = `data:image/svg+xml,${encodeURIComponent(poster.svg)}`
  await drawn.decode()
  const canvas = document.createElement('canvas')
  canvas.width = drawn.naturalWidth * SCALE
  canvas.height = drawn.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!file) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${poster.place}.png`
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
// #endif

// #ifdef MP-WEIXIN
declare const wx: { env: { USER_DATA_PATH: string } }

function toAlbum(poster: Poster): Promise<boolean> {
  const [head = '', body = ''] = poster.code.split(',')
  const path = `${wx.env.USER_DATA_PATH}/poster.${head.includes('jpeg') ? 'jpg' : 'png'}`
  return new Promise((resolve) => {
    uni.getFileSystemManager().writeFile({
      filePath: path,
      data: body,
      encoding: 'base64',
      success: () =>
        uni.saveImageToPhotosAlbum({ filePath: path, success: () => resolve(true), fail: () => resolve(false) }),
      fail: () => resolve(false),
    })
  })
}
// #endif

/** Whether it was saved; a person may say no. */
export async function savePoster(poster: Poster): Promise<boolean> {
  // #ifdef H5
  return download(poster)
  // #endif
  // #ifdef MP-WEIXIN
  return toAlbum(poster)
  // #endif
}
