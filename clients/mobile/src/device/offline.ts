/** In the browser: keeps the application itself on the phone, where the browser can and the connection is safe. */
export function keepApplication(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker.register('/m/worker.js', { scope: '/m/' }).catch(() => undefined) // an offer, not a condition
}
