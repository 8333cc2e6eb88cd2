import { render } from 'preact';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Shade } from '@/lib/interview/theme';
import type { InterviewView } from '@/lib/interview/view-schema';
import { listenTo, refuseForged } from '@/lib/listen-to';
import { speakIn } from '@/lib/words/speak-on';
import { words } from '@/lib/words/words';
import type { FailureCode } from './failure-words';
import { announceDrawn, drawnTexts } from './drawn-texts';
import details from './details.css?inline';
import { makeHost } from './host';
import { keepTabInside } from './keep-tab-inside';
import { Panel } from './Panel';
import frame from './panel.css?inline';
import { place } from './place-panel';
import { dresserOf, styleRoot } from './shadow';
import { watchSight } from './sight';
import tokens from './tokens.css?inline';
import type { AskInterview } from './use-interview-acts';

export type PanelOptions = {
  /** The badge that it belongs to. */
  anchor: HTMLElement;
  view: InterviewView;
  /** `null`: as the badge is. */
  shade: Shade | null;
  ask: AskInterview;
  /** The clock, in ms since 1970. */
  now: () => number;
  /** Where on Upwork an interview with these keys goes on. */
  addressOf: (keys: readonly Key[]) => string | null;
  /** Shows the interview in full, outside this page; answers why it could not, or `null`. */
  openFull: () => Promise<FailureCode | null>;
  /** The panel is gone, whoever closed it. */
  onClosed: () => void;
};
export type OpenPanel = {
  update: (view: InterviewView) => void;
  wear: (shade: Shade | null) => void;
  close: () => void;
};

const style = styleRoot(tokens + details + frame + drawnTexts);
/** What happens in the panel is not the page's business, as far as it can be kept from it. */
const keptEvents =
  'click dblclick mousedown mouseup pointerdown pointerup touchstart touchend keydown keypress keyup contextmenu'.split(
    ' ',
  ) as (keyof HTMLElementEventMap)[];

/** Opens the panel beside a badge, in the top layer, and moves the focus into it. Escape or a press outside closes it. */
export function openPanel(options: PanelOptions): OpenPanel {
  const { anchor, view, shade, ask, now, addressOf, openFull, onClosed } = options;
  const { host, root } = makeHost('greenroom-panel');
  const dialog = document.createElement('div');
  dialog.className = 'panel';
  dialog.tabIndex = -1;
  dialog.setAttribute('role', 'dialog');
  style(root);
  const dress = dresserOf(root);
  refuseForged(root);
  root.append(dialog);

  let shown = view;
  let refusal: FailureCode | null = null;
  const closing = new AbortController();
  const { signal } = closing;
  host.popover = 'manual';
  speakIn(host);
  wear(shade);
  draw(view);
  document.body.append(host);
  host.showPopover();
  place(host, anchor, dress);
  dialog.focus({ preventScroll: true });

  for (const type of keptEvents) listenTo(host, type, (event) => event.stopPropagation(), { signal });
  announceDrawn(root, signal);
  const sightNow = watchSight(host, dialog, signal);
  listenTo(root, 'click', refuseUnseen, { capture: true, signal });
  listenTo(window, 'resize', () => anchor.isConnected && place(host, anchor, dress), { signal });
  listenTo(document, 'keydown', onKey, { capture: true, signal });
  listenTo(dialog, 'keydown', onKey, { signal }); // in Firefox the document does not hear of it
  listenTo(document, 'pointerdown', onPress, { capture: true, signal });
  listenTo(dialog, 'keydown', (event) => keepTabInside(event, dialog, root), { signal });

  function draw(view: InterviewView): void {
    shown = view;
    dialog.setAttribute('aria-label', nameOf(view));
    const toFull = async () => {
      const failure = await openFull();
      if (!failure) close(true);
      return failure;
    };
    render(
      <Panel
        view={view}
        ask={ask}
        now={now()}
        addressOf={addressOf}
        openFull={toFull}
        refusal={refusal}
        onForgetRefusal={() => refuse(null)}
        onClose={() => close(true)}
      />,
      dialog,
    );
  }

  /** What the user could not see was not meant. */
  function refuseUnseen(event: Event): void {
    const sight = sightNow();
    if (sight === 'clear') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (sight === 'covered') refuse('covered');
  }

  function refuse(why: FailureCode | null): void {
    refusal = why;
    draw(shown);
  }

  function wear(shade: Shade | null): void {
    // The theme may be that of an element around the badge; the panel stands outside it.
    dress({ 'color-scheme': shade ?? getComputedStyle(anchor).colorScheme });
  }

  function close(returnFocus: boolean): void {
    if (signal.aborted) return;
    closing.abort();
    render(null, dialog);
    host.remove();
    if (returnFocus && anchor.isConnected) anchor.focus({ preventScroll: true });
    onClosed();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close(true);
  }

  function onPress(event: Event): void {
    const path = event.composedPath();
    if (!path.includes(host) && !path.includes(anchor)) close(false);
  }

  return { update: draw, wear, close: () => close(false) };
}

function nameOf({ title }: InterviewView): string {
  return title === null ? words('panel.nameUntitled') : words('panel.name', { title });
}
