import type { Page } from '@playwright/test'
import { eightDays, taken } from './entries.ts'
import { card, expect, type Opening } from './fixture.ts'

interface Screen {
  readonly name: string
  readonly opening: Opening
  /** Brings the page to what is to be looked at, and waits for it. */
  readonly reach: (page: Page) => Promise<unknown>
}

const heading = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name }).first()).toBeVisible()
const cards = (page: Page) => expect(page.getByRole('region', { name: 'Day', exact: true })).toBeVisible()
const sheet = (page: Page) => expect(page.getByRole('article', { name: 'Summary page' })).toBeVisible()
const network = (page: Page) => expect(card(page, 'What this app has done on the network')).toBeVisible()

async function find(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox').fill(text)
  await expect(page.getByRole('status').filter({ hasText: /Nothing found|^\d+ / })).toBeVisible()
}

async function mistype(page: Page): Promise<void> {
  await page.getByLabel('Went to bed').fill('25:70')
  await page.getByLabel('Got up').fill('later')
  await page.getByLabel('Last meal').fill('soup')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/is not a time that can be read/)).toHaveCount(3)
}

/** Every screen, empty and full. */
export const screens: readonly Screen[] = [
  {
    name: 'search, empty',
    opening: {},
    reach: (page) => expect(page.getByText('To begin with')).toBeVisible(),
  },
  { name: 'search, with results', opening: {}, reach: (page) => find(page, 'can’t sleep bloated') },
  {
    name: 'search, with notes on what was asked',
    opening: {},
    reach: async (page) => {
      await find(page, '"pain of sleeping fish" -mice year:soon')
      await expect(page.getByText(/was left out/)).toBeVisible()
    },
  },
  {
    name: 'search, with the journal',
    opening: { entries: eightDays },
    reach: async (page) => {
      await find(page, 'melatonin')
      await page.getByRole('radio', { name: /^Journal/ }).click()
      await expect(page.getByRole('option').filter({ hasText: 'Your journal' }).first()).toBeVisible()
    },
  },
  {
    name: 'search, with words',
    opening: {},
    reach: async (page) => {
      await find(page, 'serotonin')
      await page.getByRole('radio', { name: /^Words/ }).click()
      await expect(
        page
          .getByRole('option')
          .filter({ hasText: /^\s*Word/ })
          .first(),
      ).toBeVisible()
    },
  },
  {
    name: 'search, with tips',
    opening: {},
    reach: async (page) => {
      await find(page, 'reflux')
      await page.getByRole('button', { name: 'Search tips' }).click()
      await expect(page.getByRole('button', { name: 'design:rct' })).toBeVisible()
    },
  },
  { name: 'search, nothing found', opening: {}, reach: (page) => find(page, 'melatxxon') },
  {
    name: 'search, with a result open',
    opening: {},
    reach: async (page) => {
      await find(page, 'nausea at night')
      await page.getByRole('option').first().click()
      await expect(
        page.getByRole('region', { name: 'Reading' }).getByRole('heading', { level: 1 }),
      ).toBeVisible()
    },
  },
  {
    name: 'an article',
    opening: { at: 'library/article/melatonin-in-ibs' },
    reach: heading('Melatonin in IBS'),
  },
  {
    name: 'a study',
    opening: { at: 'library/article/melatonin-in-ibs' },
    reach: async (page) => {
      await page.locator('a.citation').first().click()
      await expect(page.getByText('How this record was checked')).toBeVisible()
    },
  },
  {
    name: 'an article, with the evidence for a sentence',
    opening: { at: 'library/article/melatonin-in-ibs', entries: [taken('2026-11-20')] },
    reach: async (page) => {
      await page.locator('button.grade').nth(3).click()
      await expect(page.getByRole('dialog')).toContainText('you have recorded')
    },
  },
  {
    name: 'an article, with a word explained',
    opening: { at: 'library/article/melatonin-in-ibs' },
    reach: async (page) => {
      await page.locator('a.term').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'an article, with words found',
    opening: { at: 'library/article/melatonin-in-ibs' },
    reach: async (page) => {
      await heading('Melatonin in IBS')(page)
      await page.keyboard.press('Control+f')
      await page.keyboard.type('pain')
      await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
    },
  },
  {
    name: 'an article, with the looks of its text',
    opening: { at: 'library/article/melatonin-in-ibs' },
    reach: async (page) => {
      await page.getByRole('button', { name: 'How the text looks' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'a red-flag page',
    opening: { at: 'library/article/when-to-see-a-doctor' },
    reach: (page) => expect(page.getByText('No clinician has reviewed')).toBeVisible(),
  },
  { name: 'library', opening: { at: 'library' }, reach: heading('Library') },
  { name: 'a collection', opening: { at: 'library/collection/start-here' }, reach: heading('Start here') },
  { name: 'glossary', opening: { at: 'library/glossary/placebo' }, reach: heading('Glossary') },
  {
    name: 'studies and documents',
    opening: { at: 'library/references' },
    reach: heading('Studies and documents'),
  },
  { name: 'today, empty', opening: { at: 'today' }, reach: cards },
  { name: 'today, full', opening: { at: 'today', entries: eightDays }, reach: cards },
  { name: 'a past day, full', opening: { at: 'journal/2026-11-22', entries: eightDays }, reach: cards },
  {
    name: 'today, with what cannot be read',
    opening: { at: 'today' },
    reach: mistype,
  },
  {
    name: 'today, not saved',
    opening: {
      at: 'today',
      failing: { 'journal:save': { code: 'not-saved', message: 'The disk is full. Free some space.' } },
    },
    reach: async (page) => {
      await page.getByRole('button', { name: 'None today' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'journal, empty',
    opening: { at: 'journal' },
    reach: (page) => expect(page.getByText('Nothing is recorded yet')).toBeVisible(),
  },
  {
    name: 'journal, full',
    opening: { at: 'journal', entries: eightDays },
    reach: (page) => expect(page.getByText('8 days recorded')).toBeVisible(),
  },
  { name: 'summary, empty', opening: { at: 'summary' }, reach: sheet },
  {
    name: 'summary, full',
    opening: { at: 'summary', entries: eightDays },
    reach: async (page) => {
      await page.getByText('The same as plain text').click()
      await sheet(page)
    },
  },
  { name: 'settings', opening: { at: 'settings' }, reach: network },
]
