import { expect, it } from 'vitest';
import { pageShade } from '@/lib/upwork/page-shade';

it.each([
  ['<html theme="air-3-0">', 'light'],
  ['<html theme="air-2-5">', 'light'],
  ['<html theme="ngm-light">', 'light'],
  ['<html theme="dark">', 'dark'],
  ['<html theme="ngm-dark">', 'dark'],
  ['<html theme="darkish">', 'light'],
  ['<html>', null],
  ['<html><body theme="dark">', null],
])('%s', (html, shade) => {
  expect(pageShade(new DOMParser().parseFromString(html, 'text/html'))).toBe(shade);
});
