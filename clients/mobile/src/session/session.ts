/** Which resident is signed in on this phone. What is known of them is kept, so that it is there without a network. */
import { computed, reactive, readonly } from 'vue'
import { ApiError, makeClient, type Schemas } from '@api'
import { forget, keep, kept } from '@/device/kept'
import { forgetSeen } from '@/device/seen'
import { throughUni } from '@/server/transport'

export type Me = Schemas['Me']
export type CodeAsked = Schemas['CodeAsked']
type SignedIn = Schemas['SignedIn']
export type WechatMode = Schemas['WechatOut']['mode']

interface Session {
  token: string | null
  who: Me | null
  /** As it was typed on this phone: signing in again need not ask for it. */
  phone: string
  /** Somebody whose session ran out is asked to sign in again while their work waits. */
  isRenewing: boolean
}

const NAME = 'session'
const state = reactive<Session>({ token: null, who: null, phone: '', isRenewing: false })
export const session = readonly(state) as Readonly<Session>
export const isSignedIn = computed(() => state.token !== null && state.who !== null)

let waiting: ((isSignedIn: boolean) => void)[] = []
const whoWantToKnow: (() => void)[] = []
const whoWantToKnowOfLeaving: (() => void)[] = []

export const headersOfSession = (): Record<string, string> =>
  state.token ? { Authorization: `Bearer ${state.token}` } : {}

/** Without renewal: signing in itself must not ask to sign in. */
const door = makeClient(throughUni, headersOfSession)

function keepSession(): void {
  if (state.token) keep(NAME, { token: state.token, who: state.who, phone: state.phone })
  else forget(NAME)
}

/** Calls back whenever somebody has signed in. */
export function whenSignedIn(work: () => void): void {
  whoWantToKnow.push(work)
}

/** Calls back whenever somebody has signed out, or another has signed in. */
export function whenSignedOut(work: () => void): void {
  whoWantToKnowOfLeaving.push(work)
}

/** Takes up the session of before; without a network it is believed until the server says otherwise. */
export async function resumeSession(): Promise<void> {
  const before = kept<Pick<Session, 'token' | 'who' | 'phone'> | null>(NAME, null)
  if (!before?.token) return
  Object.assign(state, before)
  try {
    await learnWho()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 401) forgetSession()
  }
}

export async function learnWho(): Promise<void> {
  state.who = await door.get('/api/resident/people/me', {})
  keepSession()
}

/** What the server answered about oneself, after a change. */
export function rememberWho(who: Me): void {
  state.who = who
  keepSession()
}

export const askCode = (phone: string): Promise<CodeAsked> =>
  door.post('/api/resident/people/codes', { body: { phone } })

/** Signs in with a phone and the code that came there. */
export async function signIn(phone: string, code: string): Promise<void> {
  await enter(await door.post('/api/resident/people/sign-in', { body: { phone, code } }), phone)
}

/** Who answers for WeChat at this server: `none`, `standin` or `http`. */
export const wechatMode = async (): Promise<WechatMode> => (await door.get('/api/open/wechat/mode', {})).mode

/** Signs in the WeChat user of a code. Whom nobody knows here yet gets a ticket, to come back with their phone. */
export async function signInByWechat(code: string): Promise<string | null> {
  const answered = await door.post('/api/resident/people/sign-in/wechat', { body: { code } })
  if (answered.session) await enter(answered.session, '')
  return answered.ticket
}

export async function signInByWechatPhone(ticket: string, phoneCode: string): Promise<void> {
  await enter(
    await door.post('/api/resident/people/sign-in/wechat/phone', { body: { ticket, phone_code: phoneCode } }),
    '',
  )
}

/** Signs in whom the city says it is. */
export async function signInByCity(brought: Schemas['SignOnBrought']): Promise<void> {
  await enter(await door.post('/api/resident/people/sign-in/city/finish', { body: brought }), '')
}

/** Somebody is signed in; work that waited for it goes on if it is still the same person. */
async function enter(signedIn: SignedIn, phone: string): Promise<void> {
  const before = state.who?.account_id
  Object.assign(state, { token: signedIn.token, phone })
  await learnWho()
  const isSame = before === undefined || before === state.who?.account_id
  if (!isSame) leaveBehind()
  settle(isSame)
  for (const work of whoWantToKnow) work()
}

/** Asks the person to sign in again; true once they did. All requests that wait share one question. */
export function renewSession(): Promise<boolean> {
  state.isRenewing = true
  return new Promise((resolve) => waiting.push(resolve))
}

export function giveUpRenewal(): void {
  forgetSession()
  settle(false)
}

function settle(isSame: boolean): void {
  state.isRenewing = false
  const asked = waiting
  waiting = []
  for (const resolve of asked) resolve(isSame)
}

function forgetSession(): void {
  Object.assign(state, { token: null, who: null })
  forgetSeen()
  keepSession()
}

/** Whoever comes next finds nothing of what was done before; a session that merely ran out leaves it for its person. */
function leaveBehind(): void {
  forgetSeen()
  for (const work of whoWantToKnowOfLeaving) work()
}

/** Signs out here, whether or not the server can be told. */
export async function signOut(): Promise<void> {
  try {
    await door.post('/api/resident/people/sign-out', {})
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  } finally {
    forgetSession()
    leaveBehind()
    state.phone = ''
  }
}
