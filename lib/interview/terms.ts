import { termNames, type TermDetailName, type TermName } from './detail';
import type { Interview } from './interview-schema';

/** How a line of the offer stands to what was agreed. */
export type TermRelation = 'unsaid' | 'only-agreed' | 'only-offered' | 'same' | 'different';
/** One line of a contract: what was agreed in the talk, what the offer says; `null` where nothing was written down. */
export type Term = { name: TermName; agreed: string | null; offered: string | null; relation: TermRelation };

/** All lines that are compared, in their order. */
export function termsOf({ details }: Pick<Interview, 'details'>): Term[] {
  const textOf = (name: TermDetailName) => {
    const value = details[name]?.value;
    return typeof value === 'string' ? value : null;
  };
  return termNames.map((name) => {
    const [agreed, offered] = [textOf(`agreed:${name}`), textOf(`offered:${name}`)];
    return { name, agreed, offered, relation: relationOf(agreed, offered) };
  });
}

function relationOf(agreed: string | null, offered: string | null): TermRelation {
  if (agreed === null) return offered === null ? 'unsaid' : 'only-offered';
  if (offered === null) return 'only-agreed';
  return plain(agreed) === plain(offered) ? 'same' : 'different';
}

/** Spaces and capitals make no other term; everything else may. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
}
