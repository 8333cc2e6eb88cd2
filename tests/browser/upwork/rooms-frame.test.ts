import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { readRooms } from '@/lib/upwork/read-rooms';
import { layers } from './layers';
import { watchRooms } from '@/lib/upwork/watch-rooms';
import { proposals, roomIds, roomScenes, seenAt, type RoomScene } from './room-scenes';
import { openScene, toldIn } from './room-truth';

const url = new URL(roomScenes.proposal, 'https://www.upwork.com');
const jobId = String(BigInt(proposals[0]?.id ?? 0) - 4_000_000_000_000_000n);
const keys = [`room:${roomIds[0]}`, `proposal:${proposals[0]?.id}`, `job:02${jobId}`];

afterEach(() => document.body.replaceChildren());

/** A scene without its scripts: they have no server here. */
function still(scene: RoomScene): string {
  return (inject('roomPages')[scene] ?? '').replace(/<script.*?<\/script>/gs, '');
}

/** The page of a proposal, alive, with `inner` in the frame of its room; `src` as the page says, if not another. */
async function openProposal(inner: string, src?: string): Promise<Document> {
  const page = document.createElement('iframe');
  page.srcdoc = still('proposal').replace('<iframe', '<iframe srcdoc');
  await loaded(page, () => document.body.append(page));
  const frame = frameIn(page.contentDocument);
  if (src) frame.setAttribute('src', src);
  await show(frame, inner);
  return page.contentDocument as Document;
}

function frameIn(page: Document | null): HTMLIFrameElement {
  return page?.querySelector('iframe') as HTMLIFrameElement;
}

function show(frame: HTMLIFrameElement, html: string): Promise<void> {
  return loaded(frame, () => (frame.srcdoc = html));
}

function loaded(frame: HTMLIFrameElement, act: () => void): Promise<void> {
  return new Promise((done) => {
    frame.addEventListener('load', () => done(), { once: true });
    act();
  });
}

describe('the page of a proposal, with low confidence, as none was captured', () => {
  it('tells what stands in the frame of its room, tied to proposal and job', async () => {
    const { document: messages, url: address } = openScene('room');
    const [room] = readRooms(messages, address, seenAt)?.rooms ?? [];
    const read = room?.messages.map((message) => ({
      ...message,
      confidence: message.direction === 'me' ? 'sure' : 'likely', // the frame has no avatar in its header
    }));
    expect(readRooms(await openProposal(still('frame')), url, seenAt)).toEqual({
      page: 'proposal',
      verdict: 'understood',
      layers: layers(1, 1),
      rooms: [{ ...room, keys, messages: read }],
    });
  });

  it('says nothing where no client has answered', () => {
    const page = openScene('proposal').document;
    page.querySelector('iframe')?.remove();
    expect(readRooms(page, url, seenAt)).toEqual({
      page: 'proposal',
      verdict: 'understood',
      layers: layers(0, 0),
      rooms: [],
    });
  });

  it.each([
    ['is empty yet', '', undefined],
    ['names no room', still('frame'), '/ab/messages/'],
  ])('says nothing where the frame %s', async (_, inner, src) => {
    const page = await openProposal(inner, src);
    expect(readRooms(page, url, seenAt)).toEqual({
      page: 'proposal',
      verdict: 'not-understood',
      layers: layers(1, 0),
      rooms: [],
    });
  });

  it('says nothing where the frame is of another origin', async () => {
    const page = await openProposal(still('frame'));
    frameIn(page).setAttribute('sandbox', '');
    await show(frameIn(page), still('frame'));
    expect(readRooms(page, url, seenAt)?.rooms).toEqual([]);
  });

  it('says nothing where the room links to another proposal, or there are two rooms', async () => {
    const other = `<header class="top-room-content"><a href="/nx/proposals/${proposals[1]?.id}">View proposal</a>`;
    const page = await openProposal(still('frame').replace('<header class="top-room-content">', other));
    expect(readRooms(page, url, seenAt)).toEqual({
      page: 'proposal',
      verdict: 'partly',
      layers: layers(1, 0),
      rooms: [],
    });

    const twice = await openProposal(still('frame'));
    frameIn(twice).after(frameIn(twice).cloneNode());
    expect(readRooms(twice, url, seenAt)?.rooms).toEqual([]);
  });

  it('is told of without its job where it links to several', async () => {
    const page = await openProposal(still('frame'));
    const link = page.querySelector('a[href^="/jobs/"]');
    link?.after(
      Object.assign(page.createElement('a'), { href: '/jobs/~022027690148254932482', textContent: 'View job' }),
    );
    expect(readRooms(page, url, seenAt)?.rooms[0]?.keys).toEqual(keys.slice(0, 2));
  });
});

describe('watching the page of a proposal', () => {
  it('passes for what comes in the frame, and goes on when it loads another document', async () => {
    const page = await openProposal(still('frame'));
    const watching = new AbortController();
    let told = 0;
    const pass = vi.fn(() => (told = toldIn(readRooms(page, url, seenAt))));
    watchRooms(page, pass, watching.signal);
    await vi.waitFor(() => expect(told).toBe(7));

    const stories = () => frameIn(page).contentDocument?.querySelectorAll('.up-d-story-item') ?? [];
    [...stories()].at(-1)?.remove();
    pass.mockClear();
    const [first] = stories();
    const copy = first?.cloneNode(true) as Element;
    copy.id = 'story_0123456789abcdef';
    [...stories()].at(-1)?.after(copy);
    await vi.waitFor(() => expect(pass).toHaveBeenCalledOnce());

    await show(frameIn(page), still('frame'));
    await vi.waitFor(() => expect(told).toBe(7));
    pass.mockClear();
    const list = [...stories()];
    list[0]?.before(list[0].cloneNode(true));
    await vi.waitFor(() => expect(pass).toHaveBeenCalledOnce());

    watching.abort();
    pass.mockClear();
    list.at(-1)?.after(copy.cloneNode(true));
    await new Promise((next) => setTimeout(next, 100));
    expect(pass).not.toHaveBeenCalled();
  });

  it('passes once the frame has come', async () => {
    const page = await openProposal(still('frame'));
    const frame = frameIn(page);
    const section = frame.parentElement;
    frame.remove();
    const watching = new AbortController();
    let told = 0;
    watchRooms(page, () => (told = toldIn(readRooms(page, url, seenAt))), watching.signal);
    await loaded(frame, () => section?.append(frame));
    await vi.waitFor(() => expect(told).toBe(7));
    watching.abort();
  });
});

describe('watching Messages', () => {
  it.each<[string, (page: Document) => void]>([
    ['a message comes', (page) => append(page, '.story-list', '<div id="story_0123456789abcdef"></div>')],
    ['a row of the list comes', (page) => append(page, '.rooms-panel', '<a href="/ab/messages/rooms/x">Room</a>')],
    ['a row tells of another last message', (page) => change(page, '.room-list-item .timestamp')],
    ['another room is drawn', (page) => change(page, '.room-title')],
  ])('passes once when %s', async (_, act) => {
    expect(await passesAfter(act)).toBe(1);
  });

  it.each<[string, (page: Document) => void]>([
    ['somebody types', (page) => append(page, '.composer', '<p>Hello</p>')],
    ['a badge of ours comes', (page) => append(page, '.room-title', '<greenroom-badge></greenroom-badge>')],
  ])('does not pass when %s', async (_, act) => {
    expect(await passesAfter(act)).toBe(0);
  });

  async function passesAfter(act: (page: Document) => void): Promise<number> {
    document.body.innerHTML = still('room');
    const watching = new AbortController();
    const pass = vi.fn();
    watchRooms(document, pass, watching.signal);
    await vi.waitFor(() => expect(pass).toHaveBeenCalledOnce());
    pass.mockClear();
    act(document);
    await new Promise((next) => setTimeout(next, 100));
    watching.abort();
    return pass.mock.calls.length;
  }

  function append(page: Document, css: string, html: string): void {
    page.querySelector(css)?.insertAdjacentHTML('beforeend', html);
  }

  /** As Vue does it. */
  function change(page: Document, css: string): void {
    const element = page.querySelector(css);
    if (element) element.textContent = 'Else';
  }
});
