// Who may import whom (docs/ARCHITECTURE.md), over the whole graph. ESLint says the same in the editor.

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Forbidden */

/**
 * @param {string} name
 * @param {string} comment
 * @param {Forbidden['from']} from
 * @param {Forbidden['to']} to
 * @returns {Forbidden}
 */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @param {...string} names */
const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)`)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never(
      'core-is-pure',
      'The core imports itself and small pure libraries: no Electron, no Node, no user interface, no other layer.',
      { path: '^src/core/' },
      {
        pathNot: [
          '^src/core/',
          ...packages('approx-string-match', 'minisearch', 'valibot', 'wink-porter2-stemmer'),
        ],
      },
    ),
    never(
      'contract-imports-core-and-valibot',
      'The contract is schemas over the core.',
      { path: '^src/contract/' },
      { pathNot: ['^src/contract/', '^src/core/', ...packages('valibot')] },
    ),
    never(
      'worker-imports-core',
      'A worker is the core with a message port.',
      { path: '^src/app/workers/' },
      { pathNot: ['^src/app/workers/', '^src/core/'] },
    ),
    never(
      'feature-never-imports-a-feature',
      'What two features share belongs in app/ui or in the core.',
      { path: '^src/app/features/([^/]+)/' },
      { path: '^src/app/features/', pathNot: '^src/app/features/$1/' },
    ),
    never(
      'feature-imports-what-it-may',
      'A feature imports core, contract, app/ui, app/platform and its own folder.',
      { path: '^src/app/features/' },
      { path: '^(src|electron)/', pathNot: '^src/(core|contract|app/(ui|platform|features))/' },
    ),
    never(
      'primitives-know-no-feature',
      'app/ui is imported by features, not the other way round.',
      { path: '^src/app/ui/' },
      { path: '^src/app/', pathNot: '^src/app/ui/' },
    ),
    never(
      'primitives-are-shown-to-nobody-else',
      'The page of the primitives is for those who make them, and is not shipped.',
      { pathNot: '^src/app/primitives/' },
      { path: '^src/app/primitives/' },
    ),
    never(
      'page-has-no-node',
      'The page is sandboxed: no Electron, no Node, no shell.',
      { path: '^src/app/' },
      { path: ['^electron/', ...packages('electron', 'electron-store')] },
    ),
    never(
      'page-has-no-node-builtin',
      'The page is sandboxed: no Node.',
      { path: '^src/' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'preload-knows-names-only',
      'The preload imports electron and the channel names; of all else it may know the types.',
      { path: '^electron/preload/' },
      {
        dependencyTypesNot: ['type-only'],
        pathNot: [
          '^electron/preload/',
          '^src/contract/channels\\.ts$',
          ...packages('electron'),
          '^electron$',
        ],
      },
    ),
    never(
      'main-never-imports-the-page',
      'The main process knows the contract, never the page.',
      { path: '^electron/main/' },
      { path: '^(src/app|electron/preload)/' },
    ),
    never(
      'scripts-run-the-core',
      'Scripts and benchmarks import the core, Node and build-time parsers.',
      { path: '^(scripts|bench)/', pathNot: ['^bench/journal/', '^scripts/print-summary/'] },
      { path: '^(src|electron)/', pathNot: '^src/core/' },
    ),
    never(
      'printing-runs-the-shell',
      'What is printed from an export is what the app prints: its page, its contract and its way to PDF.',
      { path: '^scripts/print-summary/' },
      {
        path: '^(src|electron)/',
        pathNot: [
          '^src/(core|contract)/',
          '^electron/main/(ipc|print)/',
          '^electron/main/(protocol|security|app-files|content-security-policy)\\.ts$',
        ],
      },
    ),
    never(
      'journal-bench-runs-the-vault',
      'How durable and how quick the journal is can only be found out with its own store, which is in the shell.',
      { path: '^bench/journal/' },
      { path: '^(src|electron)/', pathNot: ['^src/core/', '^electron/main/vault/'] },
    ),
    never(
      'shipped-code-imports-no-script',
      'What is shipped does not depend on how it is built.',
      { path: '^(src|electron)/' },
      { path: '^(scripts|bench)/' },
    ),
    never(
      'nothing-imports-tests',
      'Tests import; they are not imported.',
      { pathNot: '^tests/' },
      { path: '^tests/' },
    ),
    never(
      'shipped-code-imports-no-dev-dependency',
      'A library that is shipped is a dependency. Electron is the one that is there by itself.',
      { path: '^(src|electron)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('electron') },
    ),
    never(
      'no-unlisted-package',
      'A package that package.json does not name may be gone tomorrow.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    never(
      'no-circular',
      'Modules that import each other cannot be understood one at a time. A catalogue may name the type whose words it holds.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never(
      'no-orphans',
      'Nothing imports it and it imports nothing.',
      { orphan: true, pathNot: ['\\.d\\.ts$', '\\.json$', '\\.html$', '\\.css$'] },
      {},
    ),
    never('no-unresolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^bench/hello/', '^out/', '^\\.cache/'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
}
