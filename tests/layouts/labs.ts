import { layoutChanges } from '../browser/upwork/layout-changes';
import { jobTruths, readJobClaims } from './jobs';
import { listTruths, readListClaims } from './lists';
import type { Changes } from './changes/parts';
import { judge, type Claim, type Judgement, type Truth } from './truth';
import type { Verdict } from '@/lib/interview/sighting-schema';

/** Which reader a page is for. */
export type Kind = 'list' | 'jobs';
/** A page as it was saved or served, and the address of it. */
export type Page = { name: string; kind: Kind; address: string; html: string };

/** A page of which the truth is known: fresh copies of it, to be changed and judged. */
export type Lab = {
  truths: readonly Truth[];
  changes: Changes;
  fresh: () => Document;
  judge: (document: Document) => Judgement;
};

/** `truths` finds what stands on a page and marks its titles; `read` is what is on trial. `null`: no such page. */
type Trial = {
  truths: (document: Document, url: URL) => Truth[];
  read: (document: Document, url: URL, now: number) => { verdict: Verdict; claims: Claim[] } | null;
};

const trials: Record<Kind, Trial> = {
  list: { truths: listTruths, read: readListClaims },
  jobs: { truths: jobTruths, read: readJobClaims },
};

/** When the proposals were captured, and later than any other capture; ms since 1970. */
export const seenAt: Record<Kind, number> = { list: Date.UTC(2026, 2, 3, 20), jobs: Date.UTC(2026, 5, 20) };

export function openLab({ kind, address, html }: Page): Lab {
  const url = new URL(address, 'https://www.upwork.com');
  const { truths, read } = trials[kind];
  const original = new DOMParser().parseFromString(html, 'text/html');
  const known = truths(original, url);
  return {
    truths: known,
    changes: layoutChanges,
    fresh: () => original.cloneNode(true) as Document,
    judge: (document) => {
      const reading = read(document, url, seenAt[kind]);
      return judge(document, known, reading?.verdict ?? null, reading?.claims ?? []);
    },
  };
}
