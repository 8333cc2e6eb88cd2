import { numberWords } from '@/lib/words/words';

/** As many rows have a key of their own. */
const last = 9;

type Props = { number: number | null };

/** The digit that leads to a row, as a key and as `RowNumber` shows it; nothing further down. */
export function shortcutOf(number: number | null): string | undefined {
  return number !== null && number <= last ? String(number) : undefined;
}

export function RowNumber({ number }: Props) {
  if (number === null || number > last) return null;
  return (
    <span class="number light" aria-hidden="true">
      {numberWords(number)}
    </span>
  );
}
