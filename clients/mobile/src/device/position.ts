/** Where the phone is. WeChat tells it in GCJ-02, a browser in WGS84; the server converts. */
import type { Schemas } from '@api'

export interface Position {
  longitude: number
  latitude: number
  system: Schemas['ReportIn']['coordinate_system']
}

const PATIENCE_MS = 15_000

/** The present position, null where the person or the phone does not give it. */
export function position(): Promise<Position | null> {
  // #ifdef H5
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ longitude: coords.longitude, latitude: coords.latitude, system: 'wgs84' }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    )
  })
  // #endif
  // #ifndef H5
  return new Promise((resolve) => {
    uni.getLocation({
      type: 'gcj02',
      isHighAccuracy: true,
      success: ({ longitude, latitude }) => resolve({ longitude, latitude, system: 'gcj02' }),
      fail: () => resolve(null),
    })
  })
  // #endif
}

/** A spot chosen on WeChat's own map, with its address; null where nothing was chosen. A browser has no such map. */
export function spotOnMap(): Promise<(Position & { address: string }) | null> {
  return new Promise((resolve) => {
    uni.chooseLocation({
      success: ({ longitude, latitude, address, name }) =>
        resolve({ longitude: Number(longitude), latitude: Number(latitude), system: 'gcj02', address: name || address }),
      fail: () => resolve(null),
    })
  })
}
