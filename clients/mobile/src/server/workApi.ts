import { ApiError, makeClient, type Transport } from '@api'
import { headersOfSession, renewSession } from '@/session/session'
import { askAgain, headersOfWork, working } from '@/session/work'
import { throughUni } from './transport'

/**
 * A session that has run out. That of a staff account is asked for on the worker's own pages, and the request waits like
 * on a broken line; where the resident's session serves, they sign in again on the spot, as everywhere.
 */
const withAsking: Transport = async (asked) => {
  const answered = await throughUni(asked)
  if (answered.status !== 401) return answered
  if (working.work?.token === null && (await renewSession())) {
    return throughUni({ ...asked, headers: { ...asked.headers, ...headersOfSession() } })
  }
  askAgain()
  throw new ApiError('not_signed_in', 401, '')
}

/** The client for whoever works, under the post chosen now. */
export const workApi = makeClient(withAsking, () => headersOfWork())

/** The same under another of their posts: that which a waiting step was done under. */
export const workApiUnder = (postId: string) => makeClient(withAsking, () => headersOfWork(postId))
