/** Puts the page's own style on ours. */
export function restyle(): void {
  const style = document.createElement('style');
  style.textContent = `
    greenroom-panel, greenroom-teach { opacity: 0 !important; filter: opacity(0) !important; clip-path: inset(50%) !important }
    greenroom-panel::before { content: 'Press here' !important; position: fixed; inset: 0; background: pink; pointer-events: none }
    @property --gr-bg { syntax: '<color>'; inherits: false; initial-value: transparent }
    :root { --gr-bg: transparent !important; --font-family-base: spy, spy-too !important }
    * { font-variant-ligatures: common-ligatures }`;
  document.head.append(style);
  for (const host of document.querySelectorAll<HTMLElement>('greenroom-panel')) {
    host.style.cssText =
      'opacity: 0 !important; left: 0 !important; top: 0 !important; pointer-events: none !important';
    host.animate({ opacity: [0, 0] }, { duration: 1e6, fill: 'forwards' });
  }
}

/** Fonts under every name that a page may use, of which the browser asks for a file as soon as it writes a letter. */
export function spyOnLetters(): void {
  const names = [
    'spy',
    "'Helvetica Neue'",
    'Helvetica',
    'Arial',
    'system-ui',
    'sans-serif',
    "'system-ui'",
    "'sans-serif'",
  ];
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789·/~'.split('');
  const style = document.createElement('style');
  style.textContent =
    names
      .flatMap((name, index) =>
        letters.map((letter) => {
          const code = (letter.codePointAt(0) ?? 0).toString(16);
          return `@font-face { font-family: ${name}; src: url(/spy/${index}-${code}.woff2); unicode-range: U+${code} }`;
        }),
      )
      .join('\n') + ':root { --font-family-base: spy } body, body * { font-family: serif }';
  document.head.append(style);
}

/** Something over the panel that the user sees, and through which the press goes. `how`: kinds of it. */
export function cover(how: 'popover' | 'dialog' | 'hidden popover' | 'transition'): void {
  if (how === 'transition') {
    const style = document.createElement('style');
    style.textContent =
      '::view-transition { pointer-events: none } ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 60s }';
    document.head.append(style);
    document.startViewTransition(() => {});
    return;
  }
  const holder = document.body.appendChild(document.createElement('div'));
  holder.className = 'bait';
  const place = how === 'hidden popover' ? holder.attachShadow({ mode: 'closed' }) : holder;
  const bait = document.createElement(how === 'dialog' ? 'dialog' : 'div');
  bait.style.cssText =
    'position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; pointer-events: none; background: white; font-size: 40px';
  bait.textContent = 'Press here, and here, and here: you have won';
  place.append(bait);
  bait.popover = 'manual';
  bait.showPopover();
}

/** A badge that looks like ours, with the page's own panel behind it. */
export function fakeBadge(): void {
  const fake = document.createElement('greenroom-badge');
  fake.className = 'fake';
  if (!fake.shadowRoot) fake.attachShadow({ mode: 'open' }).innerHTML = '<button>Job offer 13/13</button>';
  document.querySelector('h1')?.append(fake);
}
