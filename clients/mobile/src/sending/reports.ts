/** Reports that wait on this phone. */
import type { Schemas } from '@api'
import type { LocalPicture } from '@/device/pictures'
import { api } from '@/server/api'
import { isSignedIn, session } from '@/session/session'
import type { Waiting } from './queue'
import { queueOf } from './sending'
import { asResident } from './uploading'

export interface WaitingReport extends Waiting {
  report: Schemas['ReportIn']
  /** The names that the screens show of what the report only knows by id. */
  shown: { category: string; place: string }
  savedAt: string
}

/** As it was kept while reports had a queue of their own. */
interface KeptBefore extends Omit<WaitingReport, 'pictures' | 'refusal' | 'caseId'> {
  pictures: LocalPicture[]
  refusal: string | null
  possibleAt?: string | null
}

export function upgradedReport(kept: WaitingReport | KeptBefore): WaitingReport {
  if (!Array.isArray(kept.pictures)) return kept as WaitingReport
  const { pictures, refusal, possibleAt = null, ...same } = kept as KeptBefore
  return {
    ...same,
    caseId: null,
    pictures: { file_ids: pictures },
    refusal: refusal ? { code: refusal, status: null, possibleAt } : null,
  }
}

export const { unsent, isSending, put, takeBack, discard, sendAgain, sendWaiting } = queueOf({
  name: 'queue',
  upgraded: upgradedReport,
  owner: () => session.who && { accountId: session.who.account_id, token: session.token },
  canSend: () => isSignedIn.value,
  sendFile: () => asResident,
  send: ({ report, key }: WaitingReport, files) =>
    api.post('/api/resident/cases', { body: { ...report, ...files }, key }),
})
