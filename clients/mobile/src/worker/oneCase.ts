/** One case: as the server has it, else as it was kept, with what of mine still waits for the network. */
import { computed, ref, shallowRef } from 'vue'
import { ApiError } from '@api'
import { workApi } from '@/server/workApi'
import { unsentOf } from '@/sending/steps'
import { acting, working } from '@/session/work'
import { actionAt } from './forms'
import { forgetCase, keepCase, keptCase, keptTable, type KeptCase } from './kept'
import { besides } from './besides'
import { offeredActions, type Action, type Offer } from './offered'

export function useOneCase() {
  const id = ref('')
  const kept = shallowRef<KeptCase | null>(null)
  const error = shallowRef<unknown>(null)
  const isLoading = ref(false)
  const found = computed(() => kept.value?.found ?? null)
  const waiting = computed(() => unsentOf(id.value))
  const actions = computed(() => {
    if (!found.value || waiting.value.some(({ refusal }) => refusal)) return []
    const steps = waiting.value.filter(({ partId }) => !partId).map(({ action }) => actionAt(action) as Action)
    const stands = { status: found.value.row.status, actions: found.value.actions }
    return offeredActions(stands, steps, keptTable(), acting.value.permissions)
  })

  const nextStep = computed(() => (waiting.value.length ? undefined : found.value?.next_step))

  /** What its calls and whistles offer, and whoever asked for help. */
  const beside = computed((): Offer[] => (found.value ? besides(found.value) : []))

  /** Another case, or the same again after something was kept. */
  function recall(caseId = id.value): void {
    id.value = caseId
    kept.value = keptCase(caseId)
  }

  async function load(): Promise<void> {
    if (!id.value || !working.work || working.isRenewing) return
    isLoading.value = true
    try {
      const read = await workApi.get('/api/staff/cases/{case_id}', { path: { case_id: id.value } })
      if (!working.work) return
      keepCase(id.value, read)
      error.value = null
      recall()
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      error.value = failure
      if (failure.status === 404) {
        forgetCase(id.value)
        recall()
      }
    } finally {
      isLoading.value = false
    }
  }
  const at = computed(() => kept.value?.at ?? null)
  return { id, found, at, error, isLoading, waiting, actions, nextStep, beside, recall, load }
}
