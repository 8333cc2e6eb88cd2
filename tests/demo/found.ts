import type { Page } from 'puppeteer-core';

/** One interview as the popup shows it. */
export type Interview = { title: string; stage: string; progress: string; turn: string };

/** How many badges stand under each heading of the page, and under none that names a list. */
export type BadgeCount = { heading: string; badges: number };

/** Reads the popup's list by roles and names. */
export function readInterviews(popup: Page): Promise<Interview[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('section[aria-label]')].flatMap((group) =>
      [...group.querySelectorAll('li > button[aria-expanded]')].map((row) => {
        const [title, facts] = [...row.children].map((part) => part.textContent);
        return {
          title: title ?? '',
          stage: group.getAttribute('aria-label') ?? '',
          progress: /\d+\/\d+/.exec(facts ?? '')?.[0] ?? '–',
          turn: /your turn|waiting on them/.exec(facts ?? '')?.[0] ?? '–',
        };
      }),
    ),
  );
}

/** Badges by the headings they stand under, in the order of the page. A badge in production is a closed box. */
export function countBadges(page: Page): Promise<BadgeCount[]> {
  return page.evaluate(() => {
    const names = /^(?:offers|invit|active |interview|in interview|submitted|archived)/i;
    const counts = [{ heading: 'no list', badges: 0 }];
    for (const element of document.querySelectorAll('h1,h2,h3,h4,[role="heading"],greenroom-badge')) {
      if (element.localName === 'greenroom-badge') {
        const last = counts.at(-1);
        if (last) last.badges += 1;
        continue;
      }
      const text = (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      // A job's title may begin with such a word too; it is a link.
      if (names.test(text) && !element.querySelector('a')) {
        counts.push({ heading: text.replace(/(?: with)? \(?\d+\)?(?: proposals)?$/, ''), badges: 0 });
      }
    }
    return counts;
  });
}

export function badgesUnder(counts: readonly BadgeCount[], name: RegExp): number {
  return counts.filter(({ heading }) => name.test(heading)).reduce((sum, { badges }) => sum + badges, 0);
}
