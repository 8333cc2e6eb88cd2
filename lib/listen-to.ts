declare global {
  /** Firefox only: whether this event stands for one that was kept from the page (see `shield.content.ts`). */
  var greenroomStandsIn: ((event: Event) => boolean) | undefined;
}

type EventsOf<Target> = Target extends Window
  ? WindowEventMap
  : Target extends Document
    ? DocumentEventMap
    : Target extends ShadowRoot
      ? ShadowRootEventMap & HTMLElementEventMap
      : HTMLElementEventMap;

/** Whether the user or the browser made this event, and not a script of the page. */
function isGenuine(event: Event): boolean {
  return event.isTrusted || globalThis.greenroomStandsIn?.(event) === true;
}

/** `addEventListener` for everything that a page can reach: deaf to events that a script has made up. */
export function listenTo<
  Target extends Window | Document | ShadowRoot | HTMLElement,
  Type extends keyof EventsOf<Target> & string,
>(
  target: Target,
  type: Type,
  hear: (event: EventsOf<Target>[Type]) => unknown,
  options?: AddEventListenerOptions,
): void {
  const hearGenuine = (event: Event) => {
    if (isGenuine(event)) hear(event as EventsOf<Target>[Type]);
  };
  target.addEventListener(type, hearGenuine, options);
}

/** Lets nothing into a root of ours that looks like the user's doing and was made up, whoever listens inside. */
export function refuseForged(root: ShadowRoot): void {
  const refuse = (event: Event) => isGenuine(event) || event.stopImmediatePropagation();
  for (const type of ['click', 'keydown', 'input', 'change', 'submit']) {
    root.addEventListener(type, refuse, { capture: true });
  }
}
