/** One change of the tree being made: its kind, what the kind needs, and what the server says it would do. */
import { ApiError, type Schemas } from '@api'
import { computed, reactive, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { soonOnce } from '@/parts/soon'
import { useLoaded } from '@/parts/loading'
import { api } from '@/server/api'
import type { Area } from '../drawing/sheet'

export type Kind = 'split' | 'merge' | 'found' | 'rename' | 'end'
export type Level = Schemas['GridLevel']
export type Preview = Schemas['ChangePreview']
type Family = Schemas['Drawing']
type Plan = Schemas['ChangeIn']['plan']
export interface Part {
  area: Area
  squareMetres: number
  grids: string[]
  buildings: number
  name: string
}

const NAMED: readonly Level[] = ['street', 'community', 'exclusive']
const BELOW: Partial<Record<Level, readonly Level[]>> = {
  district: ['street'],
  street: ['community', 'exclusive'],
  community: ['grid', 'exclusive'],
  grid: ['micro'],
}
const AFTER_MS = 400

export const hasName = (level: Level): boolean => NAMED.includes(level)
export const levelsBelow = (level: Level): readonly Level[] => BELOW[level] ?? []

/** What may become of a grid of a level. */
export function kindsOf(level: Level): Kind[] {
  const divided: Kind[] = level === 'district' || level === 'exclusive' ? [] : ['split', 'merge']
  const found: Kind[] = levelsBelow(level).length ? ['found'] : []
  return [...divided, ...found, ...(hasName(level) ? (['rename'] as const) : []), ...endable(level)]
}
const endable = (level: Level): Kind[] => (level === 'district' ? [] : ['end'])

export interface Changing {
  family: ShallowRef<Family | null>
  error: ShallowRef<unknown>
  load: () => Promise<void>
  kind: Ref<Kind>
  parts: Ref<Part[]>
  others: Ref<string[]>
  founded: { level: Level; name: string; exclusiveKind: string; area: Area | null; squareMetres: number }
  name: Ref<string>
  plan: ComputedRef<Plan | null>
  preview: ShallowRef<Preview | null>
  trialError: ShallowRef<unknown>
  isTrying: Ref<boolean>
  cut: (line: GeoJSON.Position[]) => Promise<void>
  fit: (ring: GeoJSON.Position[]) => Promise<void>
}

export function useChanging(gridId: string, begin: Kind | undefined): Changing {
  const {
    value: family,
    error,
    load,
  } = useLoaded(() => api.get('/api/staff/grid/grids/{grid_id}/family', { path: { grid_id: gridId } }))
  const kind = ref<Kind>(begin ?? 'split')
  const parts = ref<Part[]>([])
  const others = ref<string[]>([])
  const name = ref('')
  const founded = reactive<Changing['founded']>({
    level: 'micro',
    name: '',
    exclusiveKind: '',
    area: null,
    squareMetres: 0,
  })
  const main = computed(() => family.value?.areas[0]?.grid ?? null)
  watch(main, (grid) => {
    if (!grid) return
    const kinds = kindsOf(grid.level)
    if (!kinds.includes(kind.value)) kind.value = kinds[0] ?? 'rename'
    founded.level = levelsBelow(grid.level)[0] ?? 'micro'
    name.value = grid.name
  })

  const plan = computed<Plan | null>(() => {
    const grid = main.value
    if (!grid) return null
    const needsName = hasName(grid.level)
    if (kind.value === 'split') {
      if (parts.value.length < 2 || (needsName && parts.value.some((part) => !part.name.trim()))) return null
      return { kind: 'split', parts: parts.value.map((part) => ({ area: { ...part.area }, name: part.name.trim() })) }
    }
    if (kind.value === 'merge') {
      if (!others.value.length || (needsName && !name.value.trim())) return null
      return { kind: 'merge', others: others.value, name: needsName ? name.value.trim() : '' }
    }
    if (kind.value === 'rename')
      return name.value.trim() && name.value.trim() !== grid.name ? { kind: 'rename', name: name.value.trim() } : null
    if (kind.value === 'end') return { kind: 'end' }
    const isExclusive = founded.level === 'exclusive'
    if ((hasName(founded.level) && !founded.name.trim()) || (isExclusive && !founded.exclusiveKind)) return null
    return {
      kind: 'found',
      level: founded.level,
      name: founded.name.trim(),
      exclusive_kind: isExclusive ? (founded.exclusiveKind as Schemas['ExclusiveKind']) : null,
      area: founded.area ? { ...founded.area } : null,
    }
  })

  const preview = shallowRef<Preview | null>(null)
  const trialError = shallowRef<unknown>(null)
  const isTrying = ref(false)
  let latest = 0
  async function attempt(): Promise<void> {
    const mine = ++latest
    const tried = plan.value
    if (!tried) return void (isTrying.value = false)
    try {
      const found = await api.post('/api/staff/grid/changes/preview', { body: { grid_id: gridId, plan: tried } })
      if (mine === latest) preview.value = found
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      if (mine === latest) trialError.value = failure
    } finally {
      if (mine === latest) isTrying.value = false
    }
  }
  const attemptSoon = soonOnce(() => void attempt(), AFTER_MS)
  watch(plan, (now) => {
    preview.value = null
    trialError.value = null
    isTrying.value = now !== null
    latest++
    attemptSoon()
  })

  /** Asks for a shape that is drawn; why it cannot be is told beside the form. */
  async function shaped(ask: () => Promise<void>): Promise<void> {
    trialError.value = null
    try {
      await ask()
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      trialError.value = failure
    }
  }
  return {
    family,
    error,
    load,
    kind,
    parts,
    others,
    founded,
    name,
    plan,
    preview,
    trialError,
    isTrying,
    cut: (line) =>
      shaped(async () => {
        const found = await api.post('/api/staff/grid/changes/cut', {
          body: { grid_id: gridId, line: line.map(([lon = 0, lat = 0]): [number, number] => [lon, lat]) },
        })
        parts.value = found.parts.map((part, index) => ({
          area: part.area as unknown as Area,
          squareMetres: part.square_metres,
          grids: part.grids,
          buildings: part.building_count,
          name: parts.value[index]?.name ?? '',
        }))
      }),
    fit: (ring) =>
      shaped(async () => {
        const area = { type: 'Polygon', coordinates: [ring] }
        const found = await api.post('/api/staff/grid/changes/fit', {
          body: { grid_id: gridId, level: founded.level, area },
        })
        founded.area = found.area as unknown as Area
        founded.squareMetres = found.square_metres
      }),
  }
}
