export * from './client'
export * from './recordKinds'
export type { components, paths } from './schema'
