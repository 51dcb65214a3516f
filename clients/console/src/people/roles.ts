/** Roles and which of them somebody fills: a role says which roles its holders may appoint. */
import { ApiError, type Schemas } from '@api'
import { shallowRef, type ShallowRef } from 'vue'
import { api } from '@/server/api'

export type Role = Schemas['RoleRow']
export type HeldPost = Schemas['HeldPostCard']
export type PostPermission = 'post.appoint' | 'post.hand_over'

const ALL_ROLES = '*'
const roles = shallowRef<Role[]>([])
let asked = false

/** Every role, read once; empty until then. */
export function useRoles(): ShallowRef<Role[]> {
  if (!asked) {
    asked = true
    void api.get('/api/staff/people/roles', {}).then(
      (found) => (roles.value = found),
      (failure: unknown) => {
        asked = false
        if (!(failure instanceof ApiError)) throw failure
      },
    )
  }
  return roles
}

/** The roles that these posts fill under a permission; elected ones are among them, and are nominated for. */
export function fillableRoles(all: readonly Role[], posts: readonly HeldPost[], permission: PostPermission): Role[] {
  const held = new Set(posts.filter((post) => post.permissions.includes(permission)).map((post) => post.role))
  const fills = new Set(all.filter((role) => held.has(role.code)).flatMap((role) => role.may_appoint))
  return fills.has(ALL_ROLES) ? [...all] : all.filter((role) => fills.has(role.code))
}

/** The roles that make somebody responsible at a level of the matrix. */
export const rolesOfLevel = (all: readonly Role[], level: string): Role[] =>
  all.filter((role) => role.responsible_level === level)
