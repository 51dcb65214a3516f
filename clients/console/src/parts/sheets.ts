/** A table that stands on a page whole and in its words, as a workbook that the server makes. */
import { ApiError, type Schemas } from '@api'
import { ElMessage } from 'element-plus'
import { saveFile } from '@/server/download'
import { wordsFor } from './refusals'

/** A share is shown in percent and stays a number. */
export type Cell = string | number | null | { share: number | null }

const LONGEST_NAME = 31
/** A name for the sheet within, without what workbooks refuse. */
const sheetName = (title: string): string => title.replace(/[\\/:*?[\]]/g, '').slice(0, LONGEST_NAME)
const sent = (cell: Cell): Schemas['SheetIn']['rows'][number][number] => {
  if (cell === null || typeof cell !== 'object') return cell
  return cell.share === null ? null : { share: cell.share }
}

/** Saves a sheet under a name, or tells why not; text stays text, so that no number in it is rounded and nothing is taken for a formula. */
export async function saveSheet(file: string, title: string, titles: string[], rows: Cell[][]): Promise<void> {
  const body: Schemas['SheetIn'] = { name: sheetName(title), titles, rows: rows.map((row) => row.map(sent)) }
  try {
    await saveFile('/api/staff/files/sheets', { body }, file)
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal
    ElMessage.error(wordsFor(refusal))
  }
}
