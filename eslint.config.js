import svelte from 'eslint-plugin-svelte'
import { defineConfig } from 'eslint/config'
import { builtinRules } from 'eslint/use-at-your-own-risk'
import typescript from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/**
 * The message in the editor for who may import whom; dependency-cruiser checks the same table over the whole graph.
 * @param {string[]} files
 * @param {{ regex: string, message: string, allowTypeImports?: boolean, importNamePattern?: string }[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
const imports = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})

const noElectron = { regex: '^electron($|/)', message: 'Only the shell (electron/) knows Electron.' }
const noNode = { regex: '^node:', message: 'This layer runs where there is no Node.' }
const noTests = { regex: '(^|/)tests/', message: 'Nothing imports the tests.' }
const onlyStartHasIpc = {
  regex: '^electron($|/)',
  importNamePattern: '^ipcMain$',
  message: 'start.ts hands ipcMain to ipc/serve.ts; nobody else listens to a window.',
}
const mainNever = [
  { regex: '/src/app(/|$)', message: 'The main process knows the contract, never the page.' },
  { regex: '/(scripts|bench)/', message: 'What is shipped imports no set-up script.' },
  noTests,
]

export default defineConfig(
  { ignores: ['out/', 'dist/', '.cache/', 'coverage/', 'bench/hello/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    // The same set as @eslint/js/recommended, which since ESLint 10 is one more package to install.
    name: 'recommended',
    rules: Object.fromEntries(
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated means unstable here; ESLint has no other list
      [...builtinRules].flatMap(([name, rule]) =>
        rule.meta?.docs?.recommended === true ? [[name, 'error']] : [],
      ),
    ),
  },
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // TypeScript knows every name of every layer, the plain scripts (checkJs) and the components (svelte-check) too.
      'no-undef': 'off',
      // A number reads the same in a message as anywhere else.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `const { id: _, ...others } = entry` is how a part is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // The Maps and Sets here are made anew or are no state of the page; what the page shows is $state and $derived.
      'svelte/prefer-svelte-reactivity': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // ESLint takes every imported component for an any, so what its events carry too; svelte-check knows their types.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // `void article` is how an effect says what it waits for.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['scripts/**', 'bench/**', 'tests/**'],
    // Programs that speak on a terminal.
    rules: { 'no-console': 'off' },
  },

  imports(
    ['src/core/**'],
    noElectron,
    noNode,
    noTests,
    { regex: '^svelte($|/)|\\.svelte(\\.ts)?$', message: 'The core knows no user interface.' },
    {
      regex: '^(\\.\\./)+(app|contract|electron|scripts|bench)/',
      message: 'The core imports itself and small pure libraries.',
    },
  ),
  imports(['src/contract/**'], {
    regex: '^(?!\\./|\\.\\./core/|valibot$)',
    message: 'The contract imports the core and valibot.',
  }),
  imports(['src/app/**'], noElectron, noNode, noTests, {
    regex: '^(\\.\\./)+(electron|scripts|bench)/',
    message: 'The page reaches the shell through the contract only.',
  }),
  imports(
    ['src/app/features/**'],
    noElectron,
    noNode,
    noTests,
    {
      regex: '^\\.\\./(?!\\.\\./|\\.\\.$)',
      message: 'A feature never imports another feature: share it in app/ui or core.',
    },
    {
      regex: '^\\.\\./\\.\\./(?!ui/|platform/|\\.\\./(core|contract)/)',
      message: 'A feature imports core, contract, app/ui, app/platform and its own folder.',
    },
  ),
  // The same from a folder within a feature.
  imports(
    ['src/app/features/*/*/**'],
    noElectron,
    noNode,
    noTests,
    {
      regex: '^\\.\\./\\.\\./(?!\\.\\./|\\.\\.$)',
      message: 'A feature never imports another feature: share it in app/ui or core.',
    },
    {
      regex: '^\\.\\./\\.\\./\\.\\./(?!ui/|platform/|\\.\\./(core|contract)/)',
      message: 'A feature imports core, contract, app/ui, app/platform and its own folder.',
    },
  ),
  imports(['src/app/workers/**'], {
    regex: '^(?!\\./|\\.\\./\\.\\./core/)',
    message: 'A worker imports the core and nothing else.',
  }),
  imports(['electron/preload/**'], {
    regex: '^(?!electron$|(\\.\\./)+src/contract/channels\\.ts$)',
    allowTypeImports: true,
    message: 'The preload imports electron and the channel names; of all else it may know the types.',
  }),
  imports(['electron/main/**'], onlyStartHasIpc, ...mainNever),
  imports(['electron/main/start.ts'], ...mainNever),
  imports(['scripts/**', 'bench/**'], noTests, {
    regex: '/src/app(/|$)',
    message: 'Scripts run the core; the page is none of theirs.',
  }),
  imports(['bench/journal/**'], noTests, {
    regex: '/src/app(/|$)|/electron/(?!main/vault/)',
    message:
      'The benchmarks of the journal run its store and the core; the rest of the shell is none of theirs.',
  }),
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'localStorage', 'process', 'Buffer', 'fetch', 'console'].map(
          (name) => ({
            name,
            message:
              'The core is given what it needs: it runs in the page, in a worker, in main and in a build.',
          }),
        ),
      ],
    },
  },
)
