import { numberWords, words } from '@/lib/words/words';

/** "“Holiday” moved to place 1 of 8". `to`: its new place among `count`, from 0. */
export function movedWords(name: string, to: number, count: number): string {
  return words('edit.said.moved', { name, place: numberWords(to + 1), all: numberWords(count) });
}
