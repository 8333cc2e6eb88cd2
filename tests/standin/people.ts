const names = [
  'Jane Roe',
  'Tomás Vidal',
  'Aiko Mori',
  'Bo Lindqvist',
  'Priya Nair',
  'Carl Weber',
  'Lena Falk',
] as const;
const companies = ['Acme Bakery', 'Northwind Press', 'Blue Door Hotel', 'Kite Charity', 'Museo Claro'] as const;

export type Person = { name: string; userId: string };

/** The freelancer to whom all these pages belong. */
export const me: Person = { name: 'Sam Keller', userId: '900000000000000001' };

export function clientOf(number: number): Person & { company: string } {
  const name = names[number % names.length] ?? '';
  return {
    name,
    company: companies[(number * 3) % companies.length] ?? '',
    userId: String(700_000_000_000_000_000 + number * 1024),
  };
}

/** Somebody else of the client's, in the same room. */
export function colleagueOf(number: number): Person {
  return { ...clientOf(number + 3), userId: String(800_000_000_000_000_000 + number * 1024) };
}
