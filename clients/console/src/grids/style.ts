import { colour, type Theme } from '@tokens'
import type {
  ExpressionSpecification,
  LayerSpecification,
  Map as Chart,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { tileLayers, type Ground } from '@/map/ground'

export const HATCH = 'hatch'
const HATCH_SIZE = 8
const SOURCES = ['areas', 'context', 'exclusive', 'labels', 'version', 'point'] as const
export type GridSource = (typeof SOURCES)[number]

/** The map of grids: areas in the colours of their state, the level above as frames, exclusive grids hatched. */
export function gridStyle(theme: Theme, ground: Ground): StyleSpecification {
  const tiles = tileLayers(ground, theme === 'dark')
  const own = Object.fromEntries(
    SOURCES.map((name): [string, SourceSpecification] => [
      name,
      {
        type: 'geojson',
        data: { type: 'FeatureCollection', features: [] },
        ...(['areas', 'exclusive'].includes(name) ? { promoteId: 'grid' } : {}),
      },
    ]),
  )
  return {
    version: 8,
    sources: { ...tiles.sources, ...own },
    layers: [...groundLayers(theme, tiles.layers), ...layersOver(theme, tiles.layers.length > 0)],
  }
}

function groundLayers(theme: Theme, tiles: LayerSpecification[]): LayerSpecification[] {
  return [{ id: 'ground', type: 'background', paint: { 'background-color': colour('map-ground', theme) } }, ...tiles]
}

function layersOver(theme: Theme, hasTiles: boolean): LayerSpecification[] {
  const of = (name: Parameters<typeof colour>[0]): string => colour(name, theme)
  const isChosen: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false]
  const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false]
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': ['to-color', ['coalesce', ['feature-state', 'colour'], of('card')]],
        'fill-opacity': [
          'case',
          ['!', ['boolean', ['feature-state', 'isCounted'], true]],
          0,
          ['==', ['feature-state', 'colour'], null],
          hasTiles ? 0.1 : 0.5,
          hasTiles ? 0.55 : 0.85,
        ],
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': of('map-line'), 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.4, 15, 1.2] },
    },
    { id: 'exclusive', type: 'fill', source: 'exclusive', paint: { 'fill-pattern': HATCH } },
    {
      id: 'exclusive-borders',
      type: 'line',
      source: 'exclusive',
      paint: { 'line-color': of('waiting'), 'line-width': 1.6, 'line-dasharray': [3, 2] },
    },
    {
      id: 'context',
      type: 'line',
      source: 'context',
      paint: { 'line-color': of('ink-second'), 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1, 15, 2.4] },
    },
    {
      id: 'hovered',
      type: 'line',
      source: 'areas',
      paint: {
        'line-color': of('ink'),
        'line-width': ['case', isChosen, 3, isHovered, 2, 0],
        'line-opacity': ['case', ['any', isChosen, isHovered], 1, 0],
      },
    },
    { id: 'version-ground', type: 'line', source: 'version', paint: { 'line-color': of('card'), 'line-width': 5 } },
    {
      id: 'version',
      type: 'line',
      source: 'version',
      paint: { 'line-color': of('brand'), 'line-width': 2.5, 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': ['format', ['get', 'name'], { 'font-scale': 0.9 }, ['get', 'value'], { 'font-scale': 1.1 }],
        'text-size': 12,
        'text-padding': 4,
        'text-line-height': 1.25,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': of('ink'), 'text-halo-color': of('card'), 'text-halo-width': 1.6 },
    },
    {
      id: 'point',
      type: 'circle',
      source: 'point',
      paint: {
        'circle-radius': 7,
        'circle-color': of('brand'),
        'circle-stroke-color': of('card'),
        'circle-stroke-width': 2.5,
      },
    },
  ]
}

/** The hatching of exclusive grids, drawn by ourselves: stripes in the colour of their border. */
export function addHatch(chart: Chart, theme: Theme): void {
  if (chart.hasImage(HATCH)) chart.removeImage(HATCH)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    parseInt(colour('waiting', theme).slice(start, start + 2), 16),
  )
  const pixels = new Uint8Array(HATCH_SIZE * HATCH_SIZE * 4)
  for (let y = 0; y < HATCH_SIZE; y++) {
    for (let x = 0; x < HATCH_SIZE; x++) {
      const isStripe = (x + y) % HATCH_SIZE < 2
      pixels.set([red, green, blue, isStripe ? 190 : 22], (y * HATCH_SIZE + x) * 4)
    }
  }
  chart.addImage(HATCH, { width: HATCH_SIZE, height: HATCH_SIZE, data: pixels })
}
