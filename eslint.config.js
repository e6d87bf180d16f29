import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Which kind may import which: apps and the gateway stand on libs, slices never see each other, tools see all. */
const boundaries = [
  { sourceTag: 'kind:lib', onlyDependOnLibsWithTags: ['kind:lib'] },
  { sourceTag: 'scope:access', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:events', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:policy', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:subgraph', onlyDependOnLibsWithTags: ['scope:access', 'scope:events'] },
  { sourceTag: 'scope:directory', onlyDependOnLibsWithTags: ['scope:subgraph', 'scope:policy', 'scope:events'] },
  { sourceTag: 'scope:console', onlyDependOnLibsWithTags: ['scope:console', 'scope:access'] },
  { sourceTag: 'scope:testing', onlyDependOnLibsWithTags: ['scope:subgraph', 'scope:access', 'scope:events'] },
  {
    sourceTag: 'kind:subgraph',
    onlyDependOnLibsWithTags: [
      'scope:subgraph',
      'scope:policy',
      'scope:access',
      'scope:events',
      'scope:directory',
      'scope:testing',
    ],
  },
  { sourceTag: 'kind:console', onlyDependOnLibsWithTags: ['scope:console', 'scope:access'] },
  { sourceTag: 'kind:shell', onlyDependOnLibsWithTags: ['scope:console', 'scope:access'] },
  { sourceTag: 'kind:gateway', onlyDependOnLibsWithTags: ['scope:access'] },
  { sourceTag: 'kind:tool', onlyDependOnLibsWithTags: ['kind:lib', 'kind:subgraph', 'kind:gateway', 'kind:tool'] },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/dist.*/**', '**/node_modules/**', '.nx/**', '.data/**', '**/src/documents/*'] },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A decorated class needs its types as values: they are emitted as metadata.
    files: ['apps/**/*.ts', 'libs/subgraph/**/*.ts', 'libs/directory/**/*.ts', 'libs/testing/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // One copy of antd, with the page's style nonce, for every slice.
    files: ['apps/*/console/**/*.{ts,tsx}', 'apps/shell/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['antd', '@apollo/client', 'react-dom', 'graphql'].map((name) => ({
            name,
            message: 'Slices take this from @yanxiu/console.',
          })),
          patterns: ['antd/*', '@ant-design/*', '@apollo/client/*'],
        },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
);
