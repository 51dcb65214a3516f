/** Numbers of which the server counts no further than makes a difference. */

import type { Schemas } from '@api'
import { t } from '@/messages'

/** As far as it counts what a post has in hand. */
const MOST_IN_HAND = 500

/** "共 12 条", "超过 10000 条" */
export const inAll = ({ count, is_more: isMore }: Schemas['Total']): string =>
  t(isMore ? 'shell.table.totalMore' : 'shell.table.total', { count })

/** "12", "500+" */
export const inHand = (count: number): string => (count >= MOST_IN_HAND ? `${MOST_IN_HAND}+` : String(count))
