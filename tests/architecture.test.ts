// @vitest-environment node
import { cruise, type ICruiseResult, type IDependency } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, it } from 'vitest';

/** Who may import whom (DESIGN, "Folders"). A folder may always import itself. Packages stand beside folders. */
const mayImport: Record<string, readonly string[]> = {
  'lib/result.ts': [],
  'lib/listen-to.ts': [],
  'lib/words': ['#i18n', 'wxt/browser'],
  'lib/calendar': [],
  'lib/interview': ['lib/result.ts', 'zod'],
  'lib/nudge': ['lib/interview', 'zod'],
  'lib/upwork': ['lib/listen-to.ts', 'lib/interview', 'lib/result.ts'],
  'lib/backup': ['lib/interview', 'lib/nudge', 'lib/result.ts', 'zod', 'papaparse'],
  'lib/figures': ['lib/interview', 'lib/nudge'],
  'lib/messages': ['lib/backup', 'lib/interview', 'lib/nudge', 'lib/result.ts', 'wxt/browser', 'zod'],
  'lib/storage': [
    'lib/backup',
    'lib/figures',
    'lib/interview',
    'lib/nudge',
    'lib/result.ts',
    'wxt/browser',
    'dexie',
    'zod',
  ],
  components: [
    'lib/listen-to.ts',
    'lib/calendar',
    'lib/interview',
    'lib/nudge',
    'lib/words',
    'preact',
    'marked',
    '@atlaskit/pragmatic-drag-and-drop',
  ],
  'entrypoints/upwork.content': [
    'lib/listen-to.ts',
    'components',
    'lib/words',
    'lib/interview',
    'lib/nudge',
    'lib/upwork',
    'lib/messages',
    'lib/result.ts',
    '#imports',
    'wxt/browser',
  ],
  'entrypoints/panel.ts': ['components', 'lib/words', '#imports'],
  'entrypoints/shield.content.ts': ['#imports'],
  'entrypoints/list-reader.ts': ['lib/upwork', '#imports'],
  'entrypoints/job-reader.ts': ['lib/upwork', '#imports'],
  'entrypoints/room-reader.ts': ['lib/upwork', '#imports'],
  'entrypoints/report.ts': ['lib/upwork', '#imports'],
  'entrypoints/teach.ts': ['components', 'lib/words', 'lib/interview', 'lib/messages', 'lib/upwork', '#imports'],
  'entrypoints/popup': [
    'components',
    'lib/words',
    'lib/interview',
    'lib/nudge',
    'lib/messages',
    'lib/result.ts',
    'lib/storage/live.ts',
    'lib/storage/raw.ts',
    'lib/storage/read.ts',
    'lib/storage/single-keys.ts',
    'lib/upwork/keys.ts',
    'entrypoints/sidepanel/route.ts',
    'preact',
    'wxt/browser',
  ],
  'entrypoints/sidepanel': [
    'lib/figures',
    'papaparse',
    'components',
    'lib/words',
    'lib/calendar',
    'lib/interview',
    'lib/nudge',
    'lib/messages',
    'lib/result.ts',
    'lib/storage/raw.ts',
    'lib/storage/read-workspace.ts',
    'lib/storage/live.ts',
    'lib/storage/watch-summaries.ts',
    'lib/storage/single-keys.ts',
    'lib/storage/drafts.ts',
    'lib/upwork/keys.ts',
    '@atlaskit/pragmatic-drag-and-drop',
    'preact',
    'wxt/browser',
  ],
  'entrypoints/options': [
    'lib/calendar',
    'lib/upwork/keys.ts',
    'components',
    'lib/backup',
    'lib/words',
    'lib/interview',
    'lib/nudge',
    'lib/messages',
    'lib/result.ts',
    'lib/storage/raw.ts',
    'lib/storage/read.ts',
    'lib/storage/read-data.ts',
    'lib/storage/read-workspace.ts',
    'lib/storage/drafts.ts',
    'preact',
    'dexie',
    'papaparse',
    'wxt/browser',
  ],
  'entrypoints/welcome': [
    'components',
    'lib/words',
    'lib/interview',
    'lib/messages',
    'lib/result.ts',
    'preact',
    'wxt/browser',
  ],
  'entrypoints/background': [
    'entrypoints/sidepanel/route.ts',
    'lib/words',
    'components/nudge-words.ts',
    'components/reason-words.ts',
    'lib/interview',
    'lib/nudge',
    'lib/messages',
    'lib/backup',
    'lib/storage',
    'lib/upwork/keys.ts',
    'lib/result.ts',
    'zod',
    '#imports',
    'wxt/browser',
  ],
};

/** Bundled into Upwork's pages, where Zod costs more than everything else together: schemas only as types. */
const inPage = [
  'lib/upwork',
  'components',
  'entrypoints/upwork.content',
  'lib/messages/ask.ts',
  'lib/messages/broadcast.ts',
];

const { modules } = (
  await cruise(
    ['entrypoints', 'components', 'lib'],
    { tsPreCompilationDeps: 'specify', doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.json' } },
    {},
    { tsConfig: extractTSConfig('tsconfig.json') },
  )
).output as ICruiseResult;
const ours = modules.filter(({ source }) => /^(?:entrypoints|components|lib)\//.test(source));

it('looks at every module and resolves every import of ours', () => {
  expect(ours.length).toBeGreaterThan(40); // a check of nothing passes too
  const lost = ours.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ couldNotResolve, module }) => couldNotResolve && /^[.@]/.test(module) && !/\?inline$/.test(module))
      .map(({ module }) => `${source} → ${module}`),
  );
  expect(lost).toEqual([]);
});

it('finds a home in the table for every module', () => {
  expect(ours.map(({ source }) => source).filter((source) => !homeOf(source))).toEqual([]);
});

it.each(Object.keys(mayImport))('%s imports only what it may', (home) => {
  const allowed = [home, ...(mayImport[home] ?? [])];
  const strays = ours
    .filter(({ source }) => homeOf(source) === home)
    .flatMap(({ source, dependencies }) =>
      dependencies
        .filter((dependency) => !allowed.some((folder) => isIn(nameOf(dependency), folder)))
        .map((dependency) => `${source} → ${nameOf(dependency)}`),
    );
  expect(strays).toEqual([]);
});

it('brings no schema into the page', () => {
  const strays = ours
    .filter(({ source }) => inPage.some((folder) => isIn(source, folder)))
    .flatMap(({ source, dependencies }) =>
      dependencies
        .filter(
          (dependency) =>
            !dependency.dependencyTypes.includes('type-only') &&
            /-schema\.ts$|protocol\.ts$|^zod/.test(nameOf(dependency)),
        )
        .map(({ resolved }) => `${source} → ${resolved}`),
    );
  expect(strays).toEqual([]);
});

it('has no circles', () => {
  expect(
    ours.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ circular }) => circular).map(({ resolved }) => `${source} → ${resolved}`),
    ),
  ).toEqual([]);
});

function homeOf(source: string): string | undefined {
  return Object.keys(mayImport).find((folder) => isIn(source, folder));
}

function isIn(name: string, folder: string): boolean {
  return name === folder || name.startsWith(`${folder}/`);
}

/** A file of ours by its path, a package by the name it is imported by. */
function nameOf({ resolved, module }: IDependency): string {
  return /^(?:entrypoints|components|lib)\//.test(resolved) ? resolved : module;
}
