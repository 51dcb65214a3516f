/** A QR as the server tells it, row by row, as a picture; and which of the codes is shown now. */
import type { Schemas } from '@api'

const QUIET = 4

/** Rows of hexadecimal numbers whose bits are dark, as the address of a picture. */
export function pictureOf(rows: readonly string[], size: number): string {
  const dark: string[] = []
  for (const [y, row] of rows.entries()) {
    const bits = [...row].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
    const cells = bits.padStart(size, '0').slice(-size)
    for (let x = 0; x < size; x += 1) if (cells[x] === '1') dark.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`)
  }
  const side = size + 2 * QUIET
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark.join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(drawn)}`
}

export interface ShownCode {
  digits: string
  picture: string
  /** Until it changes. */
  seconds: number
  /** How long the phone can go on without asking again. */
  minutesLeft: number
}

/** The code of this moment; `asked` is when the phone asked, by its own clock, so that a wrong clock does no harm. */
export function codeAt(codes: Schemas['CheckInCodesOut'], asked: number, now: number): ShownCode | null {
  const length = codes.seconds * 1_000
  const at = Date.parse(codes.at) + (now - asked)
  const first = Math.floor(Date.parse(codes.at) / length)
  const place = Math.floor(at / length) - first
  const digits = codes.codes[place]
  if (digits === undefined) return null
  const square = codes.squares[place]
  return {
    digits,
    picture: square ? pictureOf(square, codes.size) : '',
    seconds: Math.ceil((length - (at % length)) / 1_000),
    minutesLeft: Math.floor(((codes.codes.length - place) * codes.seconds) / 60),
  }
}
