import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// A fence that catches nothing looks like a clean tree. So each violation is planted once, in a copy of the project, and
// the tool that should see it has to name it.

const root = fileURLToPath(new URL('../../', import.meta.url))

const copied = [
  ...['src', 'electron', 'scripts', 'bench', 'tests', 'package.json', 'tsconfig.base.json', 'tsconfig.json'],
  ...['eslint.config.js', '.dependency-cruiser.mjs', 'knip.json', 'prettier.config.js', '.prettierignore'],
  ...[
    'svelte.config.js',
    'electron.vite.config.ts',
    'electron-builder.config.ts',
    'playwright.config.ts',
    'vitest.config.ts',
  ],
]

/** Imports that a layer must not make: what ESLint says in the editor, and the rule of the whole graph. */
const forbiddenImports = [
  {
    promise: 'the core never imports Electron',
    file: 'src/core/planted/electron.ts',
    text: "import { app } from 'electron'\n\nexport const name = app.getName()\n",
    says: 'Only the shell (electron/) knows Electron.',
    rule: 'core-is-pure',
  },
  {
    promise: 'the core never imports Node',
    file: 'src/core/planted/node.ts',
    text: "import { readFileSync } from 'node:fs'\n\nexport const read = () => readFileSync('journal', 'utf8')\n",
    says: 'This layer runs where there is no Node.',
    rule: 'core-is-pure',
  },
  {
    promise: 'the contract never imports the page',
    file: 'src/contract/planted.ts',
    text: "export { bridge } from '../app/platform/bridge.ts'\n",
    says: 'The contract imports the core and valibot.',
    rule: 'contract-imports-core-and-valibot',
  },
  {
    promise: 'a worker never imports the page',
    file: 'src/app/workers/planted.ts',
    text: "export { bridge } from '../platform/bridge.ts'\n",
    says: 'A worker imports the core and nothing else.',
    rule: 'worker-imports-core',
  },
  {
    promise: 'a feature never imports another feature',
    file: 'src/app/features/journal/planted.ts',
    text: "export type { SearchPort } from '../search/port.ts'\n",
    says: 'A feature never imports another feature',
    rule: 'feature-never-imports-a-feature',
  },
  {
    promise: 'a component never imports another feature',
    file: 'src/app/features/journal/Planted.svelte',
    text: `<script lang="ts">\n  import SearchPage from '../search/SearchPage.svelte'\n\n  export const page = SearchPage\n</script>\n`,
    says: 'A feature never imports another feature',
    rule: 'feature-never-imports-a-feature',
  },
  {
    promise: 'the preload never imports the core at run time',
    file: 'electron/preload/planted.ts',
    text: "export { succeed } from '../../src/core/result.ts'\n",
    says: 'The preload imports electron and the channel names',
    rule: 'preload-knows-names-only',
  },
  {
    promise: 'the main process never imports the page',
    file: 'electron/main/planted.ts',
    text: "export { bridge } from '../../src/app/platform/bridge.ts'\n",
    says: 'The main process knows the contract, never the page.',
    rule: 'main-never-imports-the-page',
  },
]

const component = `<script lang="ts">
  const nights: number = 'seven'
</script>

<img src="nights.png" />
{nights}
`

const otherFiles: Record<string, string> = {
  'electron/main/planted-ipc.ts':
    "import { ipcMain } from 'electron'\n\nipcMain.handle('anything', () => null)\n",
  'src/core/planted/document.ts': 'export const title = document.title\n',
  'src/core/planted/any.ts': 'export const first = (list: any[]): string => String(list[0])\n',
  'src/core/planted/one.ts': "import { two } from './two.ts'\n\nexport const one = (): number => two() - 1\n",
  'src/core/planted/two.ts': "import { one } from './one.ts'\n\nexport const two = (): number => one() + 1\n",
  'src/core/planted/unformatted.ts': 'export const  spaces = "two";\n',
  'src/app/ui/Planted.svelte': component,
  'src/app/shell/planted.ts': "export { themes } from '../primitives/tokens.ts'\n",
}

const planted = [
  ...forbiddenImports.map(({ file, text }) => [file, text] as const),
  ...Object.entries(otherFiles),
]

/** What each tool said, each run once. */
const said = { eslint: '', graph: '', prettier: '', knip: '', core: '', svelte: '' }
let copy = ''

beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  copy = mkdtempSync(join(root, '.cache', 'planted-'))
  for (const name of copied.filter((name) => existsSync(join(root, name)))) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')

  for (const [file, text] of planted) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    await writeFile(join(copy, file), text)
  }
  appendFileSync(join(copy, 'src/core/result.ts'), '\nexport const nobodyAsksForThis = true\n')
  const manifest = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8')) as { dependencies: object }
  const dependencies = { ...manifest.dependencies, 'nobody-imports-this': '1.0.0' }
  await writeFile(join(copy, 'package.json'), JSON.stringify({ ...manifest, dependencies }))

  const files = planted.map(([file]) => file)
  await Promise.all([
    listen('eslint', 'eslint/bin/eslint.js', '--format', 'json', ...files),
    listen(
      'graph',
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src', 'electron', 'scripts'],
    ),
    listen('prettier', 'prettier/bin/prettier.cjs', '--list-different', ...files),
    // The project's own .gitignore covers the copy.
    listen('knip', 'knip/bin/knip.js', '--no-gitignore', '--no-config-hints'),
    listen('core', 'typescript/bin/tsc', '--project', 'src/core', '--pretty', 'false'),
    listen(
      'svelte',
      'svelte-check/bin/svelte-check',
      ...['--tsconfig', 'src/app/tsconfig.json', '--fail-on-warnings', '--output', 'machine'],
    ),
  ])
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

describe('what a layer must not import', () => {
  it.each(forbiddenImports)('$promise: the editor says why', ({ file, says }) => {
    expect(eslintOn(file)).toContainEqual(
      expect.objectContaining({
        ruleId: '@typescript-eslint/no-restricted-imports',
        severity: 2,
        message: expect.stringContaining(says) as string,
      }),
    )
  })

  it.each(forbiddenImports)('$promise: the graph is refused', ({ file, rule }) => {
    expect(linesOf('graph')).toContainEqual(expect.stringContaining(`error ${rule}: ${file} →`))
  })

  it('nobody but start.ts imports ipcMain', () => {
    expect(eslintOn('electron/main/planted-ipc.ts')).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('start.ts hands ipcMain to ipc/serve.ts') as string,
      }),
    )
  })

  it('nobody imports the page of the primitives', () => {
    expect(linesOf('graph')).toContainEqual(
      expect.stringContaining('error primitives-are-shown-to-nobody-else: src/app/shell/planted.ts →'),
    )
  })

  it('modules never import each other in a circle', () => {
    expect(linesOf('graph')).toContainEqual(
      expect.stringContaining('error no-circular: src/core/planted/one.ts →'),
    )
  })
})

describe('what the code must not hold', () => {
  it('the core has no document to read: it does not compile', () => {
    expect(linesOf('core')).toContainEqual(expect.stringMatching(/^src\/core\/planted\/document\.ts.*TS2584/))
  })

  it('the core has no document to read: the editor says why', () => {
    expect(eslintOn('src/core/planted/document.ts')).toContainEqual(
      expect.objectContaining({ ruleId: 'no-restricted-globals', severity: 2 }),
    )
  })

  it('nothing is any', () => {
    expect(eslintOn('src/core/planted/any.ts')).toContainEqual(
      expect.objectContaining({ ruleId: '@typescript-eslint/no-explicit-any', severity: 2 }),
    )
  })

  it('a component with a wrong type is refused', () => {
    expect(linesOf('svelte')).toContainEqual(
      expect.stringMatching(/ERROR "src\/app\/ui\/Planted\.svelte".*'string' is not assignable/),
    )
  })

  it('a component that some people cannot use is refused', () => {
    expect(linesOf('svelte')).toContainEqual(
      expect.stringMatching(/WARNING "src\/app\/ui\/Planted\.svelte".*a11y_missing_attribute/),
    )
  })
})

describe('what the project must not keep', () => {
  it('an unformatted file is named', () => {
    expect(linesOf('prettier')).toContain('src/core/planted/unformatted.ts')
  })

  it('a formatted file is left in peace', () => {
    expect(linesOf('prettier')).not.toContain('src/core/planted/any.ts')
  })

  it('an export that nobody imports is named', () => {
    expect(linesOf('knip')).toContainEqual(expect.stringMatching(/nobodyAsksForThis.*src\/core\/result\.ts/))
  })

  it('a file that nothing reaches is named', () => {
    expect(linesOf('knip')).toContainEqual(expect.stringContaining('src/core/planted/any.ts'))
  })

  it('a dependency that nobody imports is named', () => {
    expect(linesOf('knip')).toContainEqual(expect.stringMatching(/nobody-imports-this.*package\.json/))
  })
})

/** Runs a tool of the project in the copy. Each has something to refuse, so one that ends well saw nothing. */
async function listen(as: keyof typeof said, program: string, ...args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: copy, env })
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said[as] += text))
  let problems = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problems += text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  if (code === 0 || said[as] === '') throw new Error(`${as} ended with ${String(code)}. ${problems}`)
}

const linesOf = (tool: keyof typeof said) =>
  said[tool].split('\n').map((line) => line.trim().replaceAll('\\', '/'))

interface LintResult {
  readonly filePath: string
  readonly messages: readonly {
    readonly ruleId: string | null
    readonly severity: number
    readonly message: string
  }[]
}

function eslintOn(file: string) {
  const results = JSON.parse(said.eslint) as readonly LintResult[]
  return results.find(({ filePath }) => filePath === join(copy, file))?.messages ?? []
}
