/** A small table as a workbook, made in the browser. */

/** Saves a sheet; text stays text, so that no number in it is rounded and nothing is taken for a formula. */
export async function saveSheet(name: string, sheet: string, titles: string[], rows: (string | number | null)[][]): Promise<void> {
  const { default: writeSheet } = await import('write-excel-file/browser')
  const cell = (value: string | number | null) =>
    typeof value === 'number' ? { value, type: Number } : value === null ? null : { value, type: String }
  const head = titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  await writeSheet([head, ...rows.map((row) => row.map(cell))], {
    sheet,
    stickyRowsCount: 1,
    columns: titles.map((_, index) => ({ width: Math.min(60, Math.max(10, ...rows.slice(0, 200).map((row) => String(row[index] ?? '').length * 1.8))) })),
  }).toFile(name)
}
