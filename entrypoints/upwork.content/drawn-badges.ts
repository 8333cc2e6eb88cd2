import type { BadgeElement } from '@/components/badge-host';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Badge, JobMark } from '@/lib/interview/view-schema';

/** A badge's kind of element: how it is made and put where it stands. `now` in ms since 1970. */
export type BadgeKind = {
  /** Called while it is not known yet what there is to draw; touches nothing of the page. */
  prepare?: () => void;
  create: (mark: JobMark, now: number, onOpen: () => void) => BadgeElement;
  update: (badge: BadgeElement, mark: JobMark, now: number) => void;
  /** Puts it into `cell`; `element` is what it belongs to. */
  put: (badge: BadgeElement, cell: Element, element: Element) => void;
};

/** A job on the page: `element` may show another one later, and `cell` is where a badge may stand. */
export type Place = { element: Element; cell: Element; key: Key };

type Drawing = Place & { mark: JobMark; badge: BadgeElement; repairs: number };

/** A page that keeps sweeping a badge away gets its way. */
const maxRepairs = 20;

/** The badges on this page, one per place, each bound to the job that stood there when it was drawn. */
export class DrawnBadges {
  private readonly byElement = new Map<Element, Drawing>();
  private readonly kind: BadgeKind;
  private readonly onOpen: (badge: Badge, element: BadgeElement) => void;

  constructor(kind: BadgeKind, onOpen: (badge: Badge, element: BadgeElement) => void) {
    this.kind = kind;
    this.onOpen = onOpen;
  }

  get interviewIds(): Key[] {
    return [...new Set([...this.byElement.values()].map(({ mark }) => mark.badge.interviewId))];
  }

  has(element: Element): boolean {
    return this.byElement.has(element);
  }

  draw(place: Place, mark: JobMark): void {
    const { element, cell } = place;
    const old = this.byElement.get(element);
    if (old) {
      old.mark = mark;
      this.kind.update(old.badge, mark, Date.now());
      return;
    }
    if (cell.closest('a,button')) return; // a button in another one is neither
    const badge = this.kind.create(mark, Date.now(), () => this.onOpen(drawing.mark.badge, badge));
    const drawing: Drawing = { ...place, mark, badge, repairs: 0 };
    this.kind.put(badge, cell, element);
    this.byElement.set(element, drawing);
  }

  /** Takes away the badges of places that show another job now, or that are gone. */
  keepOnly(shown: ReadonlyMap<Element, Place>): void {
    for (const [element, { key }] of this.byElement) if (shown.get(element)?.key !== key) this.erase(element);
  }

  /** Vue may have swept the badge away with the content of its cell. */
  repair({ element, cell }: Place): void {
    const drawing = this.byElement.get(element);
    if (!drawing || element.contains(drawing.badge)) return;
    drawing.repairs += 1;
    if (drawing.repairs > maxRepairs)
      drawing.badge.remove(); // nowhere rather than at another job
    else this.kind.put(drawing.badge, cell, element);
  }

  /** Draws what has changed; an interview that is shown no more (`null`) loses its badges. */
  update(changed: ReadonlyMap<Key, Badge | null>): void {
    for (const [element, drawing] of this.byElement) {
      const badge = changed.get(drawing.mark.badge.interviewId);
      if (badge) this.draw(drawing, { ...drawing.mark, badge });
      else if (badge === null) this.erase(element);
    }
  }

  /** As they look now: a badge says how long somebody has been waiting. */
  redraw(): void {
    for (const { badge, mark } of this.byElement.values()) this.kind.update(badge, mark, Date.now());
  }

  eraseAll(): void {
    for (const element of this.byElement.keys()) this.erase(element);
  }

  private erase(element: Element): void {
    this.byElement.get(element)?.badge.remove();
    this.byElement.delete(element);
  }
}
