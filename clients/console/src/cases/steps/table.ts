import type { Schemas } from '@api'
import { ref } from 'vue'
import { api } from '@/server/api'
import type { Action } from '../status'

const steps = ref<Schemas['CaseStep'][]>([])
let asked: Promise<void> | null = null

/** The step table of the life-cycle, asked for once. Until it is there nothing counts as needed; the server checks. */
export function useSteps(): { needsOf: (action: Action) => readonly string[] } {
  asked ??= api.get('/api/staff/cases/steps', {}).then(
    (found) => void (steps.value = found),
    () => void (asked = null),
  )
  return { needsOf: (action) => steps.value.find((step) => step.action === action)?.needs ?? [] }
}
