import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { startGreenroom, untilHydrated, type Greenroom } from './greenroom.ts';
import { checklistOf, control, openPanel, tick, untilBadges } from './screen.ts';

/** Firefox has no way to stop an event page from outside. */
describe('a worker that the browser stops, in chromium', () => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom('chromium');
  });
  afterAll(() => greenroom.close());

  async function openOne(seed: number) {
    const page = await greenroom.openList(`invitations=0&active=1&submitted=1&seed=${seed}`);
    const [badge] = await untilBadges(page, 1);
    const title = badge?.title ?? '';
    await openPanel(page, title);
    const [first] = await checklistOf(page);
    return { page, title, item: first?.name ?? '' };
  }

  it('is woken by the next tick', async () => {
    const { page, item } = await openOne(21);
    await greenroom.stopWorker();
    await tick(page, item);
    await page.close();
  });

  it.each([0, 1, 2, 4, 8, 16])('keeps a tick when it is stopped %i ms after the click', async (ms) => {
    const { page, title, item } = await openOne(30 + ms);
    const box = await control(page, item);
    await box?.click();
    await new Promise((done) => setTimeout(done, ms));
    await greenroom.stopWorker();
    await until('the click is answered', async () => (await checklistOf(page)).every(({ pending }) => !pending));
    expect((await checklistOf(page)).find(({ name }) => name === item)?.ticked).toBe(true);

    await page.reload();
    await untilHydrated(page);
    await untilBadges(page, 1);
    await openPanel(page, title);
    const stored = (await checklistOf(page)).find(({ name }) => name === item)?.ticked;
    expect(stored).toBe(true);
    await page.close();
  });
});
