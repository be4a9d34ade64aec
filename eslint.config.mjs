import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const pureFolders = ['util', 'model', 'stats', 'text', 'lexicon', 'syntax', 'measures', 'classroom'];

export default tseslint.config(
  { ignores: ['dist/', 'results/', 'node_modules/', '.venv/', 'corpus/', 'test/compare/.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
      'no-misleading-character-class': 'off',
    },
  },
  {
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'pass random numbers in' },
        { object: 'Date', property: 'now', message: 'pass the time in' },
      ],
    },
  },
  {
    files: [
      'src/cli/**',
      'setup.mjs',
      'test/bench/**',
      'test/compare/**',
      'test/gaps/**',
      'test/mutation/**',
      'test/outside/run.ts',
      'test/stats/coverage.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs', 'src/tables/no-tensorflow/*.js', '*.mjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { sourceType: 'module' } },
);
