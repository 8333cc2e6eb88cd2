import { direction, locale } from './words';

/** Tells browsers and screen readers in which language a page of ours is, which way its texts run, and what it is called. */
export function speakOn(page: Document, title: string): void {
  page.documentElement.lang = locale();
  page.documentElement.dir = direction();
  page.title = title;
}
