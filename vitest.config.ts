import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './tests/setup/chromium.ts'

const setupFiles = [fileURLToPath(new URL('tests/setup/temporal.ts', import.meta.url))]
const inNode = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' as const, setupFiles },
})

export default defineConfig({
  test: {
    // One for each core: by itself it leaves one of them to whoever is watching, and on two that is half.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/core/**', 'src/contract/**', 'electron/main/**', 'scripts/content/**'],
      reporter: ['text-summary'],
      reportsDirectory: '.cache/coverage',
    },
    projects: [
      // The core keeps nothing between two calls, so its files may share what is loaded: that halves the time they take.
      { test: { ...inNode('unit').test, isolate: false, testTimeout: 60_000 } },
      {
        ...inNode('contract'),
        // The real electron-store, on a double of the little of Electron that it asks for.
        resolve: {
          alias: { electron: fileURLToPath(new URL('tests/contract/electron-double.ts', import.meta.url)) },
        },
        test: { ...inNode('contract').test, server: { deps: { inline: ['electron-store'] } } },
      },
      inNode('shared'),
      { test: { ...inNode('fences').test, testTimeout: 180_000, hookTimeout: 180_000 } },
      {
        plugins: [svelte()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
