import { reasonWords } from '@/components/reason-words';
import type { Interview, MessageEvent, NudgeAct } from '@/lib/interview/interview-schema';
import { reasonSchema } from '@/lib/interview/reason-schema';
import { due } from '@/lib/nudge/due';
import { defaultNudgeSettings, type NudgeSettings, type WorkingHours } from '@/lib/nudge/nudge-settings';
import { aMessage, anInterview, aNudgeAct } from '@/tests/fixtures/make';

/** Where the stories happen if they do not say otherwise; November 2nd, 2026 is a Monday. */
export const home = 'Europe/Berlin';

/** "2026-11-02 10:00" on the clock of `zone`, ms since 1970. */
export function moment(local: string, zone = home): number {
  return Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds;
}

/** A line of the client's that an open room showed to the minute; `until`: it was told as coarsely as up to there. */
export function client(local: string, changed: Partial<MessageEvent> & { until?: string; zone?: string } = {}) {
  const { until = local, zone, ...rest } = changed;
  const [earliest, latest] = [moment(local, zone), moment(until, zone)];
  const line: Partial<MessageEvent> = { messageId: `client ${local}`, earliest, source: 'page', seenAt: latest };
  return aMessage(latest, { ...line, ...rest });
}

/** A line of the user's. */
export function me(local: string, changed: Parameters<typeof client>[1] = {}) {
  return client(local, { messageId: `me ${local}`, direction: 'me', ...changed });
}

/** The user's word: "They wrote" or "I replied". */
export function word(direction: 'client' | 'me', local: string): MessageEvent {
  return client(local, { messageId: `word ${local}`, direction, source: 'user' });
}

/** What the user did about a reminder. */
export function act(local: string, changed: Partial<NudgeAct>): NudgeAct {
  return aNudgeAct(moment(local), { until: null, ...changed });
}

export function withHours(hours: Partial<WorkingHours>, changed: Partial<NudgeSettings> = {}): NudgeSettings {
  return { ...settings, ...changed, hours: { ...settings.hours, ...hours } };
}

/** Monday to Friday, 9 to 18, in Berlin; the rest as shipped. */
export const settings: NudgeSettings = {
  ...defaultNudgeSettings,
  hours: { ...defaultNudgeSettings.hours, zone: home },
};

/** One situation of a table; its name is `situation`. */
export type Story = {
  situation: string;
  lines?: MessageEvent[];
  acts?: NudgeAct[];
  interview?: Partial<Interview>;
  settings?: NudgeSettings;
  now: string;
  /** Of `now`. */
  zone?: string;
  /** When the room was looked at last; `now` if nothing is said. */
  seen?: string;
  /** "kind level: reason", in words. */
  due: string[];
};

/** What is due in a story, as the table writes it. */
export function dueIn(story: Story): string[] {
  const now = moment(story.now, story.zone);
  const seenAt = story.seen === undefined ? now : moment(story.seen, story.zone);
  // Nothing is stuck unless a story is about that: the last change is as fresh as the look.
  const interview = anInterview({
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    messagesSeenAt: seenAt,
    ...story.interview,
  });
  const whole = { interview, messages: story.lines ?? [], acts: story.acts ?? [] };
  return due([whole], story.settings ?? settings, now).map(
    ({ kind, level, reason }) => `${kind} ${level}: ${reasonWords(reasonSchema.parse(reason))}`,
  );
}
