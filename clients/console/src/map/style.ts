import { colour, type Theme } from '@tokens'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { tileLayers, type Ground } from './ground'

export type PinTone = 'waiting' | 'underway' | 'overdue' | 'chosen'

/** A map of our own geometry, over tiles where the settings name some; no fonts from elsewhere. */
export function styleFor(theme: Theme, ground: Ground): StyleSpecification {
  const tiles = tileLayers(ground, theme === 'dark')
  const none: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }
  return {
    version: 8,
    sources: {
      ...tiles.sources,
      areas: { type: 'geojson', data: none },
      labels: { type: 'geojson', data: none },
      pins: { type: 'geojson', data: none },
    },
    layers: layersFor(theme, tiles.layers),
  }
}

function layersFor(theme: Theme, tiles: LayerSpecification[]): LayerSpecification[] {
  const of = (name: Parameters<typeof colour>[0]): string => colour(name, theme)
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': of('map-ground') } },
    ...tiles,
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': of('card'), 'fill-opacity': tiles.length ? 0.15 : 0.75 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': of('map-line'), 'line-width': 1.2, 'line-dasharray': [4, 2] },
    },
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-padding': 6 },
      paint: { 'text-color': of('ink-second'), 'text-halo-color': of('card'), 'text-halo-width': 1.5 },
    },
    {
      id: 'pins',
      type: 'circle',
      source: 'pins',
      paint: {
        'circle-radius': ['match', ['get', 'tone'], 'chosen', 10, 6],
        'circle-color': [
          'match',
          ['get', 'tone'],
          'chosen',
          of('brand'),
          'overdue',
          of('overdue'),
          'underway',
          of('underway'),
          of('waiting'),
        ],
        'circle-stroke-color': of('card'),
        'circle-stroke-width': ['match', ['get', 'tone'], 'chosen', 3, 1.5],
      },
    },
  ]
}
