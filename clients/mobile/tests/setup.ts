/** The phone, as far as what is tested asks it: a storage that gives back copies, as a real one does. */
import { vi } from 'vitest'

const stored = new Map<string, string>()
vi.stubGlobal('uni', {
  getStorageSync: (name: string): unknown => (stored.has(name) ? (JSON.parse(stored.get(name) ?? '') as unknown) : ''),
  setStorageSync: (name: string, value: unknown) => stored.set(name, JSON.stringify(value)),
  removeStorageSync: (name: string) => stored.delete(name),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
})
