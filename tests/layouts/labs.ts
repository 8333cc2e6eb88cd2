import type { Verdict } from '@/lib/interview/sighting-schema';
import { jobChanges } from '../browser/upwork/job-changes';
import { layoutChanges } from '../browser/upwork/layout-changes';
import { seenAt as listsSeenAt } from '../browser/upwork/list-scenes';
import { roomChanges } from '../browser/upwork/room-changes';
import { seenAt as roomsSeenAt } from '../browser/upwork/room-scenes';
import type { Changes } from './changes/parts';
import { jobTruths, readJobClaims } from './jobs';
import { listTruths, readListClaims } from './lists';
import { readRoomClaims, roomTruths } from './rooms';
import { judge, type Claim, type Judgement, type Truth } from './truth';

/** Which reader a page is for. */
export type Kind = 'list' | 'jobs' | 'rooms';
/** A page as it was saved or served, and the address of it. */
export type Page = { name: string; kind: Kind; address: string; html: string };

/** What a reader says of a page; `null`: that it is none of its pages. */
export type Reading = { verdict: Verdict; claims: Claim[] } | null;

/** A page of which the truth is known: fresh copies of it, to be changed, read and judged. */
export type Lab = {
  kind: Kind;
  truths: readonly Truth[];
  changes: Changes;
  /** As it was before anything was done to it, with its marks. */
  original: Document;
  fresh: () => Document;
  read: (document: Document) => Reading;
  judge: (document: Document, reading: Reading) => Judgement;
};

/** `truths` finds what stands on a page and marks its titles; `read` is what is on trial. */
type Trial = {
  changes: Changes;
  truths: (document: Document, url: URL) => Truth[];
  read: (document: Document, url: URL, now: number) => Reading;
  /** When its pages are looked at; ms since 1970. */
  now: number;
};

const trials: Record<Kind, Trial> = {
  list: { changes: layoutChanges, truths: listTruths, read: readListClaims, now: listsSeenAt },
  // Later than any capture.
  jobs: {
    changes: { ...layoutChanges, ...jobChanges },
    truths: jobTruths,
    read: readJobClaims,
    now: Date.UTC(2026, 5, 20),
  },
  rooms: { changes: { ...layoutChanges, ...roomChanges }, truths: roomTruths, read: readRoomClaims, now: roomsSeenAt },
};

export function openLab({ kind, address, html }: Page): Lab {
  const url = new URL(address, 'https://www.upwork.com');
  const { changes, truths, read, now } = trials[kind];
  const original = new DOMParser().parseFromString(html, 'text/html');
  const known = truths(original, url);
  const fresh = () => original.cloneNode(true) as Document;
  return {
    kind,
    truths: known,
    changes: Object.fromEntries(Object.entries(changes).filter(([, change]) => doesChange(change, original))),
    original,
    fresh,
    read: (document) => read(document, url, now),
    judge: (document, reading) => judge(document, known, reading?.verdict ?? null, reading?.claims ?? []),
  };
}

/** Many changes concern one kind of page only. */
function doesChange(change: (document: Document) => void, original: Document): boolean {
  const document = original.cloneNode(true) as Document;
  change(document);
  return !document.isEqualNode(original);
}
