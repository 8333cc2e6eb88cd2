import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHost, partsOf } from '@/components/badge-host';
import badgeCss from '@/components/badge.css?inline';
import markCss from '@/components/mark.css?inline';
import { styleRoot, wearShade } from '@/components/shadow';

const style = styleRoot(badgeCss + markCss);
const [white, black] = ['rgb(255, 255, 255)', 'rgb(24, 24, 24)'];
/** As Upwork's own properties are on a dark page. */
const upworkDark =
  'color-scheme: dark; --bg-inverse: #181818; --text-dark-on-inverse: #fff; --text-light-on-inverse: #a5a5a5';

/** A mark with a note beside its button, on a page of Upwork. */
function draw() {
  const face = { texts: ['Deep dive', '', ''], label: 'Deep dive', look: 'mark', note: 'Interviewing: 3' };
  const host = createHost(face, style, () => {});
  document.body.append(host);
  const { button, note } = partsOf(host)!;
  return () => ({
    ground: getComputedStyle(button).backgroundColor,
    text: getComputedStyle(button).color,
    beside: getComputedStyle(note!).color,
  });
}

beforeEach(() => document.documentElement.setAttribute('style', upworkDark));
afterEach(() => {
  wearShade(null);
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
});

it('is that of Upwork’s page where nothing else is wanted', () => {
  expect(draw()()).toEqual({ ground: black, text: white, beside: 'rgb(165, 165, 165)' });
});

it('is what the user wants, also of badges that are drawn already; words on Upwork’s ground stay readable there', () => {
  const look = draw();
  wearShade('light');
  expect(look()).toEqual({ ground: white, text: black, beside: 'rgb(165, 165, 165)' });
  expect(draw()()).toEqual(look());
  document.documentElement.setAttribute('style', 'color-scheme: light; --bg-inverse: #fff');
  wearShade('dark');
  expect(look()).toEqual({ ground: black, text: white, beside: 'rgb(103, 103, 103)' });
  wearShade(null);
  expect(look().ground).toBe(white);
});
