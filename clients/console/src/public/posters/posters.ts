/** A poster as a file: as it is drawn, or as a picture with this machine's letters. */
import type { Schemas } from '@api'

export type Poster = Schemas['Poster']
const SCALE = 2

export const addressOfSheet = (poster: Poster): string => `data:image/svg+xml,${encodeURIComponent(poster.svg)}`

export async function asPicture(poster: Poster): Promise<Blob> {
  const drawn = new Image()
  drawn.src = addressOfSheet(poster)
  await drawn.decode()
  const canvas = document.createElement('canvas')
  canvas.width = drawn.naturalWidth * SCALE
  canvas.height = drawn.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('no picture'))), 'image/png'),
  )
}

export const asSheet = (poster: Poster): Blob => new Blob([poster.svg], { type: 'image/svg+xml' })

export function saveAs(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
