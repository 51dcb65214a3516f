import type { MessageKey } from '@/messages'
import { may } from '@/session/session'

interface PlaceToGo {
  name: string
  text: MessageKey
  permission: string
}

/** Where each step of moving in is done by hand, or looked at. */
const PLACES: Record<string, readonly PlaceToGo[]> = {
  grids: [{ name: 'grids', text: 'imports.moving.to.map', permission: 'grid.view' }],
  organisations: [],
  staff: [
    { name: 'accounts', text: 'imports.moving.to.accounts', permission: 'account.manage' },
    { name: 'responsibility', text: 'imports.moving.to.responsibility', permission: 'people.view' },
  ],
  deadlines: [
    { name: 'reference-categories', text: 'imports.moving.to.deadlines', permission: 'case.category.manage' },
  ],
  sources: [{ name: 'hotline-imports', text: 'imports.moving.to.hotline', permission: 'intake.view' }],
}
export const placesFor = (step: string): PlaceToGo[] => (PLACES[step] ?? []).filter((place) => may(place.permission))
