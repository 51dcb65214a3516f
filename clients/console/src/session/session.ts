/** Who is signed in, under which post, and what they may do. One per browser tab; the token is kept for reloads. */
import { computed, reactive, readonly } from 'vue'
import { ApiError, makeClient, type Schemas } from '@api'
import { throughFetch } from '@/server/transport'

export type StaffMe = Schemas['StaffMe']
export type HeldPost = Schemas['HeldPostCard']
type SignedIn = Schemas['SignedIn']

interface Session {
  token: string | null
  postId: string | null
  who: StaffMe | null
  /** Somebody whose session ran out is asked to sign in again while their work waits. */
  isRenewing: boolean
}

const KEPT_AS = 'yuandian.console.session'
const REFUSED = [401, 403, 404]
const state = reactive<Session>({ token: null, postId: null, who: null, isRenewing: false })
export const session = readonly(state) as Readonly<Session>

let waiting: ((isSignedIn: boolean) => void)[] = []

export function headersOfSession(): Record<string, string> {
  return {
    ...(state.token ? { Authorization: `Bearer ${state.token}` } : {}),
    ...(state.postId ? { 'X-Post': state.postId } : {}),
  }
}

/** Without renewal: signing in itself must not ask to sign in. */
const door = makeClient(throughFetch, headersOfSession)

function keep(): void {
  if (state.token) localStorage.setItem(KEPT_AS, JSON.stringify({ token: state.token, postId: state.postId }))
  else localStorage.removeItem(KEPT_AS)
}

/** Takes up the session of before a reload, if it still holds. Throws `ApiError` where the server cannot be asked. */
export async function resumeSession(): Promise<void> {
  const kept = localStorage.getItem(KEPT_AS)
  if (!kept) return
  try {
    const { token, postId } = JSON.parse(kept) as { token: string; postId: string | null }
    Object.assign(state, { token, postId })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    localStorage.removeItem(KEPT_AS)
    return
  }
  await learnWho()
}

async function learnWho(): Promise<void> {
  try {
    state.who = await door.get('/api/staff/people/me', {})
  } catch (error) {
    if (!(error instanceof ApiError && REFUSED.includes(error.status))) throw error
    if (!state.postId) return forget()
    state.postId = null // a post that is no longer held
    await learnWho()
  }
}

export const beginSignIn = (username: string, password: string): Promise<SignedIn> =>
  door.post('/api/staff/people/sign-in', { body: { username, password } })

export const secondStep = (token: string, code: string): Promise<SignedIn> =>
  door.post('/api/staff/people/sign-in/second-step', { body: { token, code } })

/** Where signing out goes on to, so that the identity provider forgets them too; for a shared desk. */
const LEAVE_BY = 'yuandian.console.leave'
export const leaveBy = (url: string | null): void =>
  url ? localStorage.setItem(LEAVE_BY, url) : localStorage.removeItem(LEAVE_BY)

export const signOnMode = (): Promise<Schemas['SignOnMode']> => door.get('/api/open/people/single-sign-on', {})
export const beginSignOn = (): Promise<Schemas['SignOnBegun']> => door.post('/api/staff/people/sign-in/single', {})
export const finishSignOn = (body: Schemas['SignOnBrought']): Promise<Schemas['SignOnAnswer']> =>
  door.post('/api/staff/people/sign-in/single/finish', { body })
export const linkSubject = (body: Schemas['SubjectLink']): Promise<SignedIn> =>
  door.post('/api/staff/people/sign-in/single/link', { body })

/** Enters with a token that opens; work that waited for a renewal goes on if it is still the same person. */
export async function enter(signedIn: SignedIn): Promise<void> {
  const before = state.who?.me.account_id
  const postBefore = state.postId
  Object.assign(state, { token: signedIn.token, postId: before ? postBefore : null })
  await learnWho()
  const isSame = before === undefined || before === state.who?.me.account_id
  if (!isSame) state.postId = null
  keep()
  settle(isSame)
  if (!isSame) window.location.reload()
}

/** Asks the person to sign in again; true once they did. All requests that wait share one question. */
export function renewSession(): Promise<boolean> {
  state.isRenewing = true
  return new Promise((resolve) => waiting.push(resolve))
}

export function giveUpRenewal(): void {
  forget()
  settle(false)
}

function settle(isSignedIn: boolean): void {
  state.isRenewing = false
  const asked = waiting
  waiting = []
  for (const resolve of asked) resolve(isSignedIn)
}

function forget(): void {
  Object.assign(state, { token: null, postId: null, who: null })
  keep()
}

export async function signOut(): Promise<void> {
  try {
    await door.post('/api/staff/people/sign-out', {})
  } finally {
    const url = localStorage.getItem(LEAVE_BY)
    leaveBy(null)
    forget()
    if (url) window.location.assign(url)
  }
}

/** Acts under one post from now on; null is all posts together. */
export async function actUnder(postId: string | null): Promise<void> {
  state.postId = postId
  keep()
  await learnWho()
}

export async function refreshWho(): Promise<void> {
  await learnWho()
}

export const isSignedIn = computed(() => state.who !== null)
/** Whether they hold the permission, or any of several. */
export const may = (permission: string | readonly string[]): boolean =>
  (typeof permission === 'string' ? [permission] : permission).some(
    (one) => state.who?.permissions.includes(one) ?? false,
  )
