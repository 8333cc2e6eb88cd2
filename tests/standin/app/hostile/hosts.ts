const badges = () => [...document.querySelectorAll('greenroom-badge:not(.fake)')];

/** Takes all of ours away, as often as they come back. */
export function removeOurs(times: number): void {
  for (const badge of badges()) badge.remove();
  if (times > 1) requestAnimationFrame(() => removeOurs(times - 1));
}

/** The badge of each row into the next row, as often as they are put back. */
export function swapBadges(times: number): void {
  const all = badges();
  const places = all.map(({ parentElement }) => parentElement);
  all.forEach((badge, index) => places[(index + 1) % places.length]?.append(badge));
  if (times > 1) requestAnimationFrame(() => swapBadges(times - 1));
}

/** A copy of each badge beside it, and all of them in one place where no job is. */
export function cloneBadges(): void {
  for (const badge of badges()) badge.after(badge.cloneNode(true));
}

/** Elements in whose names scripts stumble: the page's take the place of the document's own properties. */
export function clobber(): void {
  const box = document.createElement('div');
  box.hidden = true;
  const names = [
    'body',
    'hidden',
    'querySelectorAll',
    'querySelector',
    'createElement',
    'documentElement',
    'scripts',
    'title',
  ];
  box.innerHTML =
    names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('') +
    `<form>${['parentElement', 'matches', 'closest', 'contains', 'children', 'firstElementChild', 'querySelector', 'querySelectorAll', 'nodeName', 'nodeType', 'isConnected', 'textContent', 'getAttribute', 'ownerDocument', 'previousElementSibling'].map((name) => `<input name="${name}">`).join('')}<h2>Active proposals</h2><a href="/nx/proposals/2027690148254932999">Clobbered</a></form>`;
  box.className = 'clobbering';
  document.documentElement.append(box);
}

export function unclobber(): void {
  for (const box of document.getElementsByClassName('clobbering')) box.remove();
}
