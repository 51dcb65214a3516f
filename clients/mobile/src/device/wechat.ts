/**
 * What WeChat does for the mini-program alone: says who holds the phone, asks before it hands over anything private, and
 * asks whether a message may be shown. A browser has none of it.
 */
import { reactive, readonly } from 'vue'

type PrivacyAnswer = { event: 'agree'; buttonId: string } | { event: 'disagree' }
interface Wechat {
  onNeedPrivacyAuthorization?: (listen: (answer: (given: PrivacyAnswer) => void) => void) => void
  openPrivacyContract?: (options: { fail: () => void }) => void
  requestSubscribeMessage?: (options: {
    tmplIds: string[]
    success: (answered: Record<string, string>) => void
    fail: () => void
  }) => void
}
declare const wx: Wechat

/** Of the button by which somebody agrees; WeChat looks whether it was really tapped. */
export const AGREE_BUTTON = 'privacy-agree'
const state = reactive({ isAsking: false })
export const privacy = readonly(state)
let waiting: ((given: PrivacyAnswer) => void)[] = []

// #ifdef MP-WEIXIN
/** From now on whatever needs somebody's agreement to the privacy guide waits for it. */
export function followPrivacy(): void {
  wx.onNeedPrivacyAuthorization?.((answer) => {
    waiting.push(answer)
    state.isAsking = true
  })
}

export function answerPrivacy(isAgreed: boolean): void {
  const asked = waiting
  waiting = []
  state.isAsking = false
  for (const answer of asked) answer(isAgreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' })
}

/** The guide as it is filed with WeChat. */
export function openPrivacyGuide(): void {
  wx.openPrivacyContract?.({ fail: () => undefined })
}

/** A code by which our server learns from WeChat who holds the phone; null where WeChat gives none. */
export function wechatCode(): Promise<string | null> {
  return new Promise((resolve) => {
    uni.login({ provider: 'weixin', success: ({ code }) => resolve(code || null), fail: () => resolve(null) })
  })
}

/** Asks for one message of each template, within the tap on a button; gives those that were allowed. */
export function askToTell(templateIds: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    if (!wx.requestSubscribeMessage) return resolve([])
    wx.requestSubscribeMessage({
      tmplIds: templateIds,
      success: (answered) => resolve(templateIds.filter((id) => answered[id] === 'accept')),
      fail: () => resolve([]),
    })
  })
}
// #endif
