/** The drawing library on our map: the rings of one grid with their corners, and drawing a ring anew. */
import { colour, type Theme } from '@tokens'
import type { Map as Chart } from 'maplibre-gl'
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'

export type Ring = GeoJSON.Position[]
type Snap = (at: GeoJSON.Position) => GeoJSON.Position | null
type Hex = `#${string}`

/** The library keeps no more decimals than these. */
const DECIMALS = 9
const rounded = (ring: Ring): Ring =>
  ring.map((corner) => corner.slice(0, 2).map((degrees) => Number(degrees.toFixed(DECIMALS))))

export interface Pens {
  /** Shows open rings with their corners, in place of those before. */
  show: (rings: readonly Ring[]) => void
  startRing: () => void
  stopRing: () => void
  stop: () => void
}

/** `edited` tells an open ring by its place, before and after; `drew` a new one. */
export function takePens(
  chart: Chart,
  theme: Theme,
  snap: Snap,
  edited: (place: number, before: Ring, after: Ring) => void,
  drew: (ring: Ring) => void,
): Pens {
  const of = (name: Parameters<typeof colour>[0]): Hex => colour(name, theme) as Hex
  const snapping = { toCustom: (event: { lng: number; lat: number }) => snap([event.lng, event.lat]) ?? undefined }
  let next = 0
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map: chart, coordinatePrecision: DECIMALS }),
    idStrategy: { isValidId: () => true, getId: () => ++next },
    modes: [
      new TerraDrawSelectMode({
        allowManualDeselection: false,
        keyEvents: null,
        flags: {
          polygon: {
            feature: {
              draggable: false,
              coordinates: { midpoints: { draggable: true }, draggable: true, deletable: true, snappable: snapping },
            },
          },
        },
        styles: {
          selectedPolygonColor: of('accent'),
          selectedPolygonFillOpacity: 0.15,
          selectedPolygonOutlineColor: of('accent-pressed'),
          selectedPolygonOutlineWidth: 3,
          selectionPointColor: of('card'),
          selectionPointWidth: 6,
          selectionPointOutlineColor: of('accent-pressed'),
          selectionPointOutlineWidth: 3,
          midPointColor: of('accent'),
          midPointWidth: 4,
          midPointOutlineColor: of('card'),
          midPointOutlineWidth: 1,
        },
      }),
      new TerraDrawPolygonMode({
        snapping,
        styles: { fillColor: of('accent'), fillOpacity: 0.15, outlineColor: of('accent-pressed'), outlineWidth: 3 },
      }),
    ],
  })
  const shown = new Map<string | number, { place: number; ring: Ring }>()
  const ringOf = (id: string | number): Ring | null => {
    const geometry = draw.getSnapshotFeature(id)?.geometry
    return geometry?.type === 'Polygon' ? (geometry.coordinates[0]?.slice(0, -1) ?? null) : null
  }
  draw.on('finish', (id, context) => {
    // The library is still busy with the event: what follows from it comes after.
    window.setTimeout(() => {
      const ring = ringOf(id)
      if (!ring) return
      const known = shown.get(id)
      if (known) edited(known.place, known.ring, ring)
      else if (context.mode === 'polygon') drew(ring)
    })
  })
  draw.start()
  draw.setMode('select')
  return {
    show(rings) {
      draw.clear()
      shown.clear()
      draw.setMode('select')
      const features = rings.map((ring, place) => {
        const flat = rounded(ring)
        const id = ++next
        shown.set(id, { place, ring: flat })
        return {
          id,
          type: 'Feature' as const,
          properties: { mode: 'polygon' },
          geometry: { type: 'Polygon' as const, coordinates: [[...flat, flat[0] ?? []]] },
        }
      })
      draw.addFeatures(features)
      const first = features[0]
      if (first && draw.hasFeature(first.id)) draw.selectFeature(first.id)
    },
    startRing() {
      draw.clear()
      shown.clear()
      draw.setMode('polygon')
    },
    stopRing: () => draw.setMode('select'),
    stop: () => draw.enabled && draw.stop(),
  }
}
