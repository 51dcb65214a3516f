import type { Schemas } from '@api'
import { hasText, t, wordFor } from '@/messages'
import { preferences } from '@/preferences/preferences'

type Access = Schemas['AccessRow']
/** The details by which an entry names what it is about: an account, a role or rule, a post. */
const OF_WHOM = ['username', 'name', 'title'] as const

/** What was done: the file that was taken, the page that was looked at, or the kind of entry and what it is about. */
export function whatOf(row: Access): string {
  const { file } = row.details
  if (row.kind === 'export' && typeof file === 'string') return file
  const looked = `audit.looked.${row.what.replace('audit.', '')}`
  if (hasText(looked)) return t(looked)
  const what = preferences.language === 'en' ? row.what_en : row.what
  const whose = OF_WHOM.map((name) => row.details[name]).find((told) => typeof told === 'string' && told)
  return whose ? `${what} · ${String(whose)}` : what
}

/** Who did it: a person, or the part of the house that did it by itself. */
export const byOf = (row: Access): string => wordFor('system', row.by)
