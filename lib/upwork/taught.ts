import type { Section } from '@/lib/interview/sighting-schema';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { climbing } from './climb';
import { kindOf } from './keys';
import { routeOf } from './route';
import type { Row } from './rows';
import type { Steps } from './steps';
import { findSections, type PageSection } from './taught-sections';

/** What a rule says of the page, before it is kept. */
export type Description = Omit<TaughtRule, 'ruleId' | 'taughtAt'>;

/**
 * How `section` can be known again: by its heading or name, its role and what its links lead to. `null` where it has
 * neither heading nor name, because its role alone would fit any list that stands there another day.
 */
export function describe({ heading, label, role, links }: PageSection, url: URL): Description | null {
  const path = pathOf(url.pathname);
  if ((!heading && !label) || path.length > 200) return null;
  return { path, section: 'active', heading, role: role?.slice(0, 40) ?? null, label, links, despiteSubmitted: false };
}

/**
 * Whether a list may be taught at this address: where Upwork lists proposals, and where Greenroom knows of nothing. On
 * pages of other kinds a list of jobs is no list of interviews, and archived ones are over.
 */
export function mayBeTaught(url: URL): boolean {
  return url.hostname === 'www.upwork.com' && [null, 'proposals'].includes(routeOf(url));
}

/** The rule that holds for a row, or `null`. */
export type Taught = (row: Row) => TaughtRule | null;

/**
 * What the user taught about this page; `null` where no rule is for its address. A rule that fits two places fits none:
 * nobody can say which of them was meant.
 */
export function* findTaught(document: Document, url: URL, rules: readonly TaughtRule[]): Steps<Taught | null> {
  const path = pathOf(url.pathname);
  const here = rules.filter((rule) => pathOf(rule.path) === path);
  if (here.length === 0 || !mayBeTaught(url)) return null;

  const sections = yield* findSections(document);
  const byRow = new Map<Element, TaughtRule>();
  for (const rule of here) {
    const places = sections.filter((section) => fits(section, rule));
    if (places.length !== 1) continue;
    for (const { element, keys } of places[0]?.rows ?? []) {
      if (kindOf(keys[0]) !== rule.links) continue;
      if (!byRow.has(element) || rule.despiteSubmitted) byRow.set(element, rule);
    }
  }
  const ruleAround = climbing((element) => byRow.get(element) ?? null);
  return ({ title }) => ruleAround(title);
}

export function fits(section: PageSection, { heading, label, role, links }: Description): boolean {
  return (
    isSameName(section.heading, heading) &&
    isSameName(section.label, label) &&
    section.role === role &&
    section.links === links
  );
}

/**
 * The list of a row after the user's word: it counts where the other layers (`votes`) say nothing or disagree (`known` is
 * `null`). It never makes an interview of an archived row, and of a submitted one only after an explicit yes.
 */
export function sectionByRule(
  rule: TaughtRule,
  known: Section | null,
  votes: readonly (Section | 'conflict' | null | undefined)[],
): Section | null {
  if (votes.includes('archived') || votes.includes('conflict')) return known;
  if (votes.includes('submitted') && !rule.despiteSubmitted) return known;
  return known === null || known === 'submitted' ? rule.section : known;
}

/** "/nx/proposals" and "/nx/proposals/" are one address. */
function pathOf(pathname: string): string {
  return pathname.replace(/\/*$/, '/');
}

function isSameName(a: string | null, b: string | null): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}
