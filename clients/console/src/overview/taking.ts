/** Pictures and tables to take away; each says of which place and days it is. */
import { inject, type ComputedRef, type InjectionKey } from 'vue'
import { saveSheet, type Cell } from '@/parts/sheets'

/** The place and the days that the page shows, in words. */
interface Scope {
  place: string
  days: string
}
export const SCOPE: InjectionKey<ComputedRef<Scope>> = Symbol('scope of the figures')

interface Drawn {
  picture: (lines: readonly string[]) => Promise<string>
}
interface Taking {
  takePicture: (title: string, chart: Drawn | null, more?: { measure?: string; days?: string }) => Promise<void>
  takeTable: (title: string, titles: string[], rows: Cell[][]) => Promise<void>
}

/** A name for a file, without what file systems refuse. */
export const fileName = (kind: string, ...parts: string[]): string =>
  `${parts
    .filter(Boolean)
    .join('-')
    .replace(/[\\/:*?"<>|？]/g, '')
    .replace(/\s*·\s*/g, ' ')}.${kind}`

/** What a card of the overview offers to take away. */
export const useTaking = (): Taking => useTakingIn(inject(SCOPE, null))

/** The same for the page itself, which gives the scope to its cards. */
export function useTakingIn(scope: ComputedRef<Scope> | null): Taking {
  return {
    async takePicture(title, chart, more = {}) {
      const { place, days } = { place: '', days: '', ...scope?.value, ...more }
      const picture = await chart?.picture([title, [more.measure ?? '', place, days].filter(Boolean).join(' · ')])
      if (!picture) return
      const link = document.createElement('a')
      link.href = picture
      link.download = fileName('png', title, place, days)
      link.click()
    },
    takeTable: (title, titles, rows) =>
      saveSheet(fileName('xlsx', title, scope?.value.place ?? '', scope?.value.days ?? ''), title, titles, rows),
  }
}
