/** What this tab keeps while its person is at the identity provider: the answer counts with this key alone. */
export const SIGN_ON = 'yuandian.console.sign-on'

export interface SignOnKept {
  state: string
  key: string
  next: string
}

/** What was kept for the state that came back, once; null where this tab did not ask. */
export function takeSignOn(state: string): SignOnKept | null {
  const text = sessionStorage.getItem(SIGN_ON)
  sessionStorage.removeItem(SIGN_ON)
  if (!text) return null
  const kept = JSON.parse(text) as SignOnKept
  return kept.state === state ? kept : null
}

/** Where to go on to: a page of the console, whatever else stood in the address. */
export const nextPage = (next: unknown): string => (typeof next === 'string' && /^\/(?!\/)/.test(next) ? next : '/work')
