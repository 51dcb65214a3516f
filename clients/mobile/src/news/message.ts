/** A message to staff: its first line names the matter and the place, the next the deadline, then what was said. */
import { ApiError } from '@api'
import { workApi } from '@/server/workApi'
import { lookForNews } from './news'

/** What a reporter is told of their own case; anything else about one is told to whoever deals with it. */
const TO_REPORTERS = ['assigned', 'arrived', 'replied', 'remark_answered', 'merged', 'parked', 'project', 'closed']
export const isToReporter = (kind: string): boolean => TO_REPORTERS.includes(kind.replace('case.', ''))

export function matterOf(body: string): { matter: string; rest: string } {
  const [matter = '', ...rest] = body.split('\n')
  return { matter, rest: rest.join('\n') }
}

/** Whether the phone could tell the server or not, it goes on. */
export async function markSeen(messageId: string): Promise<void> {
  try {
    await workApi.post('/api/staff/messaging/inbox/{message_id}/read', { path: { message_id: messageId } })
    await lookForNews()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}
