import { test as base, expect, type Page } from '@playwright/test'
import type { Channel, Output } from '../../src/contract/contract.ts'
import { asShown } from '../../src/core/shown-text.ts'
import type { Contents } from '../../src/core/vault/contents.ts'
import { hostileJournal } from '../fixtures/hostile/journal.ts'
import { test as app, today, type Opening } from './fixture.ts'
import { broken, polluted, turned, watch } from './hostile-watch.ts'

export interface HostileOpening extends Omit<Opening, 'entries' | 'trackers' | 'reading' | 'visits'> {
  /** What the main process answers, in place of what the double would. */
  readonly answers?: { readonly [C in Channel]?: Output<C> }
  readonly journal?: Partial<Contents>
}

interface Fixtures {
  /** Opens the app with a journal full of payloads, under watch. */
  readonly openHostile: (opening?: HostileOpening) => Promise<Page>
  /** What the browser noticed that no text may bring about; empty at the end of every test. */
  readonly noticed: string[]
}

export const test = app.extend<Fixtures>({
  noticed: [
    async ({ page }, use) => {
      const noticed: string[] = []
      listen(page, noticed)
      await use(noticed)
      expect(noticed, 'dialogs, windows, downloads, requests and navigations').toEqual([])
    },
    { auto: true },
  ],
  openHostile: async ({ page, bridgeScript }, use) => {
    await use(async ({ at = '', clock = `${today}T23:30:00Z`, answers = {}, journal, ...options } = {}) => {
      const { entries, ...kept } = { ...hostileJournal(today), ...journal }
      await page.clock.setFixedTime(clock)
      const start = JSON.stringify({ entries, options: { failing: {}, ...kept, ...options } })
      const script = [
        `(${watch.toString()})()`,
        `window.bridgeStart = ${start}`,
        bridgeScript,
        `(${answerInstead.toString()})(${JSON.stringify(answers)})`,
      ]
      await page.addInitScript({ content: script.join(';\n') })
      await page.goto(`/#/${at}`)
      await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
      return page
    })
  },
})

export { expect }

/** What Chromium tells of: each of these would be the doing of a text. */
export function listen(
  page: Page,
  noticed: string[],
  isOwn = (url: string) => /^http:\/\/127\.0\.0\.1:\d+\/(?:$|index|library|assets\/)/.test(url),
): void {
  page.on('dialog', (dialog) => {
    noticed.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => noticed.push(`window ${popup.url()}`))
  page.on('download', (download) => noticed.push(`download ${download.url()}`))
  page.on('request', (request) => {
    if (!isOwn(request.url())) noticed.push(`request ${request.url()}`)
  })
  page.on('frameattached', (frame) => noticed.push(`frame ${frame.url()}`))
  page.on('framenavigated', (frame) => {
    if (!isOwn(frame.url().replace(/#.*$/s, ''))) noticed.push(`navigation ${frame.url()}`)
  })
}

function answerInstead(answers: Record<string, unknown>): void {
  const { invoke, on } = window.bridge
  const instead = async (channel: string, ...input: never[]) =>
    channel in answers
      ? { ok: true, value: answers[channel] }
      : await (invoke as (channel: string, ...input: never[]) => Promise<unknown>)(channel, ...input)
  Object.defineProperty(window, 'bridge', { value: { invoke: instead, on }, configurable: true })
}

/** Nothing ran, nothing came in, nothing was stopped on its way, and the page is as it should be; at every size. */
export async function expectUnharmed(page: Page, where: string): Promise<void> {
  for (const size of [
    { width: 900, height: 600 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size)
    const found = {
      ...(await page.evaluate(() => window.hostile)),
      polluted: await page.evaluate(polluted),
      broken: await page.evaluate(broken),
      turned: await page.evaluate(turned),
    }
    if (process.env['VAGUS_TALLY'] !== undefined)
      console.log('T', Math.round(performance.now()), where, size.width)
    expect(found, `${where}, ${String(size.width)} wide`).toEqual({
      ran: [],
      foreign: [],
      stopped: [],
      polluted: [],
      broken: [],
      turned: [],
    })
  }
}

/** Whether each of these texts stands on the page as a person's words do; and says how many were tried where. */
export async function expectShown(page: Page, where: string, texts: readonly string[]): Promise<void> {
  const wanted = [...new Set(texts.map(asShown))]
  const missing = () =>
    page.evaluate((wanted) => {
      const shown = new Set(Array.from(document.querySelectorAll('bdi'), ({ textContent }) => textContent))
      return wanted.filter((text) => !shown.has(text)).slice(0, 5)
    }, wanted)
  await expect.poll(missing, { message: where, timeout: 20_000 }).toEqual([])
  tried(where, texts.length)
}

/** Kept with the test's result. */
export function tried(where: string, payloads: number): void {
  base.info().annotations.push({ type: 'payloads', description: `${String(payloads)} in ${where}` })
  if (process.env['VAGUS_TALLY'] !== undefined)
    console.log(`TALLY ${String(Math.round(performance.now()))} ${String(payloads)} ${where}`)
}
