/** How each map of the console behaves; what it shows and where it begins says its component. */
import { Map as Chart, type MapOptions } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { t } from '@/messages'
import type { Box } from './geometry'
import type { Ground } from './ground'

/** A map that north is always above in, with its words in the language of the page. */
export function chartIn(container: HTMLElement, label: string, options: Omit<MapOptions, 'container'>): Chart {
  const chart = new Chart({
    attributionControl: false,
    dragRotate: false,
    locale: {
      'Map.Title': label,
      'NavigationControl.ZoomIn': t('shell.map.closer'),
      'NavigationControl.ZoomOut': t('shell.map.wider'),
    },
    fadeDuration: 0,
    localIdeographFontFamily: "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif",
    ...options,
    container,
  })
  chart.touchZoomRotate.disableRotation()
  return chart
}

/** What is in view, in WGS84. */
export function viewOf(chart: Chart, ground: Ground): Box {
  const bounds = chart.getBounds()
  const [west, south] = ground.meant([bounds.getWest(), bounds.getSouth()])
  const [east, north] = ground.meant([bounds.getEast(), bounds.getNorth()])
  return { west, south, east, north }
}
