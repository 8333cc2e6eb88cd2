import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TeachCard, type TeachStep } from '@/components/TeachCard';
import { firstList, listAt, nextList } from '@/components/teach-choice';
import { listWords, refusedWords, type TeachRefusal } from '@/components/teach-words';
import { expectAccessible } from './accessible';

afterEach(cleanup);

const acts = () => ({ onTake: vi.fn(), onYes: vi.fn(), onAgain: vi.fn(), onClose: vi.fn() });
const pointed = { name: 'In talks', jobs: 10, away: null };
const titles = ['Build a site', null];

function show(now: TeachStep) {
  const given = acts();
  const { container } = render(
    <div role="dialog" aria-labelledby="step">
      <TeachCard now={now} {...given} />
    </div>,
  );
  return { ...given, container };
}
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

const steps: [TeachStep, title: string, buttons: string[]][] = [
  [{ step: 'nothing' }, 'No list to point at', ['Done']],
  [{ step: 'point', pointed: null }, 'Which list holds your interviews?', ['Cancel']],
  [{ step: 'point', pointed }, 'Which list holds your interviews?', ['Take this list', 'Cancel']],
  [{ step: 'refused', refusal: 'twice' }, 'This one cannot be taught', ['Choose again', 'Cancel']],
  [
    { step: 'ask', name: 'In talks', titles, isSubmitted: false },
    'Is this your interviewing list?',
    ['Yes', 'Choose again', 'Cancel'],
  ],
  [
    { step: 'ask', name: 'Sent', titles, isSubmitted: true },
    'Is this your interviewing list?',
    ['Yes, it is', 'Choose again', 'Cancel'],
  ],
  [
    { step: 'insist', name: 'Sent', titles },
    'Badge a Submitted list?',
    ['Badge them all the same', 'Choose again', 'Cancel'],
  ],
  [{ step: 'keeping' }, 'Is this your interviewing list?', ['Cancel']],
  [{ step: 'failed', code: 'unreachable' }, 'This was not saved', ['Try again', 'Choose again', 'Cancel']],
  [{ step: 'kept', name: 'In talks', jobs: 1 }, 'Greenroom reads this list now', ['Done']],
];

it.each(steps)('$step begins at its heading and says what can be done', async (now, title, names) => {
  const { container } = show(now);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: title }));
  expect(buttons()).toEqual(names);
  await expectAccessible(container);
});

it('says of what is outlined where it is, to ears too', () => {
  show({ step: 'point', pointed: { ...pointed, away: 'below' } });
  const line = screen.getByText(/^In talks, 10 jobs/);
  expect(line.getAttribute('aria-live')).toBe('polite');
  expect(line.textContent).toContain('further down the page');
});

it('shows what would be read', () => {
  show({ step: 'ask', name: 'In talks', titles, isSubmitted: false });
  expect(screen.getByText(/Greenroom would read these 2 jobs under “In talks”/)).toBeTruthy();
  const jobs = within(screen.getByRole('list', { name: 'Jobs' })).getAllByRole('listitem');
  expect(jobs.map(({ textContent }) => textContent)).toEqual(['Build a site', 'Untitled job']);
});

it('says plainly what looks like Submitted', () => {
  show({ step: 'ask', name: 'Sent', titles, isSubmitted: true });
  expect(screen.getByText('This looks like Submitted: sent, and not answered yet.')).toBeTruthy();
});

it('says why it was not saved, with the code', () => {
  show({ step: 'failed', code: 'unreachable' });
  expect(screen.getByRole('alert').textContent).toMatch(/Greenroom was updated.*unreachable/);
});

it.each(['nameless', 'twice', 'unread', 'archived', 'active', 'offers', 'invitations'] satisfies TeachRefusal[])(
  'has a sentence for a refusal: %s',
  (refusal) => expect(refusedWords(refusal)).toMatch(/\.$/),
);

it.each([
  ['In talks', 1, 'In talks, 1 job'],
  [null, 3, 'List without a name, 3 jobs'],
])('calls a list by its name: %s', (name, jobs, words) => {
  expect(listWords(name, jobs)).toBe(words);
});

describe('lists to choose from', () => {
  document.body.innerHTML = '<main><p></p><section id="a"><b></b></section><section id="b"></section></main>';
  const element = (css: string) => document.querySelector(css) as Element;
  const all = { element: element('main'), jobs: 7 };
  const a = { element: element('#a'), jobs: 4 };
  const b = { element: element('#b'), jobs: 3 };
  const lists = [all, a, b];

  it.each([
    ['b', a],
    ['#b', b],
    ['p', all],
    ['html', null],
  ])('are found around what is pointed at, the smallest first: %s', (css, list) => {
    expect(listAt(lists, element(css))).toBe(list);
  });

  it('begin with the first that holds no other', () => {
    expect(firstList(lists)).toBe(a);
    expect(firstList([])).toBeNull();
  });

  it.each([
    ['ArrowRight', a, b],
    ['ArrowRight', b, all],
    ['ArrowLeft', all, b],
    ['ArrowUp', a, all],
    ['ArrowUp', all, null],
    ['ArrowDown', all, a],
    ['ArrowDown', a, null],
    ['x', a, null],
  ])('%s leads on', (key, from, to) => {
    expect(nextList(lists, from, key)).toBe(to);
  });
});
