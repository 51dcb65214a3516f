/** To the city's identity and back, in the browser: its answer counts in this tab alone. */
import { makeClient, type Schemas } from '@api'
import { throughUni } from '@/server/transport'
import { headersOfSession, isSignedIn, rememberWho, signInByCity } from './session'

type Brought = Schemas['SignOnBrought']

interface Kept {
  state: string
  key: string
  /** Whoever was signed in when they were sent away ties it to their account; the others sign in by it. */
  links: boolean
}

const NAME = 'yuandian.mobile.city'
const door = makeClient(throughUni, headersOfSession)

/** The answer counts for whoever asked: for this account, or for nobody who is signed in. */
export async function goToCity(): Promise<void> {
  const links = isSignedIn.value
  const { url, state, key } = links
    ? await door.post('/api/resident/people/me/city-identity', {})
    : await door.post('/api/resident/people/sign-in/city', {})
  const kept: Kept = { state, key, links }
  sessionStorage.setItem(NAME, JSON.stringify(kept))
  window.location.assign(url)
}

/** What was kept for the state that came back, once; null where this tab did not ask. */
export function keptFor(state: string): Kept | null {
  const text = sessionStorage.getItem(NAME)
  sessionStorage.removeItem(NAME)
  if (!text) return null
  const kept = JSON.parse(text) as Kept
  return kept.state === state ? kept : null
}

/** Takes the city's answer to the server: linked to who is signed in, else signed in by it. */
export async function comeBack({ state, key, links }: Kept, code: string): Promise<void> {
  const brought: Brought = { state, code, key }
  if (links) rememberWho(await door.put('/api/resident/people/me/city-identity', { body: brought }))
  else await signInByCity(brought)
}
