/** The drawing board: what is drawn, how it was before, what the server says of it, and the draft that survives a reload. */
import { ApiError, type Schemas } from '@api'
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { exact } from '@shared/times'
import { useLoaded } from '@/parts/loading'
import { soonOnce } from '@/parts/soon'
import { api } from '@/server/api'
import { draftOf, dropDraft, keepDraft } from './draft'
import { changesSince, type Area, type Sheet } from './sheet'
import { useUndoing, type Undoing } from './undoing'

export type Trial = Schemas['BoundaryPreview']
type Drawing = Schemas['Drawing']

export interface Board {
  drawing: ShallowRef<Drawing | null>
  error: ShallowRef<unknown>
  load: () => Promise<void>
  sheet: Undoing<Sheet>
  before: ShallowRef<Sheet>
  changes: ComputedRef<Map<string, Area>>
  trial: ShallowRef<Trial | null>
  trialError: ShallowRef<unknown>
  isTrying: Ref<boolean>
  reason: Ref<string>
  day: Ref<string>
  draftAt: Ref<string>
  restored: ShallowRef<{ at: string; isStale: boolean } | null>
  discard: () => void
  submit: (key: string) => Promise<void>
}

const AFTER_MS = 500
export const today = (): string => exact(new Date().toISOString()).slice(0, 10)

export function useBoard(gridId: string): Board {
  const before = shallowRef<Sheet>(new Map())
  const sheet = useUndoing<Sheet>(new Map())
  const reason = ref('')
  const day = ref(today())
  const draftAt = ref('')
  const restored = shallowRef<{ at: string; isStale: boolean } | null>(null)

  const {
    value: drawing,
    error,
    load,
  } = useLoaded(() => api.get('/api/staff/grid/grids/{grid_id}/drawing', { path: { grid_id: gridId } }))
  watch(drawing, (found) => {
    if (!found) return
    before.value = new Map(
      found.areas.flatMap(({ grid, area }): [string, Area][] => (area ? [[grid.id, area as unknown as Area]] : [])),
    )
    sheet.begin(before.value)
    restore(found.revision)
  })

  function restore(revision: number): void {
    const draft = draftOf(gridId)
    if (!draft) return
    reason.value = draft.reason
    if (draft.day >= today()) day.value = draft.day
    restored.value = { at: draft.at, isStale: draft.revision !== revision }
    if (draft.areas.length) sheet.put(new Map([...before.value, ...draft.areas]))
  }

  const changes = computed(() => changesSince(sheet.now.value, before.value))

  watch([changes, reason, day], () => {
    if (!drawing.value) return
    if (!changes.value.size && !reason.value) {
      dropDraft(gridId)
      draftAt.value = ''
      return
    }
    draftAt.value = new Date().toISOString()
    keepDraft(gridId, {
      revision: drawing.value.revision,
      at: draftAt.value,
      areas: [...changes.value],
      reason: reason.value,
      day: day.value,
    })
  })

  const trial = shallowRef<Trial | null>(null)
  const trialError = shallowRef<unknown>(null)
  const isTrying = ref(false)
  let latest = 0

  /** The areas as the server takes them: the grid's own, and those that move with it. */
  function drawn(): {
    area: Record<string, unknown>
    others: { grid_id: string; area: Record<string, unknown> }[]
  } | null {
    const area = sheet.now.value.get(gridId)
    if (!area) return null
    const others = [...changes.value].filter(([id]) => id !== gridId)
    return { area: { ...area }, others: others.map(([id, other]) => ({ grid_id: id, area: { ...other } })) }
  }

  async function attempt(): Promise<void> {
    const mine = ++latest
    const body = changes.value.size ? drawn() : null
    if (!body) {
      isTrying.value = false
      return
    }
    try {
      const found = await api.post('/api/staff/grid/changes/try', { body: { grid_id: gridId, ...body } })
      if (mine !== latest) return
      trial.value = found
      trialError.value = null
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      if (mine === latest) trialError.value = failure
    } finally {
      if (mine === latest) isTrying.value = false
    }
  }
  const attemptSoon = soonOnce(() => void attempt(), AFTER_MS)
  watch(changes, (now) => {
    trial.value = null
    trialError.value = null
    isTrying.value = now.size > 0
    latest++
    attemptSoon()
  })

  return {
    drawing,
    error,
    load,
    sheet,
    before,
    changes,
    trial,
    trialError,
    isTrying,
    reason,
    day,
    draftAt,
    restored,
    discard() {
      dropDraft(gridId)
      restored.value = null
      reason.value = ''
      sheet.begin(before.value)
    },
    async submit(key) {
      const plan = drawn()
      if (!plan) return
      await api.post('/api/staff/grid/changes', {
        key,
        body: {
          grid_id: gridId,
          plan: { kind: 'boundary', ...plan },
          reason: reason.value.trim(),
          effective_on: day.value,
        },
      })
      dropDraft(gridId)
    },
  }
}
