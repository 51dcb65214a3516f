/** The responsibility matrix: what is missing at which level, as it stands in the address and in a sheet. */
import type { Schemas } from '@api'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { t, textFor } from '@/messages'

export type LevelState = Schemas['LevelFigures']
export type Fault = Schemas['ResponsibilityFault']
export const PROBLEMS = ['gap', 'overlap', 'unreachable'] as const
export type Problem = (typeof PROBLEMS)[number]
const COUNT_OF = { gap: 'gaps', overlap: 'overlaps', unreachable: 'unreachable' } as const
const LEVELS = ['street', 'community', 'grid', 'micro', 'exclusive', 'worker'] as const
export type MatrixLevel = (typeof LEVELS)[number]
const rank = (level: string): number => (LEVELS as readonly string[]).indexOf(level)

export interface MatrixChoice {
  street: string
  level: MatrixLevel | ''
  problem: Problem | ''
}
const one = (value: LocationQuery[string] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

export const choiceFrom = (query: LocationQuery): MatrixChoice => ({
  street: one(query.street),
  level: LEVELS.find((level) => level === one(query.level)) ?? '',
  problem: PROBLEMS.find((problem) => problem === one(query.problem)) ?? '',
})
export const addressOfChoice = (choice: MatrixChoice): LocationQueryRaw =>
  Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== ''))

/** The levels from the top down, workers last. */
export const inOrder = (states: readonly LevelState[]): LevelState[] =>
  [...states].sort((a, b) => rank(a.level) - rank(b.level))

export const countOf = (state: LevelState, problem: Problem): number => state[COUNT_OF[problem]]

/** How many grids of a level have exactly one person who can be reached. */
export const soundOf = (state: LevelState): number => state.total - state.gaps - state.overlaps - state.unreachable

/** The whole part of a hundred, never 100 while something is missing; null where there is nothing. */
export function shareOf(state: LevelState): number | null {
  return state.total === 0 ? null : Math.floor((soundOf(state) * 100) / state.total)
}

export const HEADINGS = ['level', 'code', 'name', 'problem', 'holders'] as const
export const rowOfSheet = (fault: Fault): string[] => [
  textFor(`people.level.${fault.level}`),
  fault.code,
  fault.full_name,
  t(`people.problem.${fault.problem}`),
  fault.titles.join('、'),
]

interface FaultPage {
  items: Fault[]
  next: string | null
}

/** Every fault of a list, page by page; null when there are more than `most`. */
export async function everyFault(
  read: (after: string | null) => Promise<FaultPage>,
  most: number,
): Promise<Fault[] | null> {
  const rows: Fault[] = []
  let after: string | null = null
  do {
    const page: FaultPage = await read(after)
    rows.push(...page.items)
    after = page.next
    if (rows.length > most) return null
  } while (after)
  return rows
}
