import type { Section } from '@/lib/interview/sighting-schema';
import { isChallenge } from './challenge';
import { readPage, type RowReading } from './read-page';
import { finished } from './steps';
import { describe, fits, mayBeTaught, type Description } from './taught';
import { findSections, type PageSection } from './taught-sections';

/**
 * Why a list cannot be taught. `nameless`: nothing would tell it from another. `twice`: another looks the same.
 * `archived`: so Upwork calls it, and archived proposals are over. `unread`: no row would be read, because Upwork's marks
 * contradict each other there. A section: Greenroom reads it already, as that.
 */
export type Refusal = 'nameless' | 'twice' | 'unread' | Section;

/** What would come of teaching a list. */
export type Preview =
  | { refusal: Refusal }
  | {
      refusal: null;
      /** What is kept if the user says yes. */
      rule: Description;
      /** The titles of the jobs that would be read, `null` for one without. */
      titles: (string | null)[];
      /** Upwork's marks, its heading or its words call it Submitted: only an explicit yes may badge it. */
      isSubmitted: boolean;
    };

/** Words that say of a list that nobody has answered, under whatever other name Upwork may put it. */
const unanswered =
  /\b(?:submitted|sent|unanswered|awaiting|pending|waiting for|no (?:reply|replies|response|answer)|not (?:yet )?(?:answered|viewed))\b/i;

/** The lists of a page that the user may point at; none where no list may be taught. */
export function findTeachable(document: Document, url: URL): PageSection[] {
  return mayBeTaught(url) && !isChallenge(document) ? finished(findSections(document)) : [];
}

/** What would be read if `section` were taught, by the reading itself. Pure: nothing on the page changes. */
export function previewOf(section: PageSection, document: Document, url: URL, now: number): Preview {
  const rule = describe(section, url);
  const inside = (rows: readonly RowReading[] = []) => rows.filter(({ row }) => section.element.contains(row));
  const known = inside(readPage(document, url, now)?.rows);
  const knownAs = known[0]?.sighting.section;
  if (known.some(({ sighting }) => sighting.section === 'archived')) return { refusal: 'archived' };
  if (knownAs && known.length === section.rows.length) return { refusal: knownAs };
  if (!rule) return { refusal: 'nameless' };
  if (finished(findSections(document)).filter((other) => fits(other, rule)).length > 1) return { refusal: 'twice' };

  const readWith = (despiteSubmitted: boolean) => {
    const rules = [{ ...rule, despiteSubmitted, ruleId: '', taughtAt: now }];
    return inside(readPage(document, url, now, rules)?.rows).filter(({ sighting }) => sighting.section === 'active');
  };
  const all = readWith(true);
  if (all.length === 0) return { refusal: 'unread' };
  const isSubmitted =
    unanswered.test(`${section.heading ?? ''} ${section.label ?? ''}`) || readWith(false).length < all.length;
  return {
    refusal: null,
    rule: { ...rule, despiteSubmitted: isSubmitted },
    titles: all.map(({ sighting }) => sighting.title),
    isSubmitted,
  };
}
