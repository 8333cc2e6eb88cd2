import type { Key, RoomSighting } from '@/lib/interview/sighting-schema';
import { listenTo } from '@/lib/listen-to';
import { ask } from '@/lib/messages/ask';
import type { RoomReading } from '@/lib/upwork/read-rooms';
import { routeOf } from '@/lib/upwork/route';
import type { Feature, Occasion } from '../feature';
import { partOf } from '../load-part';

/** A page is often half drawn: only what stays so long is called not understood, or told again. */
const verdictPatienceMs = 3000;
/** A look that shows the same is told again after so long, because it makes what is known of the turn fresh. */
const freshForMs = 60_000;

/** Learns who wrote when, from Messages and from the room on a proposal's page. Draws nothing. */
export const messageRooms: Feature = { id: 'message-rooms', start };

function start(occasion: Occasion, signal: AbortSignal): () => void {
  /** Rooms change without anything that concerns lists; watched only while one is shown. */
  let watching: AbortController | undefined;
  const told = new Map<Key, string>();
  let toldVerdict = '';
  let verdictTimer: ReturnType<typeof setTimeout> | undefined;

  const reader = partOf(
    '/room-reader.js',
    () => globalThis.greenroomRoomReader,
    () => look(),
    signal,
  );

  function look(): void {
    const url = new URL(location.href);
    const page = routeOf(url);
    const reading =
      page === 'messages' || page === 'proposal' ? (reader()?.readRooms(document, url, Date.now()) ?? null) : null;
    if (occasion === 'watching') watch(reading !== null);
    clearTimeout(verdictTimer);
    if (!reading) return;
    const news = reading.rooms.filter((room) => told.get(nameOf(room)) !== gist(room));
    if (news.length > 0) void tell(reading, news);
    else if (verdictOf(reading) !== toldVerdict)
      verdictTimer = setTimeout(() => void tell(reading, []), verdictPatienceMs);
  }

  function watch(shown: boolean): void {
    if (shown === Boolean(watching)) return;
    watching?.abort();
    watching = shown ? new AbortController() : undefined;
    if (watching) reader()?.watchRooms(document, look, AbortSignal.any([signal, watching.signal]));
  }

  async function tell(reading: RoomReading, news: RoomSighting[]): Promise<void> {
    toldVerdict = verdictOf(reading);
    for (const room of news) told.set(nameOf(room), gist(room));
    const { page, verdict, layers } = reading;
    const answer = await ask('seeRooms', { page, verdict, layers, asked: occasion === 'asked', rooms: news });
    if (answer.ok) return;
    for (const room of news) told.delete(nameOf(room)); // the next look tells it again
  }

  // Somebody comes back to a page on which nothing has changed: that is a look too.
  listenTo(document, 'visibilitychange', () => !document.hidden && watching && look(), { signal });
  signal.addEventListener('abort', () => clearTimeout(verdictTimer));
  return look;
}

/** A room may stand on a page twice: open, and in the list. */
function nameOf({ keys: [key = ''], messages }: RoomSighting): string {
  return `${key} ${messages[0]?.source ?? ''}`;
}

function gist({ seenAt, messages, ...said }: RoomSighting): string {
  // Coarse times move with the clock; what they are of does not.
  const lines = messages.map(({ earliest: _, latest, ...line }) => ({ ...line, at: line.source === 'page' && latest }));
  return JSON.stringify([said, lines, Math.floor(seenAt / freshForMs)]);
}

function verdictOf({ page, verdict }: RoomReading): string {
  return `${page} ${verdict}`;
}
