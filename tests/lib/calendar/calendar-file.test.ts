// @vitest-environment node
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '@/lib/calendar/calendar-file';

const now = Date.UTC(2026, 10, 20, 9, 30, 15);

function anEvent(fields: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    eventId: 'proposal:1-call@greenroom',
    revision: 2,
    at: Date.UTC(2026, 10, 26, 13, 0),
    minutes: 45,
    title: 'Call: Rebuild a booking site',
    description: 'With Marisol',
    address: 'https://www.upwork.com/ab/messages/rooms/room_1',
    alarms: [],
    ...fields,
  };
}

/** What a calendar that knows nothing of Greenroom reads in the file. */
function parsed(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      eventId: event.uid,
      revision: event.sequence,
      at: event.startDate.toJSDate().getTime(),
      minutes: (event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()) / 60_000,
      title: event.summary,
      description: event.description,
      address: component.getFirstPropertyValue('url'),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => ({
        action: alarm.getFirstPropertyValue('action'),
        minutesAhead: -(alarm.getFirstPropertyValue('trigger') as unknown as ICAL.Duration).toSeconds() / 60,
        words: alarm.getFirstPropertyValue('description'),
      })),
    };
  });
}

it('is read by another program as it was meant', () => {
  const alarms = [1440, 60, 10].map((minutesAhead) => ({ minutesAhead, words: `In ${minutesAhead} min` }));
  const file = calendarFile([anEvent({ alarms }), anEvent({ eventId: 'other', minutes: 600 })], now);
  expect(parsed(file)).toEqual([
    { ...anEvent(), alarms: alarms.map((alarm) => ({ action: 'DISPLAY', ...alarm })) },
    { ...anEvent({ eventId: 'other', minutes: 600 }), alarms: [] },
  ]);
});

it('writes the lines that the format demands, each ended by CR and LF', () => {
  const alarms = [{ minutesAhead: 1440, words: 'Tomorrow' }];
  expect(calendarFile([anEvent({ alarms, title: 'Call; with A, B\nand C\\D' })], now).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greenroom//Greenroom for Upwork//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:proposal:1-call@greenroom',
    'DTSTAMP:20261120T093015Z',
    'SEQUENCE:2',
    'DTSTART:20261126T130000Z',
    'DTEND:20261126T134500Z',
    String.raw`SUMMARY:Call\; with A\, B\nand C\\D`,
    'DESCRIPTION:With Marisol',
    'URL:https://www.upwork.com/ab/messages/rooms/room_1',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Tomorrow',
    'TRIGGER:-PT1440M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('leaves out what is not known', () => {
  const file = calendarFile([anEvent({ description: '', address: null })], now);
  expect(file).not.toMatch(/^(?:DESCRIPTION|URL)/m);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', '\r', ':', 'a', 'й', '😀', ' ', '"'), maxLength: 300 }),
);

it('says every text, of whatever signs, in lines of at most 75 octets that cut no character', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, description) => {
      const file = calendarFile([anEvent({ title, description })], now);
      const [event] = parsed(file);
      const plain = (text: string) => text.replace(/\r\n|\r|\u2028|\u2029/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
      expect(plain(event?.title ?? '')).toBe(plain(title));
      expect(plain(event?.description ?? '')).toBe(plain(description));
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
  );
});
