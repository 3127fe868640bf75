/*
 * Opens a page that lives on this phone without signal: for each address in its scope (“/plan”) a shell without anybody’s
 * data (“/pocket/plan”). What the shell shows, the phone keeps elsewhere, and not for longer than 48 hours.
 */
const CACHE = 'alongside-pocket';
const PATIENCE = 8_000;
const SHELL = '/pocket' + new URL(self.registration.scope).pathname.replace(/\/$/, '');
const PARTS = /^\/(pocket|fonts|styles)\/|^\/icon\.svg$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data?.keep) {
    event.waitUntil(keep());
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (PARTS.test(url.pathname)) {
    event.respondWith(part(request));
  }
});

/** The shell in the language of this phone, with all that it needs; what an older one needed goes. */
async function keep() {
  const response = await fetch(SHELL, { credentials: 'same-origin' });
  if (!response.ok || response.redirected) {
    return;
  }
  const cache = await caches.open(CACHE);
  const text = await response.clone().text();
  const parts = [...text.matchAll(/(?:href|src)="(\/(?:pocket|styles)\/[^"]+|\/icon\.svg)"/g)].map(([, address]) => address);
  const script = SHELL + '-';
  for (const old of await cache.keys()) {
    const path = new URL(old.url).pathname;
    if (path.startsWith(script) && !parts.includes(path)) {
      await cache.delete(old);
    }
  }
  await Promise.all([...parts, ...(await fonts(parts))].map((address) => part(new Request(address))));
  await cache.put(SHELL, response);
}

async function fonts(parts) {
  const sheets = parts.filter((address) => address.endsWith('.css'));
  const texts = await Promise.all(sheets.map(async (address) => (await part(new Request(address))).text()));
  return texts.flatMap((text) => [...text.matchAll(/url\('\.\.(\/fonts\/[^']+)'\)/g)].map(([, address]) => address));
}

async function page(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match(SHELL);
    if (kept) {
      return kept;
    }
    throw error;
  }
}

async function part(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request, response.clone());
    }
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) {
      return kept;
    }
    throw error;
  }
}
