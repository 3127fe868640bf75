import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { sendCommands, ServerTrouble, SignedOut, type Command, type Result } from './api';

/** What was done on this phone and has not reached the server, in the order of the taps. */
export interface Kept extends Command {
  seq?: number;
  url: string;
  account: string;
  /** why the server refused it, as a message key with its arguments */
  problem?: string;
  arguments?: (string | number)[];
  /** what it led to at the server */
  outcome?: unknown;
}

export type State = 'saved' | 'saving' | 'kept' | 'signIn';

interface Schema extends DBSchema {
  outbox: { key: number; value: Kept };
}

const DATABASE = 'alongside';
/** As many as the server takes at once. */
const BATCH = 500;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 15_000;

/** Nothing where the browser refuses to keep anything: then the taps live as long as the page. */
function open(): Promise<IDBPDatabase<Schema> | undefined> {
  return openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => {
      database.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
    },
  }).catch(() => undefined);
}

/**
 * Keeps commands in IndexedDB until the server has them, and keeps trying. Events: `change` when the list or the state
 * changes, `done` (detail: Kept) when the server has carried one out.
 */
export class Outbox extends EventTarget {
  state: State = 'saved';
  kept: Kept[] = [];

  private readonly database = open();
  /** Resolves when what this phone kept is there. */
  readonly loaded: Promise<void>;
  private sending = false;
  private readonly onTheWay = new Set<string>();
  private latest = 0;
  private unkept = 0;
  private retry = FIRST_RETRY;
  private timer: number | undefined;

  constructor(readonly account: string) {
    super();
    this.loaded = this.load();
    addEventListener('online', () => void this.send());
    addEventListener('pageshow', () => void this.send());
    document.addEventListener('visibilitychange', () => void this.send());
    void this.send();
  }

  waiting(url: string): Kept[] {
    return this.kept.filter((kept) => kept.url === url && !kept.problem);
  }

  refused(url: string): Kept[] {
    return this.kept.filter((kept) => kept.url === url && kept.problem);
  }

  /**
   * Resolves when the phone has it; sending goes on by itself. A tap is later than what its maker saw on screen
   * (`after`, in milliseconds) and than his last one, even if this phone’s clock is slow or was put back.
   */
  async put(url: string, body: unknown, after = 0): Promise<void> {
    await this.keep(url, body, after);
    await this.send();
  }

  /** The same, in place of earlier ones that have not left this phone yet: the last word of a text is enough. */
  async replace(url: string, body: unknown, isOlder: (body: unknown) => boolean, after = 0): Promise<void> {
    await this.loaded;
    const older = this.waiting(url).filter((kept) => isOlder(kept.body));
    await this.keep(url, body, after);
    await Promise.all(older.filter((kept) => !this.onTheWay.has(kept.id)).map((kept) => this.remove(kept.id)));
    await this.send();
  }

  private async keep(url: string, body: unknown, after: number): Promise<void> {
    await this.loaded;
    this.latest = Math.max(Date.now(), after + 1, this.latest + 1);
    const kept: Kept = { id: newId(), at: new Date(this.latest).toISOString(), body, url, account: this.account };
    // shown and counted before the disk has answered: two quick taps must keep their order
    this.kept.push(kept);
    this.become(this.state === 'signIn' ? 'signIn' : 'saving');
    kept.seq = (await this.write(kept)) ?? ++this.unkept;
  }

  /** Strictly: what the page says is kept must be there when the browser is killed the moment after. */
  private async write(kept: Kept): Promise<number | undefined> {
    const writing = (await this.database)?.transaction('outbox', 'readwrite', { durability: 'strict' });
    const seq = await writing?.store.add(kept);
    await writing?.done;
    return seq;
  }

  async drop(id: string): Promise<void> {
    await this.remove(id);
    this.become(this.kept.some((kept) => !kept.problem) ? this.state : 'saved');
  }

  /** Forgets everything on this phone, whoever’s it is. */
  static async wipe(): Promise<void> {
    await (await open())?.clear('outbox');
  }

  private async load(): Promise<void> {
    const all = (await (await this.database)?.getAll('outbox')) ?? [];
    this.kept.push(...all.filter((kept) => kept.account === this.account));
    // taps of this phone keep their order when its clock was put back meanwhile
    this.latest = Math.max(0, ...this.kept.map((kept) => Date.parse(kept.at) || 0));
    this.become(this.kept.some((kept) => !kept.problem) ? 'saving' : 'saved');
  }

  private async send(): Promise<void> {
    await this.loaded;
    if (this.sending) {
      return;
    }
    this.sending = true;
    clearTimeout(this.timer);
    try {
      const failed = new Set<string>();
      let failure: unknown;
      for (let next = this.nextBatch(failed); next.length > 0; next = this.nextBatch(failed)) {
        this.become('saving');
        try {
          await this.sendBatch(next);
        } catch (error) {
          if (error instanceof SignedOut || !(error instanceof ServerTrouble)) {
            throw error;
          }
          // one address that fails does not hold up the others
          failed.add(next[0].url);
          failure = error;
        }
      }
      if (failure) {
        throw failure;
      }
      this.retry = FIRST_RETRY;
      // one tapped just now may still be on its way to the disk
      this.become(this.kept.some((kept) => !kept.problem) ? 'saving' : 'saved');
    } catch (error) {
      this.become(error instanceof SignedOut ? 'signIn' : 'kept');
      this.timer = window.setTimeout(() => void this.send(), this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
    } finally {
      this.sending = false;
    }
  }

  private async sendBatch(batch: Kept[]): Promise<void> {
    batch.forEach((kept) => this.onTheWay.add(kept.id));
    try {
      const results = await sendCommands(
        batch[0].url,
        this.account,
        batch.map(({ id, at, body }) => ({ id, at, body })),
      );
      for (const [index, result] of results.entries()) {
        await (result.done ? this.finished(batch[index].id, result) : this.refuse(batch[index].id, result));
      }
    } finally {
      batch.forEach((kept) => this.onTheWay.delete(kept.id));
    }
  }

  /** The oldest that the disk has, with all others to the same address. */
  private nextBatch(without: Set<string>): Kept[] {
    const ready = this.kept.filter((kept) => !kept.problem && kept.seq !== undefined && !without.has(kept.url));
    return ready.filter((kept) => kept.url === ready[0].url).slice(0, BATCH);
  }

  private async finished(id: string, { outcome }: Result): Promise<void> {
    const kept = this.kept.find((candidate) => candidate.id === id);
    // off the list and into the page’s data in one go: a page drawn in between would show the state before the tap
    const removed = this.remove(id);
    if (kept) {
      this.dispatchEvent(new CustomEvent<Kept>('done', { detail: { ...kept, outcome } }));
    }
    await removed;
  }

  private async refuse(id: string, result: Result): Promise<void> {
    const kept = this.kept.find((candidate) => candidate.id === id);
    if (kept) {
      kept.problem = result.problem ?? 'doesNotFit';
      kept.arguments = result.arguments ?? [];
      await (await this.database)?.put('outbox', kept);
    }
  }

  private async remove(id: string): Promise<void> {
    const kept = this.kept.find((candidate) => candidate.id === id);
    this.kept = this.kept.filter((candidate) => candidate !== kept);
    if (kept?.seq !== undefined) {
      await (await this.database)?.delete('outbox', kept.seq);
    }
  }

  private become(state: State): void {
    // “kept” is said of what the disk has: he may close the page or lose his battery on that word
    const written = this.kept.every((kept) => kept.seq !== undefined);
    this.state = state === 'kept' && !written ? 'saving' : state;
    this.dispatchEvent(new Event('change'));
  }
}

const outboxes = new Map<string, Outbox>();

/** One for each account, shared by all components on the page. */
export function outboxOf(account: string): Outbox {
  let outbox = outboxes.get(account);
  if (!outbox) {
    outbox = new Outbox(account);
    outboxes.set(account, outbox);
  }
  return outbox;
}

/** An id made on this phone; also where the browser has no randomUUID, as on a plain http address in a local network. */
export function newId(): string {
  return crypto.randomUUID?.() ?? uuid();
}

function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
