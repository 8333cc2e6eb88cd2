import { setBadgeExpanded, type BadgeElement } from '@/components/badge-host';
import type { OpenPanel } from '@/components/mount-panel';
import type { Key } from '@/lib/interview/sighting-schema';
import { wantedShade } from '@/lib/interview/theme';
import type { Badge } from '@/lib/interview/view-schema';
import { ask } from '@/lib/messages/ask';
import { listen } from '@/lib/messages/broadcast';
import { loadPart } from './load-part';
import { addressOf } from '@/lib/upwork/keys';

type Opened = { interviewId: Key; anchor: BadgeElement; panel: OpenPanel };

/** The one panel of this page. */
export class InterviewPanel {
  private opened: Opened | undefined;
  /** Counts what was asked for, so that a late answer opens nothing. */
  private wish = 0;

  constructor(signal: AbortSignal) {
    listen((broadcast) => {
      if (broadcast.type === 'settings') this.opened?.panel.wear(wantedShade(broadcast.settings.theme));
    }, signal);
    signal.addEventListener('abort', () => this.close());
  }

  /** Opens the panel of this badge, or closes it where it is open. */
  async toggle({ interviewId }: Badge, anchor: BadgeElement): Promise<void> {
    const wasOpen = this.opened?.anchor === anchor;
    this.close();
    if (wasOpen) return;

    const wish = this.wish;
    const [open, answer, settings] = await Promise.all([
      loadPart('/panel.js', () => globalThis.greenroomOpenPanel),
      ask('interview', interviewId),
      ask('settings', null),
    ]);
    if (!open || !answer.ok || !answer.value || wish !== this.wish || !anchor.isConnected) return;
    const panel = open({
      anchor,
      view: answer.value,
      shade: settings.ok ? wantedShade(settings.value.theme) : null,
      ask,
      now: () => Date.now(),
      addressOf,
      openFull: async () => {
        const answer = await ask('openFull', interviewId);
        return answer.ok ? null : answer.code;
      },
      onClosed: () => {
        setBadgeExpanded(anchor, false);
        if (this.opened?.panel === panel) this.opened = undefined;
      },
    });
    setBadgeExpanded(anchor, true);
    this.opened = { interviewId, anchor, panel };
  }

  /** These interviews look different now. */
  async changed(interviewIds: readonly Key[]): Promise<void> {
    const opened = this.opened;
    if (!opened || !interviewIds.includes(opened.interviewId)) return;
    const answer = await ask('interview', opened.interviewId);
    if (answer.ok && answer.value && this.opened === opened) opened.panel.update(answer.value);
  }

  private close(): void {
    this.wish += 1;
    this.opened?.panel.close();
    this.opened = undefined;
  }
}
