/** A drawn chart as a picture that speaks for itself wherever it is pasted. */
import { colour } from '@tokens'
import { fontOfPage } from './options'

const MARGIN = 32
const SIZES = [32, 24] as const

/** The canvas below its lines, the first of them the heading, on white with a margin. */
export function onPaper(drawn: HTMLCanvasElement, lines: readonly string[]): string {
  const head = lines.reduce((sum, _, index) => sum + (SIZES[index] ?? SIZES[1]) * 1.5, 0)
  const sheet = document.createElement('canvas')
  sheet.width = drawn.width + 2 * MARGIN
  sheet.height = drawn.height + head + 2.5 * MARGIN
  const pen = sheet.getContext('2d')
  if (!pen) return ''
  pen.fillStyle = colour('card', 'light')
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.textBaseline = 'top'
  let top = MARGIN
  for (const [index, line] of lines.entries()) {
    const size = SIZES[index] ?? SIZES[1]
    pen.font = `${index ? 400 : 600} ${size}px ${fontOfPage()}`
    pen.fillStyle = colour(index ? 'ink-second' : 'ink', 'light')
    pen.fillText(line, MARGIN, top, drawn.width)
    top += size * 1.5
  }
  pen.drawImage(drawn, MARGIN, top + MARGIN / 2)
  return sheet.toDataURL('image/png')
}
