/**
 * Writes down the database of the present version, after a few hundred commands, as a record set that every later version
 * must be able to open: `node tests/faults/freeze.ts`, before a version of the database is released. `--build FOLDER`: of
 * another build.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../simulate/random.ts';
import { Commands, keysOf, look, type Command } from './commands.ts';
import { freeze, recordsFolder, type Frozen } from './frozen.ts';
import { begin, openWorld } from './world.ts';

const { values } = parseArgs({ options: { build: { type: 'string' } } });
const random = randomOf(1);
const world = await openWorld('chromium', values.build ? { build: values.build } : {});
const interviewIds = await begin(world);
const commands = new Commands(random);
for (let made = 0; made < 120; made += 1) {
  const view = await world.ask('interview', random.pick(interviewIds));
  if (!view.ok || !view.value) throw new Error(JSON.stringify(view));
  const { name, request }: Command = commands.next(view.value);
  // An older version knows fewer commands.
  await world.ask(name, request);
}
const [proposal] = interviewIds;
const seen = keysOf(look('0', 0));
if (proposal) {
  const now = Date.now();
  const reading = { verdict: 'understood', layers: { hooks: 1, structure: 1, taught: 0 }, asked: false } as const;
  const message = { direction: 'client', confidence: 'sure', source: 'page', cues: ['meeting'] } as const;
  await world.ask('seeRooms', {
    ...reading,
    page: 'messages',
    rooms: [
      {
        seenAt: now,
        keys: ['room:room_1', proposal],
        title: 'Seen 0 1',
        client: 'Ada',
        messages: [
          { ...message, messageId: 'story_1', earliest: now - 7_200_000, latest: now - 3_600_000, cues: ['meeting'] },
        ],
      },
      { seenAt: now, keys: ['room:room_2'], title: 'Seen 0 3', client: 'Grace', messages: [] },
    ],
  });
  await world.ask('seeJobs', {
    ...reading,
    page: 'job',
    jobs: [
      {
        seenAt: now,
        keys: ['job:022027690100', seen[1] ?? proposal],
        title: 'Seen 0 2',
        activity: {
          proposals: '20 to 50',
          lastViewed: null,
          hires: 0,
          interviewing: 3,
          invitesSent: 2,
          unansweredInvites: 1,
        },
        client: {
          paymentVerified: true,
          country: 'Kenya',
          spent: '$10K+',
          hires: 12,
          hireRate: 80,
          openJobs: 2,
          rating: 4.9,
          reviews: 9,
          memberSince: 'Mar 3, 2019',
        },
      },
    ],
  });
}
const frozen = await freeze(await world.own());
const file = join(recordsFolder, `version-${frozen.version / 10}.json`);
writeFileSync(file, linesOf(frozen));
await world.dispose();
console.log(`${file}: ${frozen.stores.map(({ name, records }) => `${records.length} ${name}`).join(', ')}`);

/** A line for each record. */
function linesOf({ version, stores }: Frozen): string {
  const written = stores.map(({ records, ...store }) => {
    const lines = records.map((record) => `\n${JSON.stringify(record)}`);
    return `${JSON.stringify(store).slice(0, -1)},"records":[${lines.join(',')}]}`;
  });
  return `{"version":${version},"stores":[\n${written.join(',\n')}\n]}\n`;
}
