import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'
import { ShippedPackages } from './scripts/package/licences/shipped-packages.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The three bundles are made one after the other, the page's last.
const shipped = new ShippedPackages(here('.'))

export default defineConfig({
  main: {
    // Left to itself the tool takes resources/ for this, and lays nothing of it beside the bundle.
    publicDir: here('out/content'),
    plugins: [shipped.noted()],
    build: {
      // Everything goes into the bundle: what is shipped is what was built, and the start reads one file, not hundreds.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: here('electron/main/index.ts'),
          // Among the pieces of the main process, where the one that starts this thread looks for it.
          'chunks/argon2.worker': here('electron/main/vault/argon2.worker.ts'),
        },
      },
      minify: true,
    },
  },
  preload: {
    plugins: [shipped.noted()],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: here('electron/preload/index.ts'),
        // A sandboxed preload is one self-contained CommonJS file, whatever the package's type.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src/app'),
    // The compiled library, made before this build by scripts/content/build.ts.
    publicDir: here('out/content'),
    // With a root of its own the plugin does not find the configuration by itself, and says nothing.
    plugins: [svelte({ configFile: here('svelte.config.js') }), shipped.written()],
    worker: { format: 'es', plugins: () => [shipped.noted()] },
    build: {
      outDir: here('out/renderer'),
      minify: true,
      // The policy allows no data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: here('src/app/index.html'),
        // What the first frame waits for is one script and one style sheet, however many pieces share parts of it: each
        // file is asked of the main process, which has enough to do then.
        output: { codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] } },
      },
    },
  },
})
