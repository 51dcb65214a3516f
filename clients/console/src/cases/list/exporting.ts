/** A small table as a workbook, made in the browser. */

/** A share is shown in percent and stays a number. */
export type Cell = string | number | null | { share: number | null }

const widthOf = (cell: Cell | undefined): number => (cell && typeof cell === 'object' ? 6 : String(cell ?? '').length)

/** Saves a sheet; text stays text, so that no number in it is rounded and nothing is taken for a formula. */
export async function saveSheet(name: string, sheet: string, titles: string[], rows: Cell[][]): Promise<void> {
  const { default: writeSheet } = await import('write-excel-file/browser')
  const cell = (value: Cell) => {
    if (value === null || (typeof value === 'object' && value.share === null)) return null
    if (typeof value === 'object') return { value: value.share ?? 0, type: Number, format: '0.0%' }
    return typeof value === 'number' ? { value, type: Number } : { value, type: String }
  }
  const head = titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  await writeSheet([head, ...rows.map((row) => row.map(cell))], {
    sheet,
    stickyRowsCount: 1,
    columns: titles.map((_, index) => ({
      width: Math.min(60, Math.max(10, ...rows.slice(0, 200).map((row) => widthOf(row[index]) * 1.8))),
    })),
  }).toFile(name)
}
