import { describe, expect, it } from 'vitest';
import { addressOf, keyOfHref, keyOfLink } from '@/lib/upwork/keys';
import { routeOf } from '@/lib/upwork/route';
import { creationTimeOf } from '@/lib/upwork/snowflake';

const id = '2027690148254932482';
const room = `room_${'0123456789abcdef'.repeat(2)}`;

describe('the page that an address names', () => {
  it.each([
    ['/nx/proposals/', 'proposals'],
    ['/nx/proposals', 'proposals'],
    ['/ab/proposals/', 'proposals'],
    ['/nx/proposals/?status=active', 'proposals'],
    ['/nx/proposals/#/', 'proposals'],
    ['/nx/proposals/archived', 'archived'],
    [`/nx/proposals/${id}`, 'proposal'],
    [`/nx/proposals/${id}/#/`, 'proposal'],
    [`/ab/proposals/${id}?success`, 'proposal'],
    ['/ab/messages/rooms/', 'messages'],
    [`/ab/messages/rooms/${room}?companyReference=1&sidebar=true`, 'messages'],
    [`/messages/rooms/${room}/story_0123456789abcdef`, 'messages'],
    ['/nx/messages', 'messages'],
    [`/nx/messages/rooms/${room}`, 'messages'],
    [`/nx/proposals/interview/uid/${id}`, 'invitation'],
    [`/nx/proposals/interview/uid/${id}/?success#/`, 'invitation'],
    [`/jobs/~02${id}`, 'job'],
    [`/jobs/Fix-a_thing_~02${id}/?source=rss`, 'job'],
    ['/jobs/~0123456789abcdef01', 'job'],
    [`/nx/find-work/details/~02${id}?pageTitle=Job%20Details`, 'job'],
    [`/nx/find-work/best-matches/details/~02${id}`, 'job'],
    [`/nx/s/find-work/best-matches/details/~02${id}`, 'job'],
    [`/nx/search/jobs/details/~02${id}?q=react`, 'job'],
    ['/nx/search/jobs/?q=react', 'search'],
    ['/nx/search/jobs', 'search'],
    ['/nx/search/jobs/saved/', 'saved'],
    ['/nx/find-work/saved-jobs', 'saved'],
    ['/nx/find-work/', 'feed'],
    ['/nx/find-work', 'feed'],
    ['/nx/find-work/most-recent', 'feed'],
    ['/ab/find-work/domestic', 'feed'],
    ['/nx/s/find-work/best-matches', 'feed'],
    ['/nx/wm/freelancer/home', 'contracts'],
    ['/nx/wm/freelancer/contracts', 'contracts'],
    ['/nx/wm/workroom/41234567/messages', 'contracts'],
    ['/nx/wm/workroom/41234567', 'contracts'],
    ['/ab/f/contracts/41234567', 'contracts'],
    ['/nx/wm/offer/41234567', 'offer'],
    // near misses
    ['/nx/search/talent/', null],
    ['/nx/search/jobs/insights/x', null],
    ['/nx/find-workers/', null],
    ['/jobs/', null],
    [`/jobs/~02${id}/apply`, null],
    ['/nx/wm/workroom/', null],
    ['/nx/wm/offer/', null],
    // the client's side
    [`/ab/applicants/${id}/applicants`, null],
    ['/nx/client/dashboard/', null],
    ['/nx/wm/client/contracts/', null],
    ['/nx/wm/all-jobs/', null],
    ['/nx/byo/invitations', null],
    ['/nx/job-post/', null],
    [`/nx/proposals/${id}/edit`, null],
    ['/ab/messages/roomservice', null],
    ['/ab/messages/', null],
    ['/nx/messagesettings', null],
    ['/messages/settings', null],
    [`/nx/proposals/interview/uid/${id}/accept`, null],
    [`/nx/proposals/job/~02${id}/apply/`, null],
    [`/nx/proposals/${id}1`, null],
    ['/nx/proposals/insights', null],
    ['/nx/my/proposals/', null],
    ['/ab/account-security/login', null],
  ])('%s', (path, route) => {
    expect(routeOf(new URL(path, 'https://www.upwork.com'))).toBe(route);
  });

  it('is no page of Upwork on any other host', () => {
    expect(routeOf(new URL('https://support.upwork.com/nx/proposals/'))).toBeNull();
  });
});

describe('the identity in a link', () => {
  it.each([
    [`https://www.upwork.com/nx/proposals/${id}`, `proposal:${id}`],
    [`/nx/proposals/${id}#/`, `proposal:${id}`],
    [`/ab/proposals/${id}?from=x`, `proposal:${id}`],
    [`/nx/proposals/interview/uid/${id}`, `invite:${id}`],
    [`/jobs/~02${id}`, `job:02${id}`],
    [`/jobs/Fix-a-thing_~02${id}/?source=rss`, `job:02${id}`],
    ['/jobs/~0123456789abcdef01', 'job:0123456789abcdef01'],
    [`/nx/find-work/best-matches/details/~02${id}?pageTitle=Job`, `job:02${id}`],
    [
      '/ab/messages/rooms/room_0123456789abcdef0123456789abcdef?sidebar=true',
      'room:room_0123456789abcdef0123456789abcdef',
    ],
    ['/messages/rooms/01234567-89ab-cdef-0123-456789abcdef', 'room:01234567-89ab-cdef-0123-456789abcdef'],
    [`/ab/find-work/details/~02${id}`, `job:02${id}`],
    ['/nx/wm/workroom/41234567', 'contract:41234567'],
    ['/ab/f/contracts/41234567?from=x', 'contract:41234567'],
    // near misses
    ['/nx/wm/workroom/', null],
    [`/nx/proposals/job/~02${id}/apply/`, null],
    [`/nx/proposals/${id}9`, null],
    [`https://evil.example/nx/proposals/${id}`, null],
    [`https://www.upwork.com.evil.example/nx/proposals/${id}`, null],
    [`javascript:location='/nx/proposals/${id}'`, null],
    ['https://support.upwork.com/hc/en-us/articles/11983621573395', null],
    ['http://[', null],
    ['', null],
  ])('%s', (href, key) => {
    expect(keyOfHref(href)).toBe(key);
  });

  it('is none where the address is longer than any of Upwork’s', () => {
    expect(keyOfHref(`/nx/proposals/${id}?${'x'.repeat(5000)}`)).toBeNull();
  });

  it.each([
    [`  upwork.com/nx/proposals/${id} `, `proposal:${id}`],
    [`http://www.upwork.com/jobs/~02${id}`, `job:02${id}`],
    ['a title', null],
  ])('is found in what somebody pasted: %s', (text, key) => {
    expect(keyOfLink(text)).toBe(key);
  });
});

describe('the address of an interview', () => {
  const keys = [`job:02${id}`, `invite:${id}`, `proposal:${id}`, `room:${room}`, 'contract:41234567', 'manual:x1'];
  it.each([
    [keys, `/ab/messages/rooms/${room}`],
    [keys.slice(0, 3), `/nx/proposals/${id}`],
    [keys.slice(0, 2), `/nx/proposals/interview/uid/${id}`],
    [keys.slice(0, 1), `/jobs/~02${id}`],
    [keys.slice(4), '/nx/wm/workroom/41234567'],
  ])('of %j leads to where it goes on best', (known, path) => {
    const address = addressOf(known);
    expect(address).toBe(`https://www.upwork.com${path}`);
    expect(known).toContain(keyOfHref(address ?? ''));
  });

  it('is none for one that was added by hand', () => {
    expect(addressOf(['manual:x1'])).toBeNull();
  });
});

describe('the time in a 19-digit id', () => {
  const now = Date.UTC(2026, 2, 4);
  it.each([
    [id, '2026-02-28T10:19:38.662Z'],
    ['1946206202914014546', '2025-07-18T13:51:32.194Z'],
  ])('%s', (number, iso) => {
    expect(new Date(creationTimeOf(number, now) ?? 0).toISOString()).toBe(iso);
  });

  it.each(['0000000000000000001', '9999999999999999999', '123', 'x'])('is unknown when unbelievable: %s', (number) => {
    expect(creationTimeOf(number, now)).toBeNull();
  });
});
