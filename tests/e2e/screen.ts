import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';

/** A badge as it is spoken: "Greenroom: Deep dive, 3 of 13 done, your turn. Open checklist". */
export type Badge = { title: string; heading: string; label: string };

/** All badges of a page, in its order, each with the job and the list that it stands in. */
export function badgesOf(page: Page): Promise<Badge[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll<HTMLElement>('h2')];
    return [...document.querySelectorAll('greenroom-badge')].map((host) => {
      const heading = headings.findLast(
        (element) => element.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      return {
        title: host.closest('tr,article')?.querySelector('.job-info > div > a,h3 a')?.textContent.trim() ?? '',
        heading: heading?.innerText.replace(/\s*\(?\d+\)?\s*$/, '').trim() ?? '',
        label: host.shadowRoot?.querySelector('button')?.getAttribute('aria-label') ?? '',
      };
    });
  });
}

/** Waits until the page shows that many badges, and answers with them. */
export function untilBadges(page: Page, count: number): Promise<Badge[]> {
  return until(`the page shows ${count} badges`, async () => {
    const badges = await badgesOf(page);
    return badges.length === count && badges.every(({ label }) => label) && badges;
  });
}

/** Whether these words are to be read on a page; one that is just being loaded says nothing. */
export function says(page: Page, words: string): Promise<boolean> {
  return page.evaluate((text) => document.body.innerText.includes(text), words).catch(() => false);
}

/** Waits until these words are to be read on a page. */
export async function untilSays(page: Page, words: string): Promise<void> {
  await until(`the page says "${words}"`, () => says(page, words));
}

/** A page that shows nothing goes on doing so; Greenroom waits for 0.4 s of rest, so 2 s are ample. */
export async function staysWithoutBadges(page: Page): Promise<void> {
  const shown = page.waitForSelector('greenroom-badge,greenroom-panel', { timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (await shown) throw new Error('The page shows something of Greenroom.');
}

/** Presses the badge of a job and waits for its panel. */
export async function openPanel(page: Page, title: string): Promise<void> {
  const handle = await page.evaluateHandle((wanted) => {
    const hosts = [...document.querySelectorAll('greenroom-badge')];
    const host = hosts.find((badge) => badge.closest('tr,article')?.textContent.includes(wanted));
    return host?.shadowRoot?.querySelector('button') ?? null;
  }, title);
  const button = handle.asElement() as ElementHandle<HTMLElement> | null;
  if (!button) throw new Error(`No badge at "${title}".`);
  await button.click();
  await button.dispose();
  await untilPanel(page);
}

/** Waits until a panel is open and takes presses: it counts none before it can have been read. */
export async function untilPanel(page: Page): Promise<void> {
  await until('the panel opens', () => page.evaluate(() => document.querySelector('greenroom-panel') !== null));
  await new Promise((done) => setTimeout(done, 400));
}

/** A control by the beginning of its name, in any open shadow root; `null` when there is none. */
export async function control(page: Page, name: string): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle((wanted) => {
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (!element.matches('button,a,label,input') || !element.checkVisibility()) continue;
        const own = element.getAttribute('aria-label') ?? element.textContent;
        if (own.trim().startsWith(wanted)) return element;
      }
    }
    return null;
  }, name);
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

/** Presses a control as soon as it is there. */
export async function press(page: Page, name: string): Promise<void> {
  const found = await until(`there is something to press called "${name}"`, () => control(page, name));
  await found.click();
  await found.dispose(); // a page keeps what is held
}

export type Tickable = { name: string; ticked: boolean; pending: boolean };

/** The checklist that is open, in the panel or in the popup. */
export function checklistOf(page: Page): Promise<Tickable[]> {
  return page.evaluate(() => {
    const root = document.querySelector('greenroom-panel')?.shadowRoot ?? document;
    return [...root.querySelectorAll('[role="checkbox"]')].map((box) => ({
      name: box.textContent.trim(),
      ticked: box.getAttribute('aria-checked') === 'true',
      pending: box.getAttribute('aria-busy') === 'true',
    }));
  });
}

/** Ticks an item of the open checklist, and waits until it is shown as done. */
export async function tick(page: Page, name: string): Promise<void> {
  await press(page, name);
  await until(`"${name}" is ticked`, async () =>
    (await checklistOf(page)).some((item) => item.name === name && item.ticked && !item.pending),
  );
}

/** "Interviewing: Draw an icon set 1/7 your turn · 5 h", a line for each interview in the popup, as it is seen. */
export function listOf(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('section[aria-label] li > button[aria-expanded]')].map((row) => {
      const group = row.closest('section')?.getAttribute('aria-label');
      const texts = [...row.querySelectorAll('.title,.facts > span')].map((part) => {
        const seen = part.cloneNode(true) as Element;
        for (const unseen of seen.querySelectorAll('.for-ears')) unseen.remove();
        return seen.textContent.trim();
      });
      return `${group}: ${texts.join(' ')}`;
    }),
  );
}

/** What has the focus: its label, or the text in it that is spoken. */
export function focusedOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const label = (activeElement as Partial<HTMLInputElement> | null)?.labels?.[0];
    const spoken = (label ?? activeElement)?.cloneNode(true) as Element | undefined;
    for (const silent of spoken?.querySelectorAll('[aria-hidden="true"]') ?? []) silent.remove();
    return activeElement?.getAttribute('aria-label') ?? spoken?.textContent.trim() ?? '';
  });
}

/** Goes on by Tab until what is called `name` has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedOn(page)) === name) return;
  }
  throw new Error(`Tab does not lead to "${name}".`);
}

/** Puppeteer's own `goBack` does not notice that Firefox has the page in its cache. */
export async function moveInHistory(page: Page, steps: number): Promise<void> {
  const from = await page.evaluate(() => location.href);
  await page.evaluate((by) => history.go(by), steps);
  await until('the other page is there', async () => {
    const now = await page.evaluate(() => location.href).catch(() => from); // between two pages
    return now !== from;
  });
}
