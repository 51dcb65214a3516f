/** Permissions by what they belong to, with their names. Codes are the product's own: a role takes them or leaves them. */
import { hasText, t, textFor, wordFor } from '@/messages'

const MODULES = [
  'case',
  'grid',
  'people',
  'post',
  'account',
  'role',
  'organisation',
  'calendar',
  'intake',
  'message',
  'volunteering',
  'points',
  'mall',
  'honours',
  'publication',
  'feedback',
  'mobile',
] as const

export interface Group {
  module: string
  codes: string[]
}

export function groupsOf(codes: readonly string[]): Group[] {
  const modules = [...new Set([...MODULES, ...codes.map((code) => code.split('.')[0] ?? '')])]
  return modules
    .map((module) => ({
      module: (MODULES as readonly string[]).includes(module) ? module : 'other',
      codes: codes.filter((code) => code.split('.')[0] === module),
    }))
    .filter((group) => group.codes.length)
}

/** The name of a permission; the code itself where nobody has named it yet. */
export function permissionName(code: string): string {
  const key = `words.permission.${code.replaceAll('.', '_')}`
  return hasText(key) ? t(key) : code
}

export const placeName = (kind: string): string => textFor(`reference.roles.kind.${kind}`)
export const responsibleName = (level: string | null): string =>
  level === 'worker' ? t('reference.roles.worker') : wordFor('gridLevel', level)
