/** Where something is, as somebody chose it. A grid that a person chose outranks the point. */
import type { Position } from '@/device/position'

export interface Place {
  kind: 'here' | 'home' | 'address' | 'map'
  name: string
  gridId: string | null
  longitude: number | null
  latitude: number | null
  system: Position['system']
}
