/** Check-in codes: which of those that the server told is shown now, and its QR as a picture. */
const QUIET = 4

/** Codes of the half minutes from `at` on; of the first ones also the QRs, row by row, as hexadecimal numbers. */
export interface ToldCodes {
  at: string
  codes: readonly string[]
  seconds: number
  squares: readonly (readonly string[])[]
  size: number
}

/** Rows whose bits are dark, as the address of a picture. */
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
  /** How long it can go on without asking again. */
  minutesLeft: number
}

/** The code of this moment; `asked` is when it was asked for, by the clock here, so that a wrong clock does no harm. */
export function codeAt(told: ToldCodes, asked: number, now: number): ShownCode | null {
  const length = told.seconds * 1_000
  const at = Date.parse(told.at) + (now - asked)
  const place = Math.floor(at / length) - Math.floor(Date.parse(told.at) / length)
  const digits = told.codes[place]
  if (digits === undefined) return null
  const square = told.squares[place]
  return {
    digits,
    picture: square ? pictureOf(square, told.size) : '',
    seconds: Math.ceil((length - (at % length)) / 1_000),
    minutesLeft: Math.floor(((told.codes.length - place) * told.seconds) / 60),
  }
}
