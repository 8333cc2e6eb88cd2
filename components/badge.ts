import type { Badge } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import css from './badge.css?inline';
import { createHost, updateHost, type BadgeElement, type Face } from './badge-host';
import { clockLook, clockNotes, clockWords, seenWords } from './clock-words';
import { styleRoot } from './shadow';
import { outcomeName, progressWords, shortProgressWords, stageName } from './interview-words';

const style = styleRoot(css);

/** A badge as it is at `now`, ms since 1970; pressing it calls `onOpen`. */
export function createBadge(badge: Badge, now: number, onOpen: () => void): BadgeElement {
  return createHost(faceOf(badge, now), style, onOpen);
}

/**
 * Makes one that nobody sees. The first badge of a page takes as long as fifty others, for its style sheet and its texts:
 * that can be done while it is not known yet what there is to draw.
 */
export function prepareBadges(): void {
  createBadge(unseen, 0, () => {});
}

const unseen: Badge = {
  interviewId: '',
  stage: 'interviewing',
  stageBy: 'upwork',
  outcome: 'open',
  done: 0,
  total: 1,
  turn: 'unknown',
  clock: null,
  hasSuggestion: false,
};

/** Draws `badge` as it is at `now`, ms since 1970. Touches nothing when it looks the same. */
export function updateBadge(host: BadgeElement, badge: Badge, now: number): void {
  updateHost(host, faceOf(badge, now));
}

function faceOf(badge: Badge, now: number): Face {
  const texts = badgeTexts(badge, now);
  const shown = inOneLine(texts.filter(Boolean));
  return { texts, label: badgeLabel(badge, shown, now), look: badgeLook(badge), note: '' };
}

/** Commas alone, in every language: what is spoken has to hold what is seen. `Intl.ListFormat` would cost a page 20 ms. */
function inOneLine(texts: readonly string[]): string {
  return texts.join(', ');
}

/** "Deep dive", "3/13", "your turn · 5 h" */
function badgeTexts(badge: Badge, now: number): string[] {
  const { stage, outcome, done, total } = badge;
  if (outcome !== 'open') return [outcomeName(outcome), stageName(stage), ''];
  return [stageName(stage), total > 0 ? shortProgressWords(done, total) : '', clockWords(badge, now)];
}

/**
 * What is shown, word for word, because a voice command says what it reads; then what it means.
 * "Greenroom: Deep dive, 3/13, your turn · ~5 h. 3 of 13 done, about 5 hours. Open checklist"
 */
export function badgeLabel(badge: Badge, shown: string, now: number): string {
  const { stageBy, outcome, done, total, clock, hasSuggestion } = badge;
  const notes = total > 0 ? [progressWords(done, total)] : [];
  if (outcome === 'open') notes.push(...clockNotes(badge, now));
  if (outcome === 'open' && clock?.stale) notes.push(seenWords(clock, now));
  if (stageBy === 'upwork') notes.push(words('badge.inferred'));
  if (hasSuggestion) notes.push(words('badge.suggests'));
  if (notes.length === 0) return words('badge.label', { shown });
  return words('badge.labelWithNotes', { shown, notes: inOneLine(notes) });
}

/** Whose turn it is, how late, and where the stage comes from, as names of classes. */
export function badgeLook(badge: Badge): string {
  let look = badge.outcome === 'open' ? clockLook(badge) : 'ended';
  if (badge.stageBy === 'upwork') look += ' inferred';
  if (badge.hasSuggestion) look += ' suggests';
  return look;
}
