import type { Key, Sighting, Verdict } from '@/lib/interview/sighting-schema';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { ask } from '@/lib/messages/ask';
import { listen } from '@/lib/messages/broadcast';
import { readPage, type Reading, type RowReading } from '@/lib/upwork/read-page';
import { DrawnBadges } from '../drawn-badges';
import type { Feature, Occasion } from '../feature';
import { InterviewPanel } from '../interview-panel';
import { watchTaughtRules } from '../taught-rules';

/** Rows may come late: only a page that stays as it is for so long is called not understood. */
const verdictPatienceMs = 3000;

/** A badge with stage and progress in each row of the interviewing list, of invitations and of offers. */
export const interviewBadges: Feature = { id: 'interview-badges', start };

function start(occasion: Occasion, signal: AbortSignal): () => void {
  const panel = new InterviewPanel(signal);
  const badges = new DrawnBadges((badge, element, event) => {
    // Only the user opens a panel; a script of the page could make clicks too.
    if (event.isTrusted) void panel.toggle(badge, element);
  });
  /** Which job each row shows as of the last pass: Vue reuses rows. */
  let shown = new Map<Element, Key>();
  /** What was told of each job, so that nothing is told twice. */
  const told = new Map<Key, string>();
  let toldVerdict: Verdict | undefined;
  let verdictTimer: ReturnType<typeof setTimeout> | undefined;
  let rules: readonly TaughtRule[] = [];

  /** Reads the page, tells the background what is new, and draws what it answers. */
  function pass(): void {
    const reading = readPage(document, new URL(location.href), Date.now(), rules);
    const rows = reading?.rows ?? [];
    shown = new Map(rows.map(({ row, sighting }) => [row, rowKeyOf(sighting)]));
    badges.keepOnly(shown);
    for (const { row, cell } of rows) badges.repair(row, cell);

    clearTimeout(verdictTimer);
    if (!reading) return;
    const news = rows.filter(
      ({ row, sighting }) => !badges.has(row) || told.get(rowKeyOf(sighting)) !== gist(sighting),
    );
    if (news.length > 0) void tell(reading, news);
    else if (reading.verdict !== toldVerdict)
      verdictTimer = setTimeout(() => void tell(reading, []), verdictPatienceMs);
  }

  async function tell({ page, verdict, layers }: Reading, news: readonly RowReading[]): Promise<void> {
    toldVerdict = verdict;
    for (const { sighting } of news) told.set(rowKeyOf(sighting), gist(sighting));
    const sightings = news.map(({ sighting }) => sighting);
    const answer = await ask('see', { page, verdict, layers, asked: occasion === 'asked', sightings });
    if (!answer.ok || signal.aborted) return;
    news.forEach(({ row, cell, sighting }, index) => {
      const badge = answer.value[index];
      const rowKey = rowKeyOf(sighting);
      // The row may show another job by now.
      if (badge && row.isConnected && shown.get(row) === rowKey) badges.draw(row, cell, rowKey, badge);
    });
  }

  async function refresh(interviewIds: Key[]): Promise<void> {
    if (interviewIds.length === 0) return;
    const answer = await ask('badges', interviewIds);
    if (!answer.ok || signal.aborted) return;
    interviewIds.forEach((interviewId, index) => badges.update(interviewId, answer.value[index] ?? null));
  }

  listen((broadcast) => {
    if (broadcast.type !== 'changed') return;
    const onPage = new Set(badges.interviewIds);
    void refresh(broadcast.interviewIds.filter((interviewId) => onPage.has(interviewId)));
    void panel.changed(broadcast.interviewIds);
  }, signal);
  watchTaughtRules((taught) => {
    rules = taught;
    pass();
  }, signal);
  // Clocks go on.
  const minutes = setInterval(() => document.hidden || badges.redraw(), 60_000);
  document.addEventListener('visibilitychange', () => document.hidden || badges.redraw(), { signal });
  // Back from the back/forward cache, where no message arrives.
  addEventListener('pageshow', ({ persisted }) => persisted && void refresh(badges.interviewIds), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(verdictTimer);
    clearInterval(minutes);
    badges.eraseAll();
  });
  return pass;
}

function rowKeyOf({ keys, section }: Sighting): Key {
  return keys[0] ?? section;
}

/** What a sighting says, but for what changes with the clock. */
function gist({ seenAt: _seenAt, received: _received, ...said }: Sighting): string {
  return JSON.stringify(said);
}
