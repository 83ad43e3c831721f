import type { Page } from '@playwright/test'
import type { Outside } from '../../src/app/platform/memory-bridge.ts'
import type { Plan, VisitRecord } from '../../src/core/visit/record.ts'
import { eightDays } from './entries.ts'
import { expect, type Opening } from './fixture.ts'

/** The screen of the summary as the tests of it see it. */

export const sheet = (page: Page) => page.getByRole('article', { name: 'Summary page' })
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
export const tick = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name })

/** Opens the summary on eight recorded days, unless told otherwise, and waits until it can be printed. */
export async function openSummary(
  openApp: (opening?: Opening) => Promise<Page>,
  opening: Opening = {},
): Promise<Page> {
  const page = await openApp({ at: 'summary', entries: eightDays, ...opening })
  await expect(button(page, 'Print')).toBeEnabled()
  return page
}

/** Opens a group of choices by the line that it is behind. */
export const openGroup = (page: Page, title: string) =>
  page.locator('summary').filter({ hasText: title }).click()

/** What is kept about visits, as it was stored. */
async function keptRecords(page: Page): Promise<readonly VisitRecord[]> {
  return page.evaluate(async () => {
    const opened = await window.bridge.invoke('visits:open')
    return opened.ok ? opened.value.records : []
  })
}

export async function keptPlan(page: Page): Promise<Plan | undefined> {
  return (await keptRecords(page)).find((record) => record.kind === 'plan')
}

/** The days of the visits that are kept. */
export async function keptVisits(page: Page): Promise<readonly string[]> {
  return (await keptRecords(page)).flatMap((record) => (record.kind === 'visit' ? record.date : []))
}

export const nothingOutside = (): Outside => ({ saved: [], copied: [], opened: [], summaries: [] })

/** What left the app. */
export async function outside(page: Page): Promise<Outside> {
  return page.evaluate(() => {
    const { outside } = window.bridgeStart.options
    if (outside === undefined) throw new Error('The test did not ask for what leaves the app.')
    return outside
  })
}
