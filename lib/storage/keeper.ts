import type { StorageCondition, StorageState } from '@/lib/interview/storage-schema';
import type { Database } from './db';
import { hasNoRoom, isDiskFull, isOfDatabase, NotReady, type StorageCode } from './failure';
import { changeKept, loadKept } from './kept';

type Trouble = { state: Exclude<StorageState, 'ready'>; detail: string };

/** A count of interviews is renewed after so long also where it has not changed; ms. */
const countedForMs = 86_400_000;

/**
 * What lets go within so long was not in the way; ms. Firefox (153) closes the connection of an upgrade that failed a
 * moment after it says so, and the next try comes upon it.
 */
const patienceMs = 500;

/** Opens the one database for the background, tries again when it could not be opened, and knows how it is. */
export class Keeper {
  private readonly db: Database;
  private readonly now: () => number;
  private isBlocked = false;

  constructor(db: Database, now: () => number) {
    this.db = db;
    this.now = now;
    db.on('blocked', () => {
      this.patience ??= setTimeout(() => {
        this.isBlocked = true;
        this.onBlocked();
      }, patienceMs);
    });
  }

  /** The database is open when this is done; throws `NotReady` where it cannot be. Call it before everything. */
  async open(): Promise<void> {
    const trouble = await this.tryToOpen();
    if (trouble) throw new NotReady(trouble.state, trouble.detail);
  }

  /**
   * The same before a write. Where there is no room, none is tried: Chromium (156) would leave half a record in its log,
   * write on behind it once there is room, and throw the whole database away where it comes upon that later.
   */
  async openToWrite(): Promise<void> {
    if (await hasNoRoom()) throw new NotReady('disk-full', 'no room to write');
    await this.open();
  }

  /** Opens it if need be. */
  async condition(): Promise<StorageCondition> {
    const trouble = await this.tryToOpen();
    const detail = trouble?.detail.slice(0, 200) ?? '';
    return { state: trouble?.state ?? 'ready', detail, lost: (await loadKept()).lost };
  }

  /** What to call the failure of something that was under way. */
  async failed(error: unknown): Promise<StorageCode> {
    if (error instanceof NotReady) return error.code;
    // Firefox refuses the next write on a connection that had no room, and Chromium every one after a fault of the disk.
    if (isOfDatabase(error) && !this.isBlocked) this.db.close({ disableAutoOpen: false });
    return (await isDiskFull(error)) ? 'disk-full' : 'failed';
  }

  /** Remembers how many interviews there are, so that their loss can be noticed. Throws `NotReady` as `open` does. */
  async count(): Promise<void> {
    await this.open();
    const tallies = await this.db.tallies.toArray();
    const connection = this.db.backendDB();
    const interviews = tallies.reduce((sum, { count }) => sum + count, 0);
    const at = this.now();
    await changeKept((kept) => {
      // It was thrown away meanwhile, and opened anew: whoever opens it next notices.
      if (connection !== this.known || connection !== this.db.backendDB()) return null;
      this.counted = interviews;
      const isNews = kept.interviews !== interviews || at - kept.at > countedForMs;
      return isNews ? { interviews, at } : null;
    });
  }

  /** Whether it is remembered that there are any. */
  get hasCounted(): boolean {
    return this.counted > 0;
  }

  /** The user has read that interviews were lost. */
  async acceptLoss(): Promise<void> {
    await changeKept(() => ({ lost: null }));
  }

  /** Deletes everything that is stored of interviews, in whatever state it is, and begins with nothing. */
  async startAfresh(): Promise<StorageCondition> {
    this.counted = 0;
    await changeKept(() => ({ interviews: 0, at: this.now(), lost: null }));
    await this.db.delete({ disableAutoOpen: false });
    this.setUnblocked();
    return this.condition();
  }

  /** The last count, in this worker's life. */
  private counted = 0;
  private onBlocked: () => void = () => {};
  private patience: ReturnType<typeof setTimeout> | undefined;
  /** The connection on which it was made sure that nothing is lost. */
  private known: IDBDatabase | null = null;

  private async tryToOpen(): Promise<Trouble | null> {
    // Chromium (156) opens a database by putting it in order, and where it finds no room for that, throws it away.
    if (!this.db.isOpen() && (await hasNoRoom())) return { state: 'disk-full', detail: 'no room to open it' };
    const blocked = new Promise<'blocked'>((done) => {
      this.onBlocked = () => done('blocked');
      if (this.isBlocked) done('blocked');
    });
    const opening = this.db.open();
    const settled = () => this.setUnblocked();
    opening.then(settled, settled);
    try {
      if ((await Promise.race([opening, blocked])) === 'blocked') return { state: 'blocked', detail: '' };
      await this.noticeLoss();
      return null;
    } catch (error) {
      return { state: await this.stateAfter(error), detail: String(error) };
    }
  }

  /** It was opened, could not be, or was deleted: what was in the way has let go. */
  private setUnblocked(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.isBlocked = false;
  }

  private async stateAfter(error: unknown): Promise<Trouble['state']> {
    if (await isDiskFull(error)) return 'disk-full';
    // Where even this cannot be asked, nothing can be opened.
    const databases = await indexedDB.databases().catch(() => []);
    const stored = Math.floor((databases.find(({ name }) => name === this.db.name)?.version ?? 0) / 10);
    if (stored > this.db.verno) return 'newer';
    return stored > 0 && stored < this.db.verno ? 'upgrade-failed' : 'unopenable';
  }

  /** Commands never delete an interview, so a database that is opened empty has been lost. */
  private async noticeLoss(): Promise<void> {
    const connection = this.db.backendDB();
    if (connection === this.known) return;
    this.counted = 0;
    const { interviews } = await loadKept();
    if (interviews > 0 && (await this.db.interviews.limit(1).primaryKeys()).length === 0) {
      await changeKept(({ interviews, at }) => {
        const isNoticed = interviews === 0; // by another that opened it just now
        return isNoticed ? null : { interviews: 0, at: this.now(), lost: { interviews, at } };
      });
    }
    this.known = connection;
  }
}
