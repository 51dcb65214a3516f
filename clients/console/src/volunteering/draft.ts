/** A task as it is written: what its form holds, from the task that there is, and as it is sent. */
import type { Kind, Page, ROLES } from './tasks'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** An empty form: tomorrow at this hour. */
export function newDraft(now: number) {
  const tomorrow = Math.floor(now / HOUR) * HOUR + DAY
  return {
    kind: 'clean_up' as Kind,
    role: '' as (typeof ROLES)[number] | '',
    title: '',
    words: '',
    need: '',
    campaign: '',
    grid_id: '',
    address: '',
    longitude: null as number | null,
    latitude: null as number | null,
    metres: 200,
    startsAt: new Date(tomorrow),
    endsAt: new Date(tomorrow + 2 * HOUR),
    slots: 10,
    points: 20,
    skills: [] as string[],
    least_age: 0,
    risk_words: '',
    audience: 'everybody' as 'everybody' | 'party_members',
    free_hours: 2,
    is_by_offer: false,
  }
}
export type Draft = ReturnType<typeof newDraft>

export function draftOf(page: Page): Draft {
  const { card } = page
  return {
    kind: card.kind,
    role: card.role ?? '',
    title: card.title,
    words: page.words,
    need: page.need,
    campaign: card.campaign,
    grid_id: page.grid_id,
    address: card.address,
    longitude: page.longitude,
    latitude: page.latitude,
    metres: page.metres_allowed,
    startsAt: new Date(card.starts_at),
    endsAt: new Date(card.ends_at),
    slots: card.slots,
    points: card.points,
    skills: [...page.skills],
    least_age: page.least_age,
    risk_words: page.risk_words,
    audience: card.audience,
    is_by_offer: page.is_by_offer,
    free_hours: Math.round((Date.parse(card.starts_at) - Date.parse(page.free_until)) / HOUR),
  }
}

export function taskIn(draft: Draft, leaderId: string | null) {
  const { startsAt, endsAt, role, ...rest } = draft
  return {
    ...rest,
    role: role || null,
    starts_at: startsAt.toISOString(),
    ends_at: endsAt.toISOString(),
    leader_id: leaderId,
  }
}
