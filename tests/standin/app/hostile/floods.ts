const firstId = 2_027_690_148_254_932_482n;

function link(path: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = path;
  anchor.textContent = text;
  return anchor;
}
const proposal = (index: number) => link(`/nx/proposals/${firstId + BigInt(index)}`, `Job ${index}`);
const job = (index: number) => link(`/jobs/~02${firstId + BigInt(index)}`, `Job ${index}`);
const room = (index: number) =>
  link(`/ab/messages/rooms/room_${index.toString(16).padStart(32, '0')}`, `Room ${index}`);

function box(...inner: (Node | string)[]): HTMLElement {
  const element = document.createElement('div');
  for (const node of inner) element.append(node); // 50,000 are too many for one call
  return element;
}
function heading(text: string): HTMLElement {
  const element = document.createElement('h2');
  element.textContent = text;
  return element;
}
function many<Made extends Node | string>(count: number, make: (index: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
/** Each in the one before, appended one by one; not drawn, because drawing that takes the browser itself a minute. */
function nest(count: number, make: (index: number) => Node[]): void {
  let inner = document.body.appendChild(box());
  inner.hidden = true;
  for (let index = 0; index < count; index += 1) {
    inner.append(...make(index));
    inner = inner.appendChild(box());
  }
}

/** Pages at which a reader that does not look out works for seconds. */
export const floods: Record<string, () => void> = {
  '50,000 nodes one by one': () => {
    const holder = document.body.appendChild(box());
    for (let index = 0; index < 50_000; index += 1) holder.append(document.createElement('p'));
  },
  '50,000 nodes at once': () => document.body.append(box(...many(50_000, () => document.createElement('p')))),
  '10,000 levels': () => nest(10_000, () => []),
  'a heading on each of 3,000 levels': () => nest(3000, () => [heading('Active proposals')]),
  'a job on each of 5,000 levels': () => nest(5000, (index) => [proposal(index), job(index), room(index)]),
  '10,000 rows': () =>
    document.body.append(box(heading('Active proposals'), ...many(10_000, (index) => box(proposal(index))))),
  '10,000 jobs': () => document.body.append(box(...many(10_000, (index) => box(heading(`Job ${index}`), job(index))))),
  '10,000 headings': () => document.body.append(box(...many(10_000, () => heading('Active proposals')))),
  'a heading for each of 3,000 rows': () =>
    document.body.append(box(...many(3000, (index) => box(heading('Active proposals (1)'), proposal(index))))),
  '300 headings in one another': () => {
    let inner: HTMLElement = document.body.appendChild(box());
    for (let index = 0; index < 300; index += 1) {
      inner.append('x '.repeat(2000));
      inner = inner.appendChild(document.createElement('h2'));
    }
  },
  'texts of a megabyte': () => {
    const text = 'Active proposals '.repeat(60_000);
    document.body.append(
      box(...many(20, () => heading(text)), ...many(5, (index) => box(link(proposal(index).href, text), text))),
    );
  },
  '5,000 texts in one place': () => {
    const holder = document.body.appendChild(box(proposal(0)));
    for (let index = 0; index < 4900; index += 1) holder.append('text ');
  },
  '20,000 boxes that are called like lists': () =>
    document.body.append(box(...many(20_000, () => box('Active proposals')), box(proposal(0)))),
  'ids that look alike': () =>
    document.body.append(
      box(
        heading('Active proposals'),
        ...many(500, (index) =>
          box(link(`/nx/proposals/${(firstId + BigInt(index)).toString().replace(/1/g, '١')}`, 'Arabic')),
        ),
        ...many(500, (index) =>
          box(link(`/nx/proposals/${firstId + BigInt(index)}%00${'9'.repeat(index * 20)}`, 'Long')),
        ),
        ...many(500, (index) => box(link(`/nx/proposals/${firstId}/`, `Twin ${index}`))),
      ),
    ),
};

/** Begins one of them. */
export function flood(name: string): void {
  floods[name]?.();
}

/** The links of all rows change in every frame, for so long. */
export function flicker(ms: number): void {
  const end = performance.now() + ms;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/proposals/"]')];
  const step = () => {
    for (const link of links) link.href = link.href.replace(/\?.*|$/, `?${performance.now()}`);
    if (performance.now() < end) requestAnimationFrame(step);
  };
  step();
}
