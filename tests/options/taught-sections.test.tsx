import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { taughtAsJson, taughtInJson } from '@/entrypoints/options/taught-files';
import { taughtRuleSchema, type TaughtRule } from '@/lib/interview/taught-schema';
import { fail, succeed, type Result } from '@/lib/result';
import { expectAccessible } from '@/tests/components/accessible';
import { openOptions, press } from './open-options';

afterEach(cleanup);

const talks: TaughtRule = {
  ruleId: '11111111-1111-4111-8111-111111111111',
  taughtAt: Date.UTC(2026, 10, 20),
  path: '/nx/proposals/',
  section: 'active',
  heading: 'In talks',
  role: 'table',
  label: null,
  links: 'proposal',
  despiteSubmitted: false,
};
const sent: TaughtRule = {
  ...talks,
  ruleId: '22222222-2222-4222-8222-222222222222',
  heading: 'Sent',
  despiteSubmitted: true,
};

type Answer = Promise<Result<unknown, string>>;

/** A background that keeps what it is told, if that is sound. */
async function open(rules: TaughtRule[] = [talks, sent], world: Parameters<typeof openOptions>[0] = {}) {
  let kept = rules;
  const answers = {
    taughtRules: (): Answer => Promise.resolve(succeed(kept)),
    removeTaughtRule: (ruleId: unknown): Answer => {
      kept = kept.filter((rule) => rule.ruleId !== ruleId);
      return Promise.resolve(succeed(kept));
    },
    addTaughtRule: (rule: unknown): Answer => {
      const checked = taughtRuleSchema.safeParse(rule);
      if (!checked.success) return Promise.resolve(fail('bad-request'));
      kept = [...kept, checked.data];
      return Promise.resolve(succeed(kept));
    },
    ...world.answers,
  };
  const opened = await openOptions({ at: '#taught', ...world, answers });
  const section = await screen.findByRole('region', { name: 'Taught sections' });
  return { ...opened, section, kept: () => kept };
}

const list = () => screen.findByRole('list', { name: 'Taught sections' });

it('lists each by what it is known, and says which looks like Submitted', async () => {
  await open();
  const items = within(await list()).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^In talks on \/nx\/proposals\/table · links to proposals · taught on 20 Nov 2026/),
    expect.stringContaining('badged although it looks like Submitted'),
  ]);
});

it('says what to do while there is none', async () => {
  const { section } = await open([]);
  expect(
    await within(section).findByText(/open your Proposals page on Upwork, press Greenroom’s toolbar/),
  ).toBeTruthy();
  expect(within(section).queryByRole('button', { name: 'Export as JSON' })).toBeNull();
});

it('removes one, keeps the keyboard near, and puts it back', async () => {
  const { section, kept } = await open();
  await list();
  press('Remove: In talks');
  await within(section).findByText('Removed “In talks”.');
  expect(kept()).toEqual([sent]);
  const undo = within(section).getByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(undo);
  fireEvent.click(undo);
  await within(section).findByText('“In talks” is back.');
  expect(kept()).toEqual([sent, talks]);
});

it('says why one could not be removed', async () => {
  const { section, kept } = await open([talks], {
    answers: { removeTaughtRule: () => Promise.resolve(fail('unreachable')) },
  });
  await list();
  press('Remove: In talks');
  expect((await within(section).findByRole('alert')).textContent).toContain('unreachable');
  expect(kept()).toEqual([talks]);
});

it('says why they cannot be shown', async () => {
  const { section } = await open([], { answers: { taughtRules: () => Promise.resolve(fail('failed')) } });
  expect((await within(section).findByRole('alert')).textContent).toContain('failed');
});

it('is tried by going there, and says what was found last; it opens nothing by itself', async () => {
  const reading = {
    day: '2026-11-22',
    page: 'proposals',
    readings: 2,
    rows: 10,
    verdicts: {} as never,
    lastAt: 0,
  } as const;
  const layers = { hooks: 0, structure: 0, taught: 8 };
  const { section } = await open([talks], { ledger: [{ ...reading, layers, lastVerdict: 'understood' }] });
  await list();
  press('Test: In talks');
  const link = within(section).getByRole('link', { name: 'the page on Upwork' });
  expect(link.getAttribute('href')).toBe('https://www.upwork.com/nx/proposals/');
  expect(within(section).getByText(/^Last found on .*: 8 rows of taught lists in 2 looks\.$/)).toBeTruthy();
});

it('comes again when one looks here again, because lists are taught elsewhere', async () => {
  let kept: TaughtRule[] = [];
  const { section } = await open([], { answers: { taughtRules: () => Promise.resolve(succeed(kept)) } });
  await within(section).findByText(/You have taught nothing/);
  kept = [talks];
  fireEvent.focus(window);
  expect(await list()).toBeTruthy();
});

describe('files', () => {
  const file = (text: string) => new File([text], 'taught.json', { type: 'application/json' });
  const choose = async (text: string) =>
    fireEvent.change(await screen.findByLabelText('File of taught sections'), { target: { files: [file(text)] } });

  it('are exported whole', async () => {
    const { section, saveFile } = await open();
    await list();
    fireEvent.click(within(section).getByRole('button', { name: 'Export as JSON' }));
    expect(saveFile).toHaveBeenCalledWith({
      name: 'greenroom-taught-sections.json',
      type: 'application/json',
      text: taughtAsJson([talks, sent]),
    });
  });

  it('are imported without the yes to Submitted that somebody else gave', async () => {
    const { kept } = await open([]);
    await choose(taughtAsJson([talks, sent]));
    await screen.findByText('2 of 2 imported.');
    expect(kept()).toEqual([talks, { ...sent, despiteSubmitted: false }]);
  });

  it('are imported as far as they are sound', async () => {
    const { kept } = await open([]);
    await choose(taughtAsJson([talks, { ...sent, path: 'javascript:alert(1)' }]));
    await screen.findByText('1 of 2 imported.');
    await waitFor(() => expect(kept()).toEqual([talks]));
  });

  it('of another kind are refused', async () => {
    await open([]);
    await choose('{"rules":[]}');
    expect(await screen.findByText(/Nothing was imported/)).toBeTruthy();
  });

  it.each(['', '[', 'null', '3', '{"kind":"greenroom-taught-sections","rules":{}}'])('are no such file: %s', (text) => {
    expect(taughtInJson(text)).toBeNull();
  });
});

it('is accessible', async () => {
  const { section } = await open();
  await list();
  press('Test: In talks');
  await expectAccessible(section);
});
