import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './tests/setup/chromium.ts'
import { port } from './tests/e2e/address.ts'

const inBrowser = !['electron', 'packaged', 'gallery'].includes(process.env['VAGUS_LAYER'] ?? '')
const displays = process.env['VAGUS_DISPLAYS']?.split(' ').filter((display) => display !== '') ?? []
/** One test for each core; of the app itself, one window on each display. */
const workers = inBrowser ? 2 : Math.max(displays.length, 1)
// Read by each worker, too, which has a number.
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]
if (display !== undefined) process.env['DISPLAY'] = display

export default defineConfig({
  outputDir: '.cache/playwright',
  forbidOnly: true,
  retries: 0,
  workers,
  fullyParallel: workers > 1,
  timeout: 60_000,
  use: { screenshot: 'only-on-failure', trace: 'off', video: 'off' },
  projects: [
    {
      name: 'e2e',
      testDir: 'tests/e2e',
      snapshotPathTemplate: 'tests/e2e/pictures/{arg}{ext}',
      use: {
        browserName: 'chromium',
        baseURL: `http://127.0.0.1:${String(port)}/`,
        viewport: { width: 1280, height: 860 },
        // All pages of a worker share a process, which has the app compiled already: see the fixture. What draws them
        // needs none of its own.
        launchOptions: chromiumLaunch(['--renderer-process-limit=1', '--in-process-gpu']),
      },
    },
    // A start, Argon2id and a backup on a busy machine take longer than a browser's page.
    { name: 'electron', testDir: 'tests/electron', timeout: 240_000, expect: { timeout: 20_000 } },
    // Pictures to be looked at, by `npm run gallery`; no part of `npm test`.
    { name: 'gallery', testDir: 'tests/gallery', expect: { timeout: 20_000 } },
    { name: 'packaged', testDir: 'tests/packaged', timeout: 240_000, expect: { timeout: 20_000 } },
  ],
  ...(inBrowser && {
    webServer: { command: `"${process.execPath}" tests/e2e/serve.ts`, port, reuseExistingServer: false },
  }),
})
