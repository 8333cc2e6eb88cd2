import { expect, it } from 'vitest';
import { hashOf, routeOf, type Route } from '@/entrypoints/sidepanel/route';

it.each<[string, Route]>([
  ['', { view: 'board' }],
  ['#', { view: 'board' }],
  ['#/', { view: 'board' }],
  ['#/interview/proposal%3A2027690148257796097', { view: 'interview', interviewId: 'proposal:2027690148257796097' }],
  ['#/interview/manual:a-b', { view: 'interview', interviewId: 'manual:a-b' }],
  ['#/interview/%', { view: 'interview', interviewId: '%' }], // nothing is known under such a name, and that is said
  ['#/interview/manual:a-b/brief', { view: 'brief', interviewId: 'manual:a-b' }],
  ['#/interview/manual:a-b/letter', { view: 'unknown' }],
  ['#/interview/', { view: 'unknown' }],
  ['#/figures', { view: 'figures' }],
  ['#/compare', { view: 'compare', interviewIds: [] }],
  ['#/compare?id=proposal%3A1&id=room%3A2', { view: 'compare', interviewIds: ['proposal:1', 'room:2'] }],
  ['#/elsewhere', { view: 'unknown' }],
])('%s', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

it.each<Exclude<Route, { view: 'unknown' }>>([
  { view: 'board' },
  { view: 'figures' },
  { view: 'interview', interviewId: 'room:room_12ab' },
  { view: 'brief', interviewId: 'room:room_12ab' },
  { view: 'compare', interviewIds: ['proposal:1', 'manual:2'] },
])('finds the way back from the address of %j', (route) => {
  expect(routeOf(hashOf(route))).toEqual(route);
});
