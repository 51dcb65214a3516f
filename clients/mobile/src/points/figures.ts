/** Points and hours as they are read. */

/** 90 minutes are "1.5". */
export const hoursIn = (minutes: number): string => String(Math.round(minutes / 6) / 10)

/** A gain with its plus, a loss with a minus as long as it. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : `−${Math.abs(points)}`)
