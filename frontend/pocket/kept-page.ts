import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What a page showed last on this phone, so that it opens again as it was, without signal too. */
export interface KeptPage<Data> {
  url: string;
  account: string;
  /** in milliseconds, by this phone’s clock */
  at: number;
  data: Data;
}

interface Schema extends DBSchema {
  page: { key: string; value: KeptPage<unknown> };
}

const DATABASE = 'alongside-pages';
/** Of the survey’s service worker: pages and what they need, kept for the same time. */
const CACHES = ['alongside-survey'];
/** Those that open without signal for whoever holds the phone; the survey’s has a pass of its own. */
const PAGES_WITHOUT_A_DOOR = /^\/api\/pocket\/(register|plan)/;
const LASTS = 48 * 60 * 60 * 1000;

let opened: Promise<IDBPDatabase<Schema> | undefined> | undefined;

/** Nothing where the browser refuses to keep anything. */
function open(): Promise<IDBPDatabase<Schema> | undefined> {
  opened ??= openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => {
      database.createObjectStore('page', { keyPath: 'url' });
    },
  }).catch(() => undefined);
  return opened;
}

export async function keepPage<Data>(url: string, account: string, data: Data): Promise<void> {
  // strictly: a browser that is killed soon after must not have forgotten it
  const kept = (await open())?.transaction('page', 'readwrite', { durability: 'strict' });
  await kept?.store.put({ url, account, at: Date.now(), data });
  await kept?.done;
}

/** Only what is his own and not older than 48 hours; everything older is forgotten on the way. */
export async function keptPage<Data>(url: string, account: string): Promise<Data | undefined> {
  const page = await lastPage<Data>(url);
  return page?.account === account ? page.data : undefined;
}

/** The same for whoever had it last: without signal nobody can be asked who he is. Signing out forgets it. */
export async function lastPage<Data>(url: string): Promise<KeptPage<Data> | undefined> {
  const database = await open();
  let found: KeptPage<Data> | undefined;
  for (const page of (await database?.getAll('page')) ?? []) {
    if (page.at < Date.now() - LASTS) {
      await database?.delete('page', page.url);
    } else if (page.url === url) {
      found = page as KeptPage<Data>;
    }
  }
  return found;
}

/**
 * The next time an address under the scope (“/plan”) is opened without signal, the page “/pocket/plan” opens in its
 * place, a page without anybody’s data that shows what was kept above. What others had open on this phone is
 * forgotten: without signal the page cannot tell who asks.
 */
export async function keepShell(scope: string, account: string): Promise<void> {
  const database = await open();
  for (const page of (await database?.getAll('page')) ?? []) {
    if (page.account !== account && PAGES_WITHOUT_A_DOOR.test(page.url)) {
      await database?.delete('page', page.url);
    }
  }
  const worker = navigator.serviceWorker;
  if (worker) {
    const registration = await worker.register('/pocket-worker.js', { scope }).catch(() => undefined);
    const active = registration?.active ?? registration?.waiting ?? registration?.installing;
    active?.postMessage({ keep: true });
  }
}

export async function forgetPage(url: string): Promise<void> {
  await (await open())?.delete('page', url);
}

/** Forgets every page on this phone, whoever’s it is. */
export async function forgetPages(): Promise<void> {
  await (await open())?.clear('page');
  await Promise.all(CACHES.map((name) => globalThis.caches?.delete(name)));
}
