import { RECORD_KINDS } from '@api'
import { preferences } from '@/preferences/preferences'
import { t } from '.'

/** What an entry of the record is called, by its kind; a kind that came after this page was built is some change. */
export const recordWord = (kind: string): string =>
  RECORD_KINDS[kind]?.[preferences.language] ?? t('reference.record.other')
