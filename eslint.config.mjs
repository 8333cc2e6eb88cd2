import tseslint from 'typescript-eslint';

const clockComesIn = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'The clock comes in as an argument.',
};
const hearsOnlyTheUser = {
  selector:
    "CallExpression:matches([callee.name='addEventListener'], [callee.property.name='addEventListener']):not([callee.object.name=/[sS]ignal$/])",
  message: 'A page can make events up: `listenTo` hears only the browser and the user.',
};

/** Types are checked by tsc, form by Prettier; here stands what they cannot see. */
export default tseslint.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/', '*.config.*', 'tests/bench/**/*.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$', argsIgnorePattern: '^_' }],
      'no-empty': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Nothing may ask a server, and nothing may act on Upwork's page (PRODUCT, principle 1).
    files: ['entrypoints/**', 'components/**', 'lib/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: 'zod/mini checks the same, and the background weighs 16 kB less.' }] },
      ],
      'no-restricted-globals': [
        'error',
        'fetch',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'alert',
        'confirm',
        'prompt',
      ],
      'no-restricted-properties': [
        'error',
        { property: 'sendBeacon' },
        { property: 'innerHTML', message: 'Text of a page goes into text nodes only.' },
        { property: 'insertAdjacentHTML' },
      ],
    },
  },
  {
    // The domain is pure: the clock is an argument.
    files: ['lib/calendar/**', 'lib/interview/**', 'lib/nudge/**', 'lib/upwork/**', 'components/**'],
    rules: {
      'no-restricted-syntax': ['error', clockComesIn],
    },
  },
  {
    files: ['lib/storage/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='transaction'] > ArrowFunctionExpression[async=false]",
          message: 'Dexie loses the transaction at the first await of a function that is not async itself.',
        },
      ],
    },
  },
  {
    // On Upwork's page, where scripts of the page can reach what listens.
    files: ['components/**', 'lib/upwork/**'],
    rules: { 'no-restricted-syntax': ['error', clockComesIn, hearsOnlyTheUser] },
  },
  {
    files: ['entrypoints/*.ts', 'entrypoints/upwork.content/**'],
    ignores: ['entrypoints/shield.content.ts'],
    rules: { 'no-restricted-syntax': ['error', hearsOnlyTheUser] },
  },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
);
