/** The identity that the city gives its residents: whether there is one here, and taking it off my account. */
import { makeClient, type Schemas } from '@api'
import { throughUni } from '@/server/transport'
import { headersOfSession, rememberWho } from './session'

export type CityMode = Schemas['SignOnMode']
const door = makeClient(throughUni, headersOfSession)

/** Whose identity signs residents in here. */
export const cityMode = (): Promise<CityMode> => door.get('/api/open/people/city-identity', {})

export async function unlinkCity(): Promise<void> {
  rememberWho(await door.remove('/api/resident/people/me/city-identity', {}))
}
