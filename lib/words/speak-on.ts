import { direction, locale } from './words';

/** Tells browsers and screen readers in which language a page of ours is, which way its texts run, and what it is called. */
export function speakOn(page: Document, title: string): void {
  speakIn(page.documentElement);
  page.title = title;
}

/** The same of one element, which may stand in a page of another language. */
export function speakIn(element: HTMLElement): void {
  element.lang = locale();
  element.dir = direction();
}
