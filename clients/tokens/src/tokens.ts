/** The tokens as data, for maps and charts, which know no style sheet. */
import tokens from './tokens.json'

export type Theme = 'light' | 'dark'
export type Colour = keyof typeof tokens.light

/** The colour of a name in a theme. */
export function colour(name: Colour, theme: Theme): string {
  return tokens[theme][name]
}

/** The contrast of two colours `#RRGGBB`, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = parseInt(hex.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export { tokens }
