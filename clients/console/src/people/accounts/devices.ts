import { t } from '@/messages'

/** The first that fits counts: the names of later ones stand in the texts of earlier ones too. */
const SYSTEMS: readonly [pattern: RegExp, name: string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
]
const BROWSERS: readonly [pattern: RegExp, name: string][] = [
  [/MicroMessenger/, t('people.accounts.wechat')],
  [/Edg/, 'Edge'],
  [/Firefox/, 'Firefox'],
  [/Chrome/, 'Chrome'],
  [/Safari/, 'Safari'],
]

/** What somebody signed in with, short enough to be recognised; what a browser calls itself is longer than that. */
export function deviceWords(agent: string): string {
  const found = [SYSTEMS, BROWSERS].map((list) => list.find(([pattern]) => pattern.test(agent))?.[1])
  const page = agent.startsWith('/admin/') ? t('people.accounts.admin') : undefined
  const words = [page, ...found].filter((name) => name !== undefined)
  return words.join(' · ') || agent.slice(0, 40) || t('people.accounts.unnamedDevice')
}
