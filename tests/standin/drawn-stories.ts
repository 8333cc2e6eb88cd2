import { me, type Person } from './people.ts';
import type { Room, Speaker, Story } from './rooms.ts';
import { agoOf, clockOf, dayOf, fullTimeOf } from './times.ts';

function authorOf({ client, colleague }: Room, speaker: Speaker): Person | undefined {
  return { client, other: colleague, me, system: undefined }[speaker];
}

/** As it is drawn: `day` where a new one begins, no `author` where the one before goes on. */
export type DrawnStory = Story & {
  day: string | null;
  author: Person | undefined;
  quotes: Person | undefined;
  title: string | null;
  clock: string;
};

export function drawn(room: Room, now: number, titles: boolean): DrawnStory[] {
  return room.stories.map((story, index) => {
    const before = room.stories[index - 1];
    const isNewDay = !before || dayOf(before.at) !== dayOf(story.at);
    const goesOn = !isNewDay && before.speaker === story.speaker;
    return {
      ...story,
      day: isNewDay ? dayNameOf(story.at, now) : null,
      author: goesOn ? undefined : authorOf(room, story.speaker),
      quotes: story.holds.includes('reply') ? somebodyElse(room, index) : undefined,
      title: titles ? fullTimeOf(story.at) : null,
      clock: clockOf(story.at),
    };
  });
}

/** Who wrote last before a story, other than its author. */
function somebodyElse(room: Room, index: number): Person | undefined {
  const own = room.stories[index]?.speaker;
  const other = room.stories.slice(0, index).findLast(({ speaker }) => speaker !== own && speaker !== 'system');
  return other && authorOf(room, other.speaker);
}

function dayNameOf(at: number, now: number): string {
  const ago = agoOf(at, now);
  return dayOf(at) === dayOf(now) ? 'Today' : ago === 'yesterday' ? 'Yesterday' : dayOf(at);
}

/** The time in a row of the list: of day where it is today's. */
export function rowTimeOf(at: number, now: number): string {
  const day = dayNameOf(at, now);
  return day === 'Today' ? clockOf(at) : day;
}
