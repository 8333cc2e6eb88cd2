/** On the title of every row whose truth is known. No reader looks at it, and no change takes it away: it travels with the title. */
export const mark = 'stands-for';
export const marked = `[${mark}]`;

/** A job that was not on any page before. */
export const newcomer = { key: 'job:022019999999999999999', title: 'A job' } as const;

/** Each marked row: the largest element around a title that holds no other one. */
export function rowsIn(document: Document): Element[] {
  const titles = [...document.querySelectorAll(marked)];
  const held = new Map<Element, number>();
  for (const title of titles)
    for (let holder: Element | null = title; holder; holder = holder.parentElement)
      held.set(holder, (held.get(holder) ?? 0) + 1);
  return titles.map((title) => {
    let row = title;
    while (row.parentElement && row.parentElement !== document.body && held.get(row.parentElement) === 1)
      row = row.parentElement;
    return row;
  });
}
