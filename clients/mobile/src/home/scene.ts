/** The place whose poster led here: before somebody signs in, its notices are shown. */
import { keep, kept } from '@/device/kept'

const NAME = 'scene'
const HEX = /^[0-9a-f]{32}$/

/** What a code says, as the id of a grid; null for anything else. */
export function gridIn(scene: unknown): string | null {
  const hex = typeof scene === 'string' ? decodeURIComponent(scene) : ''
  return HEX.test(hex) ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null
}

export function rememberScene(scene: unknown): void {
  const gridId = gridIn(scene)
  if (gridId) keep(NAME, gridId)
}

export const sceneGrid = (): string | undefined => kept<string | null>(NAME, null) ?? undefined
