/**
 * Working under a post on this phone. Whoever holds posts with their resident's account works with its session; for a
 * staff account a session of its own is begun, once on this phone, with its password.
 */
import { computed, reactive, readonly } from 'vue'
import { ApiError, makeClient, type Schemas } from '@api'
import { forget, forgetAll, keep, kept } from '@/device/kept'
import { throughUni } from '@/server/transport'
import { headersOfSession, isSignedIn, whenSignedIn, whenSignedOut } from './session'

export type Post = Schemas['HeldPostCard']
type Offer = Schemas['MyWork']
type SignedIn = Schemas['SignedIn']

interface Work {
  /** Of the staff account; null where the resident's session serves. */
  token: string | null
  accountId: string
  name: string
  posts: Post[]
  /** Empty for all of them together. */
  postId: string
}
interface State {
  work: Work | null
  /** The posts that could be worked under, and what that asks for. */
  offer: Offer | null
  /** The session to work with ran out: the password is asked for again, and what waits goes on after that. */
  isRenewing: boolean
}

const NAME = 'working'
const DAY = 'work.'
const DRAFTS = 'writing.'
/** A post at which cases are dealt with, entered or decided on, or households are kept in touch with; others have
 * nothing to do here.
 */
const FIELD = ['case.handle', 'case.enter', 'case.sign', 'people.view_linked']
/** Whoever decides, checks or is called in sees first what waits for that; a worker sees what is in hand. */
const OFFICE = ['case.check', 'case.extension.grant', 'case.whistle.approve', 'case.whistle.answer', 'case.follow_up']

const SERVES = 'mall.serve'

const state = reactive<State>({ work: kept<Work | null>(NAME, null), offer: null, isRenewing: false })
export const working = readonly(state) as Readonly<State>
export const work = computed(() => state.work)
export const isWorking = computed(() => state.work !== null && !state.isRenewing)
/** Under what one acts: a post, or all of one's posts together, where no one of them was chosen. */
export const acting = computed(() => {
  const chosen = (state.work?.posts ?? []).filter(({ id }) => !state.work?.postId || id === state.work.postId)
  return { posts: chosen, permissions: [...new Set(chosen.flatMap(({ permissions }) => permissions))] }
})
export const postsOffered = computed(() => state.work?.posts ?? (state.offer?.posts ?? []).filter(isOfTheField))
export const mayWork = (permission: string): boolean => acting.value.permissions.includes(permission)

/** Whether one of the posts is at a merchant's counter. */
export const servesAt = (posts: readonly Post[]): boolean =>
  posts.some(({ permissions }) => permissions.includes(SERVES))

const isOfTheField = ({ permissions }: Post): boolean => [...FIELD, ...OFFICE].some((one) => permissions.includes(one))
export const isOffice = computed(() => OFFICE.some((one) => acting.value.permissions.includes(one)))
const bearer = (token: string | null): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {})

/** The headers for whoever works, under a post of theirs: what waits is sent under the one it was done under. */
export function headersOfWork(postId = state.work?.postId): Record<string, string> {
  const own = state.work?.token ? bearer(state.work.token) : headersOfSession()
  return { ...own, ...(postId ? { 'X-Post': postId } : {}) }
}

/** Without renewal, and with the token that is just to be tried. */
const doorWith = (headers: () => Record<string, string>) => makeClient(throughUni, headers)
const ofResident = doorWith(headersOfSession)

/** Asks which posts there are; without a network it is left as it was. */
export async function learnPosts(): Promise<void> {
  if (!isSignedIn.value) {
    state.offer = null
    return
  }
  try {
    state.offer = await ofResident.get('/api/resident/people/me/work', {})
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}

/** Begins with the resident's own session, for posts that it holds itself. */
export const beginAsResident = (postId: string): Promise<void> => enter(null, postId)

interface Proof {
  password: string
  code: string
  newPassword: string
}
/** Begins with the password of the staff account of whoever is signed in by phone, and changes it if it is a first. */
export async function beginByPassword({ password, code, newPassword }: Proof, postId: string): Promise<void> {
  const body = { password, code, new_password: newPassword }
  const signedIn: SignedIn = await ofResident.post('/api/resident/people/me/work', { body })
  await enter(signedIn.token, postId)
}

/** What a sign-in by name still awaits, and its token. */
export interface Awaiting {
  what: 'code' | 'newPassword'
  token: string
}
/** Begins by name and password, as at the console. */
export const beginByName = async (username: string, password: string): Promise<Awaiting | null> =>
  goOn(await doorWith(() => ({})).post('/api/staff/people/sign-in', { body: { username, password } }))

export const secondStep = async (token: string, code: string): Promise<Awaiting | null> =>
  goOn(await doorWith(() => ({})).post('/api/staff/people/sign-in/second-step', { body: { token, code } }))

/** A first password opens nothing but this. */
export async function changeFirst(token: string, old: string, chosen: string): Promise<null> {
  await doorWith(() => bearer(token)).put('/api/staff/people/me/password', { body: { old, new: chosen } })
  await enter(token)
  return null
}

async function goOn({ token, awaits_totp, must_change_password }: SignedIn): Promise<Awaiting | null> {
  if (awaits_totp) return { what: 'code', token }
  if (must_change_password) return { what: 'newPassword', token }
  await enter(token)
  return null
}

async function enter(token: string | null, postId?: string): Promise<void> {
  const headers = token ? bearer(token) : headersOfSession()
  const { me, posts } = await doorWith(() => headers).get('/api/staff/people/me', {})
  const theirs = posts.filter(isOfTheField)
  if (!theirs.length) throw new ApiError('no_post_to_work_under', 403, '')
  const wanted = postId ?? state.work?.postId ?? ''
  const chosen = theirs.some(({ id }) => id === wanted) && theirs.length > 1 ? wanted : ''
  if (state.work && state.work.accountId !== me.account_id) forgetAll(DAY)
  state.work = { token, accountId: me.account_id, name: me.name, posts: theirs, postId: chosen }
  state.isRenewing = false
  keep(NAME, state.work)
  for (const tell of whoWantToKnow) tell()
}

const whoWantToKnow: (() => void)[] = []
/** Calls back whenever somebody has begun to work. */
export function whenWorkBegins(tell: () => void): void {
  whoWantToKnow.push(tell)
}

/** Another of one's posts from now on; what was kept of the day was seen under the one before. */
export function actUnder(postId: string): void {
  if (!state.work || state.work.postId === postId) return
  forgetAll(DAY)
  state.work = { ...state.work, postId }
  keep(NAME, state.work)
}

/** The server no longer knows the session: everything stays as it is until the password was given again. */
export function askAgain(): void {
  if (state.work) state.isRenewing = true
}

/** Looks whether posts have come or gone. */
export async function refreshPosts(): Promise<void> {
  if (!state.work || state.isRenewing) return
  try {
    await enter(state.work.token)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 403) endHere()
    else if (error.status === 401) askAgain()
  }
}

/** Ends it on this phone, with whatever was kept of the day. What waits to be sent stays for the same person. */
function endHere(): void {
  Object.assign(state, { work: null, isRenewing: false })
  forget(NAME)
  forgetAll(DAY)
  forgetAll(DRAFTS)
}

/** Ends it, whether or not the server can be told. */
export async function endWork(): Promise<void> {
  const token = state.work?.token
  endHere()
  if (!token) return
  try {
    await doorWith(() => bearer(token)).post('/api/staff/people/sign-out', {})
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}

whenSignedIn(() => void learnPosts())
whenSignedOut(() => {
  state.offer = null
  if (state.work) void endWork()
})
