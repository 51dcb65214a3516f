/** What of the day stays on the phone, to be read without reception. It goes when whoever works ends it or signs out. */
import type { Schemas } from '@api'
import { forget, keep, kept, namesFrom } from '@/device/kept'
import { emptyValues, type Values } from './forms'
import type { GridSketch } from './sketch'

export interface Day {
  rows: Schemas['CaseRow'][]
  hasMore: boolean
  at: string
}
export interface KeptCase {
  found: Schemas['CaseDetail']
  at: string
}
type Table = Schemas['CaseStep'][]
export interface Waits {
  counts: Schemas['WaitingCount'][]
  rows: Record<string, Schemas['WaitingRow'][]>
  at: string
}

export const keptDay = (): Day | null => kept<Day | null>('work.day', null)
export const keepDay = (day: Day): void => keep('work.day', day)

export const keptCase = (id: string): KeptCase | null => kept<KeptCase | null>(`work.case.${id}`, null)
export const keepCase = (id: string, found: KeptCase['found'], at = new Date()): void =>
  keep(`work.case.${id}`, { found, at: at.toISOString() })
export const forgetCase = (id: string): void => forget(`work.case.${id}`)

/** Cases that are no longer among those named need not stay. */
export function keepOnly(ids: ReadonlySet<string>): void {
  for (const id of namesFrom('work.case.')) if (!ids.has(id)) forgetCase(id)
}

/** The step table does not change between two builds of the server, so the one read last will do. */
export const keptTable = (): Table => kept<Table>('work.table', [])
export const keepTable = (table: Table): void => keep('work.table', table)

export const keptCallTable = (): Schemas['CallStep'][] => kept<Schemas['CallStep'][]>('work.calls', [])
export const keepCallTable = (table: Schemas['CallStep'][]): void => keep('work.calls', table)

/** What waits for whoever decides, with the first of each kind. */
export const keptWaits = (): Waits | null => kept<Waits | null>('work.waits', null)
export const keepWaits = (waits: Waits): void => keep('work.waits', waits)

export const keptSketch = (postId: string): GridSketch | null => kept<GridSketch | null>(`work.sketch.${postId}`, null)
export const keepSketch = (postId: string, sketch: GridSketch): void => keep(`work.sketch.${postId}`, sketch)

const draftName = (id: string, action: string): string => `writing.${id}.${action}`
export const keptDraft = (id: string, action: string): Values => ({
  ...emptyValues(),
  ...kept<Partial<Values>>(draftName(id, action), {}),
})
export const keepDraft = (id: string, action: string, values: Values): void => keep(draftName(id, action), values)
export const forgetDraft = (id: string, action: string): void => forget(draftName(id, action))
