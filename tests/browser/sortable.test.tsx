import { render } from 'preact';
import { useState } from 'preact/hooks';
import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import '@/components/lists/lists.css';
import { SortableRows } from '@/components/lists/SortableRows';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

/** Two lists, so that what is dragged from one might get into the other. */
function Lists() {
  const [names, setNames] = useState(['One', 'Two', 'Three', 'Four']);
  const [others, setOthers] = useState(['Alpha', 'Beta']);
  const moved = (list: string[], from: number, to: number) => list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
  return (
    <>
      <SortableRows
        label="Numbers"
        rows={names.map((name) => ({ id: name, name }))}
        onMove={(from, to) => setNames(moved(names, from, to))}
      >
        {({ name }, moves) => (
          <p>
            {name} {moves}
          </p>
        )}
      </SortableRows>
      <SortableRows
        label="Letters"
        rows={others.map((name) => ({ id: name, name }))}
        onMove={(from, to) => setOthers(moved(others, from, to))}
      >
        {({ name }) => <p>{name}</p>}
      </SortableRows>
    </>
  );
}

const names = (list: string) =>
  [...document.querySelectorAll(`[aria-label="${list}"] > li`)].map((row) => row.textContent.trim());
const handle = (name: string) => page.getByRole('button', { name: `Move: ${name}` });
const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
/** Near the upper or the lower end of a row. */
const [upper, lower] = [{ targetPosition: { x: 60, y: 3 } }, { targetPosition: { x: 60, y: 40 } }];

it.each([
  ['One', 'Three', lower, ['Two', 'Three', 'One', 'Four']],
  ['One', 'Three', upper, ['Two', 'One', 'Three', 'Four']],
  ['Four', 'One', upper, ['Four', 'One', 'Two', 'Three']],
  ['Four', 'One', lower, ['One', 'Four', 'Two', 'Three']],
] as const)('%s, dragged by its handle to %s', async (source, target, where, after) => {
  render(<Lists />, document.body);
  await userEvent.dragAndDrop(handle(source), row(target), where);
  await expect.poll(() => names('Numbers')).toEqual(after);
  expect(document.querySelector('.dragged,.before,.after')).toBeNull();
});

it('does not let a row into another list, nor move it by its words', async () => {
  render(<Lists />, document.body);
  await userEvent.dragAndDrop(handle('One'), row('Beta'), upper);
  await userEvent.dragAndDrop(row('One').getByText('One'), row('Three'), lower);
  expect(names('Numbers')).toEqual(['One', 'Two', 'Three', 'Four']);
  expect(names('Letters')).toEqual(['Alpha', 'Beta']);
});

it('is still moved by dragging after it was moved by keyboard', async () => {
  render(<Lists />, document.body);
  (handle('One').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(() => names('Numbers')).toEqual(['Two', 'Three', 'One', 'Four']);
  expect(document.activeElement).toBe(handle('One').element());
  await userEvent.dragAndDrop(handle('One'), row('Two'), upper);
  await expect.poll(() => names('Numbers')).toEqual(['One', 'Two', 'Three', 'Four']);
});
