import type { KnipConfig } from 'knip'

/** Files, exports and dependencies that nothing needs are errors. */
export default {
  // Beside those that knip finds itself: from package.json and the tools' configurations.
  entry: [
    'electron/main/index.ts',
    'electron/main/vault/argon2.worker.ts',
    'electron/preload/index.ts',
    'src/app/main.ts',
    'src/app/primitives/main.ts',
    'src/app/workers/search.worker.ts',
    'scripts/test/{run.ts,drive.mjs}',
    'scripts/content/{build,check}.ts',
    'scripts/check-network/{command.ts,tour-hook.mjs}',
    'scripts/print-summary/{command,window}.ts',
    'scripts/primitives/serve.ts',
    'scripts/package/command.ts',
    'scripts/package/icons/draw.ts',
    'bench/*.{ts,mjs}',
    'bench/journal/{torture,print-matrix,one-run,saver,faults}.ts',
    'bench/journal/*.mjs',
    'bench/hello/main.js',
    'tests/gallery/fill.ts',
    'tests/**/*.{test,spec}.ts',
    'tests/e2e/serve.ts',
  ],
  project: ['{src,electron,scripts,bench,tests}/**/*.{ts,js,mjs,cjs,svelte,css}', '*.{ts,js,mjs}'],
  // A type that an exported type is made of may have its name on the outside too.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The runner of the tests starts the one by its path; the other comes with @axe-core/playwright, and in no other version.
  ignoreDependencies: ['svelte-check', 'axe-core'],
  // Programs of the system, looked for before they are used.
  ignoreBinaries: ['Xvfb', 'xdotool', 'mount', 'umount', 'setpriv', 'pdffonts', 'pdfinfo', 'pdftotext'],
  compilers: {
    // A style sheet needs what it imports and the files it points at.
    css: (text: string) =>
      [...text.matchAll(/(?:@import\s+|url\()\s*['"]([^'"]+)['"]/g)]
        .map(([, address]) => `import '${address ?? ''}'`)
        .join('\n'),
  },
} satisfies KnipConfig
