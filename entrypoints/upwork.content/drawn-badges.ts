import { createBadge, updateBadge, type BadgeElement } from '@/components/badge';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Badge } from '@/lib/interview/view-schema';

type Drawing = { rowKey: Key; badge: Badge; element: BadgeElement; repairs: number };

/** A page that keeps sweeping a badge away gets its way. */
const maxRepairs = 20;

/** The badges on this page, one per row, each bound to the job that its row showed when it was drawn. */
export class DrawnBadges {
  private readonly byRow = new Map<Element, Drawing>();

  private readonly onOpen: (badge: Badge, element: BadgeElement, event: MouseEvent) => void;

  constructor(onOpen: (badge: Badge, element: BadgeElement, event: MouseEvent) => void) {
    this.onOpen = onOpen;
  }

  get interviewIds(): Key[] {
    return [...new Set([...this.byRow.values()].map(({ badge }) => badge.interviewId))];
  }

  has(row: Element): boolean {
    return this.byRow.has(row);
  }

  draw(row: Element, cell: Element, rowKey: Key, badge: Badge): void {
    const old = this.byRow.get(row);
    if (old) {
      old.badge = badge;
      updateBadge(old.element, badge, Date.now());
      return;
    }
    const element = createBadge(badge, Date.now(), (event) => this.open(drawing, event));
    const drawing: Drawing = { rowKey, badge, repairs: 0, element };
    cell.append(drawing.element);
    this.byRow.set(row, drawing);
  }

  /** Takes away the badges of rows that show another job now, or that are gone. */
  keepOnly(shown: ReadonlyMap<Element, Key>): void {
    for (const [row, { rowKey }] of this.byRow) if (shown.get(row) !== rowKey) this.erase(row);
  }

  /** Vue may have swept the badge away with the content of its cell. */
  repair(row: Element, cell: Element): void {
    const drawing = this.byRow.get(row);
    if (!drawing || drawing.element.parentElement === cell || drawing.repairs >= maxRepairs) return;
    drawing.repairs += 1;
    cell.append(drawing.element);
  }

  /** Draws what has changed; an interview that is shown no more loses its badges. */
  update(interviewId: Key, badge: Badge | null): void {
    for (const [row, drawing] of this.byRow) {
      if (drawing.badge.interviewId !== interviewId) continue;
      if (badge) this.draw(row, row, drawing.rowKey, badge);
      else this.erase(row);
    }
  }

  /** As they look now: a badge says how long somebody has been waiting. */
  redraw(): void {
    for (const { element, badge } of this.byRow.values()) updateBadge(element, badge, Date.now());
  }

  eraseAll(): void {
    for (const row of this.byRow.keys()) this.erase(row);
  }

  private erase(row: Element): void {
    this.byRow.get(row)?.element.remove();
    this.byRow.delete(row);
  }

  private open(drawing: Drawing, event: MouseEvent): void {
    this.onOpen(drawing.badge, drawing.element, event);
  }
}
