/** Pictures and tables to take away. */
import { saveSheet } from '@/cases/list/exporting'
import { wallAt } from '@/parts/time'

/** A name for a file: what it is, and the day. */
function fileName(title: string, kind: string): string {
  return `${title.replace(/[\\/:*?"<>]/g, '')}-${wallAt(Date.now()).day}.${kind}`
}

export function savePicture(title: string, picture: string | undefined): void {
  if (!picture) return
  const link = document.createElement('a')
  link.href = picture
  link.download = fileName(title, 'png')
  link.click()
}

/** Numbers stay numbers, so that they can be reckoned with. */
export async function saveTable(title: string, titles: string[], rows: (string | number | null)[][]): Promise<void> {
  await saveSheet(fileName(title, 'xlsx'), title.replace(/[\\/:*?[\]]/g, '').slice(0, 30), titles, rows)
}
