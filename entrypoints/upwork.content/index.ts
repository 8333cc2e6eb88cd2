import { defineContentScript } from '#imports';
import { prepareCutOffNotice } from '@/components/cut-off-notice';
import { wearShade } from '@/components/shadow';
import { wantedShade, type Shade } from '@/lib/interview/theme';
import { listenTo } from '@/lib/listen-to';
import type { Settings } from '@/lib/messages/protocol';
import { ask } from '@/lib/messages/ask';
import { listen } from '@/lib/messages/broadcast';
import { cutOffSignal, isConnected } from '@/lib/messages/connection';
import { isChallenge } from '@/lib/upwork/challenge';
import { hydrated } from '@/lib/upwork/hydrated';
import { pageShade } from '@/lib/upwork/page-shade';
import { watchPage } from '@/lib/upwork/watch-page';
import type { Feature, Occasion } from './feature';
import { interviewBadges } from './features/interview-badges';
import { jobMarks } from './features/job-marks';
import { messageRooms } from './features/message-rooms';
import { roomMark } from './features/room-mark';
import { takeSkeleton } from './report-taker';
import { teach } from './teaching';

/** Everything that Greenroom does on Upwork's pages. A feature is a file in `features` and a line here. */
const features: readonly Feature[] = [interviewBadges, jobMarks, messageRooms, roomMark];

/** When each mode lets the page be read; `asked` starts with the toolbar button. */
const occasions: Record<Settings['mode'], Occasion | null> = {
  'not-chosen': null,
  page: 'watching',
  click: 'asked',
  hand: null,
};

export default defineContentScript({
  matches: ['https://www.upwork.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => {
    let running: { occasion: Occasion; controller: AbortController } | undefined;
    let seenShade: Shade | null = null;
    let pauseEnd: ReturnType<typeof setTimeout> | undefined;

    function stop(): void {
      running?.controller.abort();
      running = undefined;
    }

    async function start(occasion: Occasion): Promise<void> {
      stop();
      const controller = new AbortController();
      const { signal } = controller;
      running = { occasion, controller };
      await hydrated(document, signal);
      const looks = features.flatMap(({ id, start }) => {
        const look = unharmed(id, () => start(occasion, signal));
        return look ? [() => unharmed(id, look)] : [];
      });
      const look = () => looks.forEach((one) => one());
      if (occasion === 'watching') {
        watchPage(document, look, signal);
        return;
      }
      noteShade();
      look();
    }

    function obey(settings: Settings): void {
      const { mode, pausedUntil } = settings;
      seenShade = settings.seenShade;
      wearShade(wantedShade(settings.theme));
      clearTimeout(pauseEnd);
      const pausedMs = (pausedUntil ?? 0) - Date.now();
      if (pausedMs > 0) pauseEnd = setTimeout(() => void askSettings(), Math.min(pausedMs, 2 ** 31 - 1));
      const occasion = pausedMs > 0 ? null : occasions[mode];
      if (running?.occasion !== occasion) stop();
      if (occasion === 'watching' && !running) void start(occasion);
      if (occasion === 'watching') noteShade();
    }

    /** Greenroom's own pages follow Upwork's light or dark. Once the page may be read. */
    function noteShade(): void {
      const shade = pageShade(document);
      if (!shade || shade === seenShade || document.hidden || isChallenge(document)) return;
      seenShade = shade;
      void ask('seeShade', shade);
    }

    /** Nothing is read before the background has said that it may be. */
    async function askSettings(): Promise<void> {
      const settings = await ask('settings', null);
      if (settings.ok) obey(settings.value);
      else stop();
    }

    // Those of a script that an update has cut off; nobody answers them any more.
    for (const orphan of shownByUs()) orphan.remove();

    const lifetime = new AbortController();
    const { signal } = lifetime;
    const tellCutOff = prepareCutOffNotice(); // cut off, a script can look up no texts
    /** This script has become an orphan: it takes everything down, and says once why if there was anything. */
    function goQuiet(): void {
      const hadShown = shownByUs().length > 0;
      stop();
      clearTimeout(pauseEnd);
      lifetime.abort();
      if (hadShown) tellCutOff(location.href);
    }
    cutOffSignal.addEventListener('abort', goQuiet);
    listenTo(window, 'focus', isConnected, { signal });

    listen((broadcast) => {
      if (broadcast.type === 'settings') obey(broadcast.settings);
      if (broadcast.type === 'teach') void teach();
      if (broadcast.type === 'read-now') void start('asked');
      if (broadcast.type === 'take-skeleton') void takeSkeleton();
    }, signal);
    listenTo(document, 'visibilitychange', () => !document.hidden && void askSettings(), { signal });
    listenTo(window, 'pageshow', ({ persisted }) => persisted && void askSettings(), { signal });
    void askSettings();
  },
});

/** Everything of Greenroom's on this page. */
function shownByUs(): NodeListOf<Element> {
  return document.querySelectorAll('greenroom-badge,greenroom-panel,greenroom-teach,greenroom-notice');
}

/** A feature that fails takes no other down. */
function unharmed<Value>(id: string, act: () => Value): Value | undefined {
  try {
    return act();
  } catch (error) {
    if (isConnected()) console.error(`[greenroom] ${id}`, error);
    return undefined;
  }
}
