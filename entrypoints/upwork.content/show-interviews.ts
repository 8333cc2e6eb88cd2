import type { Key, PageReading } from '@/lib/interview/sighting-schema';
import type { JobMark } from '@/lib/interview/view-schema';
import { listenTo } from '@/lib/listen-to';
import { ask } from '@/lib/messages/ask';
import { listen } from '@/lib/messages/broadcast';
import { isConnected } from '@/lib/messages/connection';
import type { Steps } from '@/lib/upwork/steps';
import { DrawnBadges, type BadgeKind, type Place } from './drawn-badges';
import type { Occasion } from './feature';
import { inSlices, sliceMs } from './slices';
import { InterviewPanel } from './interview-panel';

/** Parts may come late: only a page that stays as it is for so long is called not understood. */
const verdictPatienceMs = 3000;
/** As many as are told in one go: lists of Upwork's are shorter (UPWORK 1). */
const most = 200;

/** A place and what it says of its job, but for what changes with the clock. */
export type Telling = Place & { gist: string };
export type Read<Spot> = PageReading & { places: Spot[] };

/** What shows interviews on one kind of page. */
export type Source<Spot> = {
  kind: BadgeKind;
  /** `null`: not on this page. Begun anew at each pass. */
  read: () => Steps<Read<Spot> | null>;
  /** Tells the background of `news`, and answers with a mark for each; `null` where it is not known. */
  tell: (page: PageReading & { asked: boolean }, news: Spot[]) => Promise<(JobMark | null)[] | null>;
};

/**
 * Reads the page at each pass, tells what is new, and keeps a badge at what turns out to be an interview, until `signal`
 * aborts. The function that comes back is a pass.
 */
export function showInterviews<Spot extends Telling>(
  { kind, read, tell: send }: Source<Spot>,
  occasion: Occasion,
  signal: AbortSignal,
): () => void {
  const panel = new InterviewPanel(signal);
  const badges = new DrawnBadges(kind, (badge, element) => void panel.toggle(badge, element));
  /** What stands where as of the last pass: Vue reuses elements. */
  let shown = new Map<Element, Spot>();
  /** What was answered to each gist that is shown, so that nothing is told twice; `undefined` until then. */
  let told = new Map<string, JobMark | null | undefined>();
  /** Other interviews have changed: what was none may be one now. */
  let isOutdated = false;
  let toldVerdict = '';
  let verdictTimer: ReturnType<typeof setTimeout> | undefined;
  /** Where something is still to be drawn. */
  const undrawn = new Set<Element>();
  /** The frame in which that goes on. */
  let rest = 0;

  const pass = inSlices(read, (reading) => take(reading), signal);

  function take(reading: Read<Spot> | null): void {
    const places = reading?.places ?? [];
    shown = new Map(places.map((place) => [place.element, place]));
    told = new Map(
      places.flatMap(({ gist }) => {
        const mark = told.get(gist);
        return told.has(gist) && !(isOutdated && mark === null) ? [[gist, mark]] : [];
      }),
    );
    isOutdated = false;
    badges.keepOnly(shown);
    for (const place of places) badges.repair(place);

    clearTimeout(verdictTimer);
    if (!reading) return;
    const news = places.filter(({ gist }) => !told.has(gist));
    if (news.length < places.length) draw();
    if (news.length > 0) void tell(reading, news);
    else if (verdictOf(reading) !== toldVerdict)
      verdictTimer = setTimeout(() => void tell(reading, []), verdictPatienceMs);
  }

  async function tell(reading: Read<Spot>, news: Spot[]): Promise<void> {
    const { page, verdict, layers } = reading;
    toldVerdict = verdictOf(reading);
    for (const { gist } of news) told.set(gist, undefined);
    for (let from = 0; from < Math.max(1, news.length); from += most) {
      const some = news.slice(from, from + most);
      const answering = send({ page, verdict, layers, asked: occasion === 'asked' }, some);
      if (some.length > 0) kind.prepare?.();
      const marks = await answering;
      if (signal.aborted) return;
      some.forEach(({ gist }, index) => {
        if (!marks)
          told.delete(gist); // the next pass tells it again
        else if (told.has(gist)) told.set(gist, marks[index] ?? null);
      });
      draw(some);
    }
    passIfOutdated(); // what has changed while the answers were on their way
  }

  /** A badge at each place whose job is an interview; one that stands there already follows only what is `news`. */
  function draw(news: readonly Spot[] = []): void {
    const gists = new Set(news.map(({ gist }) => gist));
    for (const { element, gist } of shown.values()) if (!badges.has(element) || gists.has(gist)) undrawn.add(element);
    cancelAnimationFrame(rest);
    drawSome();
  }

  function drawSome(): void {
    const end = performance.now() + sliceMs;
    for (const element of undrawn) {
      undrawn.delete(element);
      const place = shown.get(element);
      const mark = place && told.get(place.gist);
      if (!mark || !element.isConnected) continue;
      badges.draw(place, mark);
      if (performance.now() < end) continue;
      rest = requestAnimationFrame(drawSome);
      return;
    }
  }

  async function refresh(interviewIds: Key[]): Promise<void> {
    if (interviewIds.length === 0) return;
    const answer = await ask('badges', interviewIds);
    if (!answer.ok || signal.aborted) return;
    const changed = new Map(interviewIds.map((interviewId, index) => [interviewId, answer.value[index] ?? null]));
    badges.update(changed);
    for (const [gist, mark] of told) {
      const badge = mark && changed.get(mark.badge.interviewId);
      if (badge !== undefined) told.set(gist, badge && { ...mark, badge });
    }
  }

  listen((broadcast) => {
    if (broadcast.type !== 'changed') return;
    const onPage = new Set(badges.interviewIds);
    const changed = broadcast.interviewIds === 'all' ? [...onPage] : broadcast.interviewIds;
    isOutdated ||= changed.some((interviewId) => !onPage.has(interviewId));
    passIfOutdated();
    void refresh(changed.filter((interviewId) => onPage.has(interviewId)));
    void panel.changed(changed);
  }, signal);
  /** A page may rest after the interview that it shows has become known. */
  function passIfOutdated(): void {
    if (isOutdated && occasion === 'watching' && !document.hidden && [...told.values()].includes(null)) pass();
  }
  /** Somebody comes back to the page. */
  const onBack = () => {
    if (document.hidden) return;
    badges.redraw();
    passIfOutdated();
  };
  // Clocks go on.
  const minutes = setInterval(() => !document.hidden && isConnected() && badges.redraw(), 60_000);
  listenTo(document, 'visibilitychange', onBack, { signal });
  // Back from the back/forward cache, where no message arrives, and no answer to what was told just before.
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    void refresh(badges.interviewIds);
    told.clear();
    if (occasion === 'watching' && !document.hidden) pass();
  };
  listenTo(window, 'pageshow', onShow, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(verdictTimer);
    clearInterval(minutes);
    cancelAnimationFrame(rest);
    badges.eraseAll();
  });
  return pass;
}

function verdictOf({ page, verdict }: PageReading): string {
  return `${page} ${verdict}`;
}
