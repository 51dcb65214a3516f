/** A board becomes a picture on this phone, drawn with its own letters. */
import type { Schemas } from '@api'
import { colour } from '@tokens'
import { t } from '@/messages'
import { hoursIn } from '../points/figures'

type Board = Schemas['Board']
const WIDTH = 750
const TOP = 220
const ROW = 72
const FOOT = 110
const SHOWN = 10
const SIDE = 48

/** Draws the first ten lines and hands them over as a file; whether that was possible. */
export async function saveBoard(board: Board): Promise<boolean> {
  const lines = board.lines.slice(0, SHOWN)
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = TOP + lines.length * ROW + FOOT
  const pen = canvas.getContext('2d')
  if (!pen) return false
  head(pen, board)
  for (const [place, line] of lines.entries()) row(pen, line, TOP + place * ROW + ROW / 2)
  write(
    pen,
    board.frozen_at ? t('honours.frozen') : t('honours.running'),
    WIDTH / 2,
    canvas.height - FOOT / 2,
    26,
    'ink-second',
    'center',
  )
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!file) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${board.place}-${board.starts_on}.png`
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}

function head(pen: CanvasRenderingContext2D, board: Board): void {
  pen.fillStyle = colour('card', 'light')
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height)
  pen.fillStyle = colour('brand', 'light')
  pen.fillRect(0, 0, WIDTH, TOP - 24)
  const title = `${t(`honours.kind.${board.kind}`)} · ${t(`honours.period.${board.period}`)}`
  write(pen, title, WIDTH / 2, 64, 44, 'on-brand', 'center')
  write(pen, board.place, WIDTH / 2, 118, 30, 'on-brand', 'center')
  write(
    pen,
    t('honours.span', { from: board.starts_on, until: board.last_day }),
    WIDTH / 2,
    162,
    26,
    'on-brand',
    'center',
  )
}

function row(pen: CanvasRenderingContext2D, line: Schemas['BoardLine'], middle: number): void {
  write(pen, String(line.rank), SIDE + 24, middle, 34, 'brand-ink', 'center')
  write(pen, line.name, SIDE + 84, middle, 34, 'ink', 'left')
  write(pen, t('honours.hours', { hours: hoursIn(line.minutes) }), WIDTH - SIDE, middle, 32, 'ink', 'right')
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  tone: Parameters<typeof colour>[0],
  side: CanvasTextAlign,
): void {
  pen.font = `600 ${size}px sans-serif`
  pen.fillStyle = colour(tone, 'light')
  pen.textAlign = side
  pen.textBaseline = 'middle'
  pen.fillText(text, x, y, WIDTH - 2 * SIDE)
}
