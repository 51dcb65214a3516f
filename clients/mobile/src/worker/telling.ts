/** What WeChat may still show of one's work: asked for when something is signed, and in the settings. */
import { computed, shallowRef } from 'vue'
import { ApiError, type Schemas } from '@api'
// #ifdef MP-WEIXIN
import { askToTell } from '@/device/wechat'
import { rememberConsent } from '@/sending/consents'
// #endif
import { countConsents, templatesToAsk } from '@/sending/consents'
import { workApi } from '@/server/workApi'
import { working } from '@/session/work'

/** With so many left nobody is asked while they work. */
const ENOUGH = 3

export function useTelling() {
  const found = shallowRef<Schemas['Subscriptions'] | null>(null)
  const asked = computed(() => templatesToAsk(found.value?.templates ?? [], ''))
  const isShort = computed(() => asked.value.some(({ left }) => left < ENOUGH))

  async function learn(): Promise<void> {
    if (!working.work) return
    try {
      await countConsents(working.work.accountId, (templateIds, key) =>
        workApi.post('/api/staff/messaging/subscriptions', { body: { template_ids: templateIds }, key }),
      )
      found.value = await workApi.get('/api/staff/messaging/subscriptions', {})
    } catch (error) {
      if (!(error instanceof ApiError)) throw error // an offer, not a condition
    }
  }

  // #ifdef MP-WEIXIN
  /** WeChat asks only within a tap, so nothing may be waited for before; gives whether anything was allowed. */
  async function ask(): Promise<boolean> {
    if (!found.value?.has_wechat || !asked.value.length || !working.work) return false
    const { accountId } = working.work
    const accepted = await askToTell(asked.value.map(({ template_id: id }) => id))
    if (accepted.length) rememberConsent(accountId, accepted)
    void learn()
    return accepted.length > 0
  }
  // #endif
  return {
    found,
    asked,
    isShort,
    learn,
    // #ifdef MP-WEIXIN
    ask,
    // #endif
  }
}
