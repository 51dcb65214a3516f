/** What stays on this phone, under names of ours. */
const OURS = 'yuandian.mobile.'

/** What was kept under a name, or the fallback where there is nothing. */
export function kept<T>(name: string, fallback: T): T {
  const found = uni.getStorageSync(OURS + name) as T | ''
  return found === '' ? fallback : found
}

export function keep(name: string, value: unknown): void {
  uni.setStorageSync(OURS + name, value)
}

export function forget(name: string): void {
  uni.removeStorageSync(OURS + name)
}

/** A key for one piece of work, never given twice; a mini-program has no `crypto`. */
export function newKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}

/** The ends of all names that begin so. */
export const namesFrom = (beginning: string): string[] =>
  uni
    .getStorageInfoSync()
    .keys.flatMap((name: string) => (name.startsWith(OURS + beginning) ? name.slice((OURS + beginning).length) : []))

/** Forgets everything whose name begins so. */
export function forgetAll(beginning: string): void {
  for (const end of namesFrom(beginning)) forget(beginning + end)
}
