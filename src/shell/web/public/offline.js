// Keeps the pages (never an answer of the API) so that the diary opens without a network.
// A page is always asked of the server first: nobody stays on an old build while there is a connection.
const kept = 'pages'

const isAsset = (url) => url.origin === location.origin && (url.pathname.startsWith('/assets/') || /\.(svg|webmanifest)$/.test(url.pathname))

const keep = async (request, response) => {
  if (response.ok) await (await caches.open(kept)).put(request, response.clone())
  return response
}

const page = async (request) => {
  try {
    const response = await fetch(request)
    return response.ok ? await keep('/', response) : response
  } catch (error) {
    const old = await caches.match('/')
    if (old) return old
    throw error
  }
}

// The name of an asset changes with its content: what is kept is never stale.
const asset = async (request) => (await caches.match(request)) ?? keep(request, await fetch(request))

const assetsOf = (html) => [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((found) => found[1])

/** Drops the assets of builds that are gone: whatever neither the page nor this visit has loaded. */
const keepOnly = async (paths) => {
  const cache = await caches.open(kept)
  const index = await fetch('/')
  if (!index.ok) return
  await cache.put('/', index.clone())
  const wanted = new Set([...paths, ...assetsOf(await index.text())].map((path) => new URL(path, location.origin)).filter(isAsset).map(String))
  for (const request of await cache.keys()) if (isAsset(new URL(request.url)) && !wanted.has(request.url)) await cache.delete(request)
  for (const url of wanted) if (!(await cache.match(url))) await cache.add(url)
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  const done = keepOnly(event.data.keep).then(() => event.source.postMessage('kept'))
  event.waitUntil(done.catch(() => {}))
})
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return
  if (event.request.mode === 'navigate') event.respondWith(page(event.request))
  else if (isAsset(url)) event.respondWith(asset(event.request))
})
