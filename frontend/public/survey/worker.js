/* Opens a survey that was begun on this phone again without signal. Keeps nothing for longer than 48 hours. */
const CACHE = 'alongside-survey';
const LASTS = 48 * 60 * 60 * 1000;
const PATIENCE = 5_000;
const KEPT_AT = 'X-Kept-At';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('message', (event) => {
  if (event.data?.keep) {
    event.waitUntil(keep(event.data.keep));
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(event));
  } else if (/^\/(survey\/survey-|fonts\/)/.test(url.pathname)) {
    event.respondWith(asset(request));
  }
});

async function keep(address) {
  const response = await fetch(address, { credentials: 'same-origin' });
  await store(address, response);
  const text = await response.text();
  for (const [, part] of text.matchAll(/(?:href|src)="(\/survey\/survey-[^"]+)"/g)) {
    await asset(new Request(part));
  }
}

/** A page is asked for while this is still being started. */
async function begin() {
  await self.clients.claim();
  await self.registration.navigationPreload?.enable();
}

async function page(event) {
  const { request } = event;
  try {
    const response =
      (await soon(event.preloadResponse)) ?? (await fetch(request, { signal: AbortSignal.timeout(PATIENCE) }));
    // whoever waits for the page does not wait for what is kept of it
    event.waitUntil(store(request.url, response.clone()).then(sweep));
    return response;
  } catch (error) {
    await sweep();
    const kept = await (await caches.open(CACHE)).match(request.url);
    if (kept) {
      // the page must know that what it brings is old
      const text = (await kept.text()).replace('"given":', '"copy":true,"given":');
      return new Response(text, { headers: kept.headers });
    }
    throw error;
  }
}

function soon(promise) {
  return Promise.race([
    promise,
    new Promise((_, refuse) => {
      setTimeout(() => refuse(new Error('no answer')), PATIENCE);
    }),
  ]);
}

/** Only what the server allows to be kept: not on a shared tablet. */
async function store(address, response) {
  if (response.ok && !response.redirected && !/no-store/.test(response.headers.get('Cache-Control') ?? '')) {
    const copy = response.clone();
    const headers = new Headers(copy.headers);
    headers.set(KEPT_AT, String(Date.now()));
    await (await caches.open(CACHE)).put(address, new Response(await copy.blob(), { headers }));
  }
}

/** Their addresses change with their content. */
async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
  }
  return response;
}

async function sweep() {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const at = (await cache.match(request))?.headers.get(KEPT_AT);
    if (at && Number(at) < Date.now() - LASTS) {
      await cache.delete(request);
    }
  }
}
