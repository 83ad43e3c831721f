/** How a layer of tests is run, and where its results come from. */
export type Layer =
  | { readonly name: string; readonly by: 'commands' }
  | { readonly name: string; readonly by: 'vitest'; readonly needs?: string }
  | {
      readonly name: string
      readonly by: 'playwright'
      /** How many tests run at the same time in windows, each on a display of its own. */
      readonly displays?: number
      readonly onRequest?: true
    }

/** In the order they run: the cheapest answers first. */
export const layers: readonly Layer[] = [
  { name: 'checks', by: 'commands' },
  { name: 'unit', by: 'vitest' },
  { name: 'contract', by: 'vitest' },
  { name: 'fences', by: 'vitest' },
  { name: 'component', by: 'vitest' },
  // Other people's data, which lies beside the project where it is developed and is not part of it.
  { name: 'shared', by: 'vitest', needs: '../shared' },
  { name: 'e2e', by: 'playwright' },
  { name: 'electron', by: 'playwright', displays: 2 },
  // The same as it would be shipped: packed, with its fuses set.
  { name: 'packaged', by: 'playwright', displays: 1 },
  // Pictures to be looked at.
  { name: 'gallery', by: 'playwright', displays: 1, onRequest: true },
]

export interface Check {
  readonly name: string
  readonly args: readonly string[]
}

/** Each counts as one test. Paths are inside node_modules; all run under the tools' Node. */
export const checks: readonly Check[] = [
  // Takes as long as all others together, which run beside it.
  { name: 'lint', args: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'types', args: ['typescript/bin/tsc', '-b'] },
  {
    name: 'types in Svelte',
    args: ['svelte-check/bin/svelte-check', '--tsconfig', 'src/app/tsconfig.json', '--fail-on-warnings'],
  },
  {
    name: 'who imports whom',
    args: [
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'electron',
      'scripts',
      'bench',
    ],
  },
  { name: 'formatting', args: ['prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'nothing unused', args: ['knip/bin/knip.js'] },
]
