/** Grids and places by what people type: a name, a code, numbers, an address. */
import { ApiError, type Schemas } from '@api'
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { soonOnce } from '@/parts/soon'
import { api } from '@/server/api'

export interface Found {
  key: string
  kind: 'grid' | 'place'
  gridId: string
  title: string
  note: string
  point: [number, number] | null
}

const ofGrid = (line: Schemas['Lineage']): Found => ({
  key: `grid ${line.leaf_id}`,
  kind: 'grid',
  gridId: line.leaf_id,
  title: line.full_name,
  note: line.code,
  point: null,
})
const ofPlace = (place: Schemas['AddressCandidate']): Found => ({
  key: `place ${place.place_id}`,
  kind: 'place',
  gridId: place.grid_id ?? '',
  title: place.name,
  note: '',
  point: place.lon === null || place.lat === null ? null : [place.lon, place.lat],
})

/** What the text finds, a moment after the last letter. `atGridsOnly` leaves places out that lie in no grid. */
export function useFinding(): {
  text: Ref<string>
  found: ShallowRef<Found[]>
  isFinding: Ref<boolean>
  error: ShallowRef<unknown>
} {
  const text = ref('')
  const found = shallowRef<Found[]>([])
  const error = shallowRef<unknown>(null)
  const isFinding = ref(false)
  let latest = 0

  async function find(): Promise<void> {
    const asked = text.value.trim()
    const mine = ++latest
    if (!asked) return
    try {
      const [grids, places] = await Promise.all([
        api.get('/api/staff/grid/search', { query: { text: asked } }),
        api.get('/api/staff/grid/addresses', { query: { text: asked } }),
      ])
      if (mine !== latest) return
      found.value = [
        ...grids.slice(0, 12).map(ofGrid),
        ...places
          .filter((place) => place.grid_id)
          .slice(0, 8)
          .map(ofPlace),
      ]
      error.value = null
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure
      if (mine === latest) error.value = failure
    } finally {
      if (mine === latest) isFinding.value = false
    }
  }
  const findSoon = soonOnce(() => void find(), 250)
  watch(text, (now) => {
    found.value = []
    isFinding.value = Boolean(now.trim())
    latest++
    findSoon()
  })
  return { text, found, isFinding, error }
}
