// Keeps the application on the phone, so that it opens without a network. FILES, WORK_FILES and BUILD are filled in by the
// build: the pages of everybody, and those of grid workers, which are kept only where they were opened once.
/* global self, caches, FILES, WORK_FILES, BUILD */
const PAGE = '/m/index.html'
const OURS = 'yuandian-mobile-'
const NAME = OURS + BUILD
const AT_WORK = `${OURS}at-work`

const keep = (files) => caches.open(NAME).then((kept) => kept.addAll(files))

self.addEventListener('install', (event) =>
  event.waitUntil(caches.has(AT_WORK).then((isAtWork) => keep([PAGE, ...FILES, ...(isAtWork ? WORK_FILES : [])]))),
)

self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(OURS) && name !== NAME && name !== AT_WORK)
            .map((name) => caches.delete(name)),
        ),
      ),
  ),
)

// An empty cache says to the next build that this phone is a worker's.
self.addEventListener('message', (event) => {
  if (event.data !== 'keep-work-pages') return
  const all = WORK_FILES.map((name) => caches.match(name))
  event.waitUntil(
    Promise.all([caches.open(AT_WORK), ...all]).then(([, ...kept]) =>
      kept.every(Boolean) ? undefined : keep(WORK_FILES),
    ),
  )
})

// The page itself from the network while there is one, so that a new build is seen at once; files as they were kept.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith('/m/')) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(PAGE)))
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})
