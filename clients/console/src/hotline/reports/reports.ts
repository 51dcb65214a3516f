import type { Schemas } from '@api'
import { t, wordFor } from '@/messages'

export type Report = Schemas['StatusReportRow']
export type ReportState = Report['state']
export const STATES: readonly ReportState[] = ['waiting', 'delivered', 'given_up']

/** Why a report was not accepted, out of its short code: `timeout`, `unreachable`, `status_503`. */
export function failureWords(code: string): string {
  const [, status] = /^status_(\d+)$/.exec(code) ?? []
  return status ? t('hotline.reports.answered', { status }) : wordFor('callbackFailure', code)
}
