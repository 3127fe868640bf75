/*
 * Opens a page that lives on this phone without signal: for each address in its scope (“/plan”) a shell without anybody’s
 * data (“/pocket/plan”). What the shell shows, the phone keeps elsewhere, and not for longer than 48 hours.
 */
const SHELL = '/pocket' + new URL(self.registration.scope).pathname.replace(/\/$/, '');
/** Whoever needs somebody to talk to does not wait for a slow line. */
const PATIENCE = SHELL === '/pocket/help' ? 3_000 : 8_000;
/** Something in front of the server answers, and it does not. */
const AWAY = [502, 503, 504];
const KEPT = ['content-type', 'content-security-policy'];
const PARTS = /^\/(pocket|fonts|styles)\/|^\/icon\.svg$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data?.keep) {
    event.waitUntil(keep(event.data.goodFor ?? 0));
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
    event.respondWith(part(url.pathname));
  }
});

/**
 * The shell in the language of this phone, with all that it needs; what an older one needed goes. One that is not yet so
 * many milliseconds old will do.
 */
async function keep(goodFor) {
  const before = await inStore('readonly', (store) => store.get(SHELL));
  if (before && Date.now() - before.at < goodFor) {
    return;
  }
  const response = await fetch(SHELL, { credentials: 'same-origin' });
  if (!response.ok || response.redirected) {
    return;
  }
  const text = await response.clone().text();
  const parts = [...text.matchAll(/(?:href|src)="(\/(?:pocket|styles)\/[^"]+|\/icon\.svg)"/g)].map(([, address]) => address);
  await Promise.all([...parts, ...(await fonts(parts))].map(part));
  await put(SHELL, response);
  for (const old of await inStore('readonly', (store) => store.getAllKeys())) {
    if (old.startsWith(SHELL + '-') && !parts.includes(old)) {
      await inStore('readwrite', (store) => store.delete(old));
    }
  }
}

async function fonts(parts) {
  const sheets = parts.filter((address) => address.endsWith('.css'));
  const texts = await Promise.all(sheets.map(async (address) => (await part(address)).text()));
  return texts.flatMap((text) => [...text.matchAll(/url\('\.\.(\/fonts\/[^']+)'\)/g)].map(([, address]) => address));
}

async function page(request) {
  const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  return answer && !AWAY.includes(answer.status) ? answer : ((await kept(SHELL)) ?? answer ?? Response.error());
}

async function part(address) {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok) {
    await put(address, response.clone());
    return response;
  }
  return (await kept(address)) ?? response ?? Response.error();
}

async function kept(address) {
  const found = await inStore('readonly', (store) => store.get(address));
  return found && new Response(found.body, { headers: found.headers });
}

async function put(address, response) {
  const kept = { at: Date.now(), body: await response.arrayBuffer(), headers: [...response.headers].filter(([name]) => KEPT.includes(name)) };
  await inStore('readwrite', (store) => store.put(kept, address));
}

/** Strictly, and not in the browser’s cache: what was just put there may be gone when the browser is killed. */
async function inStore(mode, use) {
  const database = await (opened ??= asked(opening()).then(untilClosed));
  return asked(use(database.transaction('part', mode, { durability: 'strict' }).objectStore('part')));
}

let opened;

/** Signing out clears all that a site keeps: what is kept after that is kept anew. */
function untilClosed(database) {
  database.onclose = () => (opened = undefined);
  return database;
}

function opening() {
  const request = indexedDB.open('alongside-shell', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('part');
  return request;
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
