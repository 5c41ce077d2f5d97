// The linter: strict type-aware rules, the walls of the house for the editor (dependency-cruiser holds them for good
// in tests/architecture.test.ts), and the sizes.

import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * A wall for one part of the tree, as a pattern over what is written after `from`.
 * @param {string[]} files
 * @param {string} regex what may not be imported
 * @param {string} message
 * @returns {import('eslint').Linter.Config}
 */
const wall = (files, regex, message) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
});

/** Numbers that explain themselves: small counts, halves, hundreds, and the units of time and angle. */
const PLAIN_NUMBERS = [
  ...[-2, -1, 0, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 30, 32, 52, 60, 64],
  ...[100, 180, 360, 365, 1000, 1024],
];

/** Forms of code the house does without. */
const NEVER = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Build elements, never HTML.',
  },
];

/** The model computes with dates it is given and never asks what time it is. */
const CLOCK = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The model has no clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The model has no clock.',
  },
];

export default defineConfig(
  {
    ignores: [
      '.atlas/',
      '.svelte-kit/',
      'build/',
      'coverage/',
      'node_modules/',
      'screens/',
      'static/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: {
        projectService: { allowDefaultProject: ['.dependency-cruiser.cjs'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Spreading a text gives its code points, which is what is meant wherever it is done.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }] },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Objects with methods are closures here and use no `this`.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      // Published coefficients stand as they were published.
      'no-loss-of-precision': 'off',
      'no-restricted-syntax': ['error', ...NEVER],
      // The compiler knows every name, types included.
      'no-undef': 'off',
      'prefer-const': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      // The product always stands at the root of its host, so links are plain addresses.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-target-blank': 'error',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': 'off',
      // The parser does not see the types of generic components and snippets; svelte-check does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts'],
    rules: { 'max-lines': ['error', { max: 40 }] },
  },
  {
    // The kernel holds published algorithms with their coefficients, and parameters are cited numbers.
    files: ['src/lib/domain/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/lib/domain/{kernel,parameters}/**'],
    rules: {
      'no-magic-numbers': [
        'error',
        { ignore: PLAIN_NUMBERS, ignoreArrayIndexes: true, enforceConst: true },
      ],
    },
  },
  {
    files: ['src/lib/{domain,example,view}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NEVER, ...CLOCK] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['src/lib/server/config.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only lib/server/config.ts reads the environment.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'Use addressed random numbers (kernel/philox.ts).',
        },
      ],
    },
  },

  wall(['src/lib/domain/**'], '^(?!\\.{1,2}/|#lib/domain/)', 'The model imports only itself.'),
  wall(
    ['src/lib/example/**'],
    '^(?!\\.{1,2}/|#lib/(domain|example)/|d3-)',
    'The example is generated from the model alone.',
  ),
  wall(
    ['src/lib/view/**'],
    '^(#lib/(?!domain/|view/)|\\$|node:|svelte|@sveltejs|drizzle-orm|postgres|pino|lucia)',
    'Shapes and words know the model and nothing else.',
  ),
  wall(
    ['src/lib/server/repositories/**'],
    '^(#lib/(?!domain/|server/(db|repositories)/)|\\$|\\.\\./(?!db/|repositories/))',
    'A repository turns rows into domain values.',
  ),
  wall(
    ['src/lib/server/services/**'],
    '^(#lib/(ui|charts|map|panels)/|\\$app|svelte)',
    'A service knows no page.',
  ),
  wall(
    ['src/lib/ui/**', 'src/lib/charts/**', 'src/lib/map/**'],
    '^(#lib/(?!view/|ui/|charts/|map/)|node:)',
    'Components draw what the view has shaped.',
  ),
  wall(
    ['src/lib/panels/**'],
    '^(#lib/(?!domain/|view/|ui/|charts/|map/|panels/)|node:)',
    'A panel uses shapes, components, charts and maps.',
  ),
  wall(
    ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts', 'src/hooks.server.ts'],
    '^#lib/(server/(db|repositories|imports|jobs)|ui|charts|map|panels|example)/',
    'The server side of a page calls a service.',
  ),
  wall(
    ['src/routes/**/*.svelte'],
    '^(#lib/(?!view/|ui/|charts/|map/|panels/)|node:)',
    'A page shows what it was given.',
  ),
  wall(['src/worker/**'], '^#lib/(?!domain/|view/)', 'A worker runs the model.'),
  wall(['src/cli/*.ts'], '^#lib/(ui|charts|map|panels)/', 'The command line knows no page.'),

  {
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      // Playwright names what a fixture is built from by its first argument, which may be nothing.
      'no-empty-pattern': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '*.config.ts', '*.config.js', 'drizzle/*.ts'],
    ...ts.configs.disableTypeChecked,
  },
  { files: ['src/cli/launch/**'], rules: { 'no-console': 'off' } },
);
