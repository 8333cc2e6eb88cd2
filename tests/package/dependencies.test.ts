// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Locked = {
  name?: string;
  version: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  hasInstallScript?: true;
  dev?: true;
  optional?: true;
  devOptional?: true;
};
type Installed = { name: string; version: string; license?: unknown; scripts?: Record<string, string> };

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = ([path, { name }]: [string, Locked]) => name ?? path.slice(path.lastIndexOf('node_modules/') + 13);
const isShipped = ({ dev, optional, devOptional }: Locked) => !dev && !optional && !devOptional;

/** Licences under which a package may be in Greenroom or build it. */
const licences = new Set(
  [
    ...['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0'],
    ...['CC0-1.0', 'Python-2.0', '(MIT OR CC0-1.0)', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'],
    ...['(BSD-3-Clause OR GPL-2.0)', '(BSD-2-Clause OR MIT OR Apache-2.0)'],
  ].map(String),
);
/** Only this one may run something when it is installed: it fetches the Node that everything here runs on. */
const withScript = ['node'];

/** The two lists of `packages.txt`, line by line. */
function listed() {
  const [, shipped = '', others = ''] = readFileSync('tests/package/packages.txt', 'utf8').split(
    /^# (?:In Greenroom itself|For building and testing)$/m,
  );
  const linesOf = (part: string) => part.split('\n').filter(Boolean);
  return { shipped: linesOf(shipped), others: linesOf(others) };
}

/** "name licence", for each name once. */
function linesOf(entries: typeof locked): string[] {
  const byName = Map.groupBy(entries, nameOf);
  const lines = [...byName].map(([name, all]) => {
    const found = new Set(all.map(([, { license }]) => license ?? 'no licence'));
    return `${name} ${[...found].join(' | ')}`;
  });
  return lines.sort((a, b) => (a < b ? -1 : 1));
}

it('wants exact versions', () => {
  const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('installs the packages that are listed, and no others', () => {
  const shipped = new Set(locked.filter(([, entry]) => isShipped(entry)).map(nameOf));
  const isInGreenroom = (entry: [string, Locked]) => shipped.has(nameOf(entry));
  expect(listed()).toEqual({
    shipped: linesOf(locked.filter(isInGreenroom)),
    others: linesOf(locked.filter((entry) => !isInGreenroom(entry))),
  });
});

it('installs only what its hash tells apart from anything else', () => {
  expect(locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  expect(
    locked.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
  ).toEqual([]);
});

it('knows the licence of each', () => {
  expect(locked.filter(([, { license }]) => !licences.has(license ?? '')).map(nameOf)).toEqual([]);
});

it('lets none but Node run a script at its installation', () => {
  expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(nameOf)).toEqual(withScript);
  expect((json('package.json') as { allowScripts: unknown }).allowScripts).toEqual({ node: true });
});

it('finds in node_modules what the lockfile says', () => {
  const odd = locked.flatMap(([path, { version, license, name, ...entry }]) => {
    if (!existsSync(`${path}/package.json`)) return isShipped(entry as Locked) ? [`${path}: missing`] : [];
    const found = json(`${path}/package.json`) as Installed;
    const runs =
      ['preinstall', 'install', 'postinstall'].some((script) => found.scripts?.[script]) ||
      existsSync(`${path}/binding.gyp`);
    return [
      ...(found.name === nameOf([path, { name, version }]) ? [] : [`${path}: is called ${found.name}`]),
      ...(found.version === version ? [] : [`${path}: ${found.version} instead of ${version}`]),
      ...(typeof found.license !== 'string' || found.license === license ? [] : [`${path}: ${found.license}`]),
      ...(runs && !withScript.includes(found.name) ? [`${path}: has a script`] : []),
    ];
  });
  expect(odd).toEqual([]);
});
