/** The drawing library on our map: one line across a grid, or one area drawn roughly. */
import { colour, type Theme } from '@tokens'
import type { Map as Chart } from 'maplibre-gl'
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPolygonMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'

export type Stroke = 'line' | 'area'
type Hex = `#${string}`
/** The library keeps no more decimals than these. */
const DECIMALS = 9

export interface Strokes {
  begin: (stroke: Stroke | null) => void
  stop: () => void
}

/** `drew` tells the positions of a line, or of an area's ring, closed. */
export function takeStrokes(
  chart: Chart,
  theme: Theme,
  drew: (stroke: Stroke, positions: GeoJSON.Position[]) => void,
): Strokes {
  const accent = colour('accent-pressed', theme) as Hex
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map: chart, coordinatePrecision: DECIMALS }),
    modes: [
      new TerraDrawLineStringMode({ styles: { lineStringColor: accent, lineStringWidth: 3 } }),
      new TerraDrawPolygonMode({
        styles: { fillColor: accent, fillOpacity: 0.15, outlineColor: accent, outlineWidth: 3 },
      }),
    ],
  })
  draw.on('finish', (id) => {
    // The library is still busy with the event: what follows from it comes after.
    window.setTimeout(() => {
      const geometry = draw.getSnapshotFeature(id)?.geometry
      if (geometry?.type === 'LineString') drew('line', geometry.coordinates)
      else if (geometry?.type === 'Polygon') drew('area', geometry.coordinates[0] ?? [])
    })
  })
  draw.start()
  return {
    begin(stroke) {
      draw.clear()
      draw.setMode(stroke === null ? 'static' : stroke === 'line' ? 'linestring' : 'polygon')
    },
    stop: () => draw.enabled && draw.stop(),
  }
}
