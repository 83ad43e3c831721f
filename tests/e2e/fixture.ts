import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import type { Channel } from '../../src/contract/contract.ts'
import type { MemoryBridgeOptions } from '../../src/app/platform/memory-bridge.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import type { Spoken } from '../../src/core/language.ts'
import { port } from './address.ts'
import { bundleBridge } from './bridge.ts'

/** A Monday in winter, when the clocks of London and universal time agree. */
export const today = '2026-11-23'
const now = `${today}T08:30:00Z`

export interface Opening extends MemoryBridgeOptions {
  readonly entries?: readonly Entry[]
  /** Where in the app, such as `today` or `library/article/melatonin-in-ibs`. */
  readonly at?: string
  /** What is spoken; English unless said otherwise. */
  readonly language?: Exclude<Spoken, 'en'>
  /** The moment the page's clock stands at. */
  readonly clock?: string
}

interface Fixtures {
  /** Opens the app with a journal of its own. */
  readonly openApp: (opening?: Opening) => Promise<Page>
  /** What the page complained of; empty at the end of every test. */
  readonly complaints: string[]
}

export const test = base.extend<Fixtures, { bridgeScript: string; browsing: BrowserContext }>({
  /**
   * One for all tests of a worker, each with a page of its own: what the page keeps goes with it, and the browser need not
   * compile the app anew each time.
   */
  browsing: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        baseURL: `http://127.0.0.1:${String(port)}/`,
        viewport: { width: 1280, height: 860 },
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      })
      // Keeps the process of all these pages alive between them.
      const first = await context.newPage()
      await first.goto('/licences.json')
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ browsing }, use) => {
    const page = await browsing.newPage()
    await use(page)
    await page.close()
  },
  bridgeScript: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      await use(await bundleBridge())
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      await use(complaints)
      expect(complaints, 'errors and warnings of the page').toEqual([])
    },
    { auto: true },
  ],
  openApp: async ({ page, bridgeScript }, use) => {
    await use(async ({ entries = [], at = '', language, clock = now, ...options } = {}) => {
      await page.clock.setFixedTime(clock)
      const start = JSON.stringify({ entries, options: { failing: {}, ...options } })
      await page.addInitScript({ content: `window.bridgeStart = ${start};\n${bridgeScript}` })
      await page.goto(language === undefined ? `/#/${at}` : `/index.html?language=${language}#/${at}`)
      await expect(page.getByRole('navigation').first()).toBeVisible()
      return page
    })
  },
})

export { expect }

/** Lets a channel work again that was made to fail. */
export async function mend(page: Page, channel: Channel): Promise<void> {
  await page.evaluate((mended) => {
    const { failing } = window.bridgeStart.options
    if (failing !== undefined) Reflect.deleteProperty(failing, mended)
  }, channel)
}

/** What is in the journal, as it was stored. */
export async function storedEntries(page: Page): Promise<readonly Entry[]> {
  return page.evaluate(async () => {
    const opened = await window.bridge.invoke('journal:entries', { from: 0 })
    return opened.ok ? (JSON.parse(opened.value.entries) as Entry[]) : []
  })
}

/** The one stored entry of a kind. */
export async function stored<K extends Entry['kind']>(
  page: Page,
  kind: K,
): Promise<Extract<Entry, { kind: K }>> {
  const found = (await storedEntries(page)).filter((entry) => entry.kind === kind)
  expect(found).toHaveLength(1)
  return found[0] as Extract<Entry, { kind: K }>
}

/** The card or section of that name on the page of a day. */
export const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
