import type { Schemas } from '@api'
import { hasText, t, wordFor } from '@/messages'
import { preferences } from '@/preferences/preferences'

type Access = Schemas['AccessRow']

/** What was done: the file that was taken, the page that was looked at, or the kind of entry. */
export function whatOf(row: Access): string {
  const { file } = row.details
  if (row.kind === 'export' && typeof file === 'string') return file
  const looked = `audit.looked.${row.what.replace('audit.', '')}`
  if (hasText(looked)) return t(looked)
  return preferences.language === 'en' ? row.what_en : row.what
}

/** Who did it: a person, or the part of the house that did it by itself. */
export const byOf = (row: Access): string => wordFor('system', row.by)
