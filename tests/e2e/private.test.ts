import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { respond } from '../standin/respond.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { badgesOf, openPanel, press, untilBadges } from './screen.ts';

/**
 * Stands in the text of every message, and in no address: a browser keeps those. No part of it is a word, so that it
 * stands there whole also where a browser compresses what it stores.
 */
const marker = 'Zqxwvkjyf7731';
/** Of the same make, the title of an interview: that is stored. */
const control = 'Qzkwvjxyg4482';
const page = 'active=3&invitations=0&submitted=1&seed=41';

describe.each(browsers)('the text of messages in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'greenroom-'));
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(name, {
      profile,
      serve: (url) => {
        const marked = new URL(url);
        marked.searchParams.set('marker', marker);
        return respond(marked);
      },
    });
  });
  afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  async function showsMarker(shown: Page): Promise<void> {
    const frames = () => Promise.all(shown.frames().map((frame) => frame.evaluate(() => document.body.innerText)));
    await until('the page shows the text', async () => (await frames()).some((text) => text.includes(marker)));
  }

  it('is on the pages that Greenroom reads', async () => {
    const list = await greenroom.openList(page);
    const [first] = await untilBadges(list, 3);
    const address = await list.$eval('a[data-ev-label="jpn_list_details_link"]', (link) => link.href);

    const proposal = await greenroom.newUpworkPage(`${new URL(address).pathname}?messages=c90.test,m80,c20.meeting`);
    await showsMarker(proposal);
    const room = await until('the room is there', () =>
      proposal.evaluate(() => /room_[0-9a-f]{32}/.exec(document.querySelector('iframe')?.src ?? '')?.[0]),
    );
    await settled();
    await proposal.close();

    const messages = await greenroom.newUpworkPage(`/ab/messages/rooms/${room}?${page}&links=1&history=40&unread=2`);
    await showsMarker(messages);
    await until('it can be written to', () => messages.evaluate(() => standin.isHydrated()));
    await messages.evaluate(() => {
      standin.loadOlder();
      standin.write('client', undefined, ['portfolio']);
    });
    await settled();
    await messages.close();

    await list.bringToFront();
    await until('the badge knows', async () => (await badgesOf(list))[0]?.label.includes('your turn'));
    await openPanel(list, first?.title ?? '');
    await press(list, 'I replied');
    await list.close();

    const popup = await greenroom.openOwnPage('popup.html');
    await press(popup, 'Add');
    await popup.type('input[type=text]', control);
    await popup.keyboard.press('Enter');
    await until('it is added', async () => (await everythingStored(popup)).includes(control));
    const stored = await everythingStored(popup);
    expect(stored).toContain('"direction":"client"');
    expect(stored).toContain('"cues":["portfolio"]');
    expect(stored).not.toContain(marker);
    await popup.close();
  });

  it('is nowhere in the folder of the browser’s data', async () => {
    await greenroom.close();
    expect(filesWith(profile, control)).not.toEqual([]); // what is stored is found in this way
    expect(filesWith(profile, marker)).toEqual([]);
  });
});

/** Greenroom reads in the next frame, and again after Vue has settled. */
async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done, 2500));
}

/** Every record of every table, as JSON. */
function everythingStored(own: Page): Promise<string> {
  return own.evaluate(async () => {
    const opening = indexedDB.open('greenroom');
    const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
    const tables = [...db.objectStoreNames].map((table) => {
      const reading = db.transaction(table).objectStore(table).getAll();
      return new Promise((done) => (reading.onsuccess = () => done(reading.result)));
    });
    return JSON.stringify(await Promise.all(tables));
  });
}

/** The files under `folder` in which `text` stands, in one byte or two to a letter. */
function filesWith(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  return files.filter((file) => {
    const bytes = readFileSync(file);
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
  });
}
