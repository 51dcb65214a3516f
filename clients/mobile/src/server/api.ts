import { ApiError, makeClient, type Transport } from '@api'
import { headersOfSession, renewSession, session } from '@/session/session'
import { throughUni } from './transport'

/** A session that has run out: the person signs in again on the spot, then the request is sent once more. */
const withRenewal: Transport = async (asked) => {
  const answered = await throughUni(asked)
  if (answered.status !== 401 || !session.token) return answered
  if (!(await renewSession())) throw new ApiError('not_signed_in', 401, '')
  return throughUni({ ...asked, headers: { ...asked.headers, ...headersOfSession() } })
}

/** The client for whoever is signed in. */
export const api = makeClient(withRenewal, headersOfSession)

/** The same for what nobody asked for, such as a guess: it does without, rather than ask anybody to sign in again. */
export const aside = makeClient(throughUni, headersOfSession)
