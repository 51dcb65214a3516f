/** Where the phone is. WeChat tells it in GCJ-02, a browser in WGS84; the server converts. */
import type { Schemas } from '@api'

export interface Position {
  longitude: number
  latitude: number
  system: Schemas['ReportIn']['coordinate_system']
}

const PATIENCE_MS = 15_000
const A_MINUTE_MS = 60_000

/** The present position, not older than it may be; null where the person or the phone does not give it. */
export function position(patienceMs = PATIENCE_MS, oldestMs = A_MINUTE_MS): Promise<Position | null> {
  // #ifdef H5
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ longitude: coords.longitude, latitude: coords.latitude, system: 'wgs84' }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: oldestMs },
    )
  })
  // #endif
  // #ifndef H5
  return new Promise((resolve) => {
    uni.getLocation({
      type: 'gcj02',
      isHighAccuracy: true,
      highAccuracyExpireTime: patienceMs,
      success: ({ longitude, latitude }) => resolve({ longitude, latitude, system: 'gcj02' }),
      fail: () => resolve(null),
    })
  })
  // #endif
}
