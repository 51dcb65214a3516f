// Keeps the application on the phone, so that it opens without a network. FILES and BUILD are filled in by the build.
/* global self, caches, FILES, BUILD */
const PAGE = '/m/index.html'
const OURS = 'yuandian-mobile-'
const NAME = OURS + BUILD

self.addEventListener('install', (event) => event.waitUntil(caches.open(NAME).then((kept) => kept.addAll([PAGE, ...FILES]))))

self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches.keys().then((names) =>
      Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name))),
    ),
  ),
)

// The page itself from the network while there is one, so that a new build is seen at once; files as they were kept.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith('/m/')) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(PAGE)))
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})
