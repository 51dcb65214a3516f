/** Movements of points in words. */
import { t } from '@/messages'

/** "+5", "-3" */
export const signed = (points: number): string => (points > 0 ? `+${points}` : String(points))

/** By which version of which rule, where it was by one. */
export const ruleOf = (line: { rule_title: string | null; rule_number: number | null }): string =>
  line.rule_title ? t('points.ruleVersion', { title: line.rule_title, number: line.rule_number ?? 1 }) : ''
