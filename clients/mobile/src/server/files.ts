import { ApiError } from '@api'
import { headersOfSession, renewSession, session } from '@/session/session'
import { addressAt } from './transport'

const PATIENCE_MS = 60_000

function fetched(path: string): Promise<UniApp.DownloadSuccessData> {
  return new Promise((resolve, reject) => {
    uni.downloadFile({
      url: addressAt(path),
      header: headersOfSession(),
      timeout: PATIENCE_MS,
      success: resolve,
      fail: () => reject(new ApiError('offline', 0, '')),
    })
  })
}

/**
 * A paper that the server makes for whoever is signed in: saved under its name in a browser, opened in a mini-program,
 * whose menu passes it on. Throws `ApiError`.
 */
export async function takePaper(path: string, name: string): Promise<void> {
  let came = await fetched(path)
  if (came.statusCode === 401 && session.token) {
    if (!(await renewSession())) throw new ApiError('not_signed_in', 401, '')
    came = await fetched(path)
  }
  if (came.statusCode !== 200) throw new ApiError('internal', came.statusCode, '')
  // #ifdef H5
  const link = document.createElement('a')
  link.href = came.tempFilePath
  link.download = name
  link.click()
  // #endif
  // #ifndef H5
  await new Promise<void>((resolve, reject) => {
    uni.openDocument({
      filePath: came.tempFilePath,
      fileType: 'pdf',
      showMenu: true,
      success: () => resolve(),
      fail: () => reject(new ApiError('internal', 0, '')),
    })
  })
  // #endif
}
