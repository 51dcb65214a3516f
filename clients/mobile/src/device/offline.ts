/** In the browser: keeps the application itself on the phone, where the browser can and the connection is safe. */
export function keepApplication(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker.register('/m/worker.js', { scope: '/m/' }).catch(() => undefined) // an offer, not a condition
}

/** The same for the worker's pages, which others need not load: asked for by whoever has opened them. */
export function keepWorkPages(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('keep-work-pages'))
}
