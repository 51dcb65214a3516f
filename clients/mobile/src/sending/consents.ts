/**
 * What WeChat may show somebody outside the application: one consent, one message. Consents are kept on the phone until the
 * server has counted them, each with a key of its own, so that a bad line neither loses nor doubles any.
 */
import { ApiError, type Schemas } from '@api'
import { keep, kept, newKey } from '@/device/kept'
import { aside } from '@/server/api'
import { isPassing } from './queue'

export type Template = Schemas['TemplateLeft']
interface Consent {
  key: string
  accountId: string
  templateIds: string[]
}

/** How the server is told of consents: as whom they were given. */
type Tell = (templateIds: string[], key: string) => Promise<unknown>
const asResident: Tell = (templateIds, key) =>
  aside.post('/api/resident/messaging/subscriptions', { body: { template_ids: templateIds }, key })

const NAME = 'consents'
/** As many templates as WeChat asks about at once. */
const MOST_AT_ONCE = 3

/** Which templates to ask about: those for messages whose kind begins so, the ones with the fewest consents first. */
export const templatesToAsk = (templates: readonly Template[], beginning: string): Template[] =>
  templates
    .filter(({ kinds }) => kinds.some((kind) => kind.startsWith(beginning)))
    .sort((one, other) => one.left - other.left)
    .slice(0, MOST_AT_ONCE)

/** How many messages of that beginning WeChat would still show. */
export const messagesLeft = (templates: readonly Template[], beginning: string): number =>
  templates
    .filter(({ kinds }) => kinds.some((kind) => kind.startsWith(beginning)))
    .reduce((sum, { left }) => sum + left, 0)

export function rememberConsent(accountId: string, templateIds: string[]): void {
  keep(NAME, [...kept<Consent[]>(NAME, []), { key: newKey(), accountId, templateIds }])
}

/** Tells the server of what one account allowed; what cannot be told now waits, what is refused is let go. */
export async function countConsents(accountId: string, tell: Tell = asResident): Promise<void> {
  for (const { key, templateIds } of kept<Consent[]>(NAME, []).filter((one) => one.accountId === accountId)) {
    try {
      await tell(templateIds, key)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (isPassing(error)) return
    }
    keep(
      NAME,
      kept<Consent[]>(NAME, []).filter((one) => one.key !== key),
    )
  }
}
