import type { Page } from '@playwright/test'
import { visitOn } from '../fixtures/visits.ts'
import { eightDays, night, taken } from './entries.ts'
import { card, expect, today, type Opening } from './fixture.ts'
import { ownTrackers, retiredTracker } from './trackers.ts'

interface Screen {
  readonly name: string
  readonly opening: Opening
  /** Brings the page to what is to be looked at, and waits for it. */
  readonly reach: (page: Page) => Promise<unknown>
}

const heading = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name }).first()).toBeVisible()
const cards = (page: Page) => expect(page.getByRole('region', { name: 'Day', exact: true })).toBeVisible()
const summary = (page: Page) => expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
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

const backups = Array.from({ length: 8 }, (_, day) => ({
  file: `vagus-${String(day)}.vagus`,
  date: `2026-11-${String(22 - day)}`,
  bytes: 24_300,
}))

async function sealNew(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill('kitchen lamp seven')
  await page.getByLabel('Passphrase again', { exact: true }).fill('kitchen lamp seven')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Recovery code' })).toBeVisible()
}

/** Every screen, empty and full. */
export const screens: readonly Screen[] = [
  {
    name: 'search, empty',
    opening: {},
    reach: (page) => expect(page.getByText('To begin with')).toBeVisible(),
  },
  {
    name: 'search, for somebody new',
    opening: { vault: { state: 'new' }, settings: { welcomed: false } },
    reach: (page) => expect(page.getByRole('region', { name: 'Welcome to Vagus' })).toBeVisible(),
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
    name: 'search, looking through the journal',
    opening: { entries: eightDays },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Look through your journal' }).click()
      await expect(page.getByText('20 of 22 are shown')).toBeVisible()
    },
  },
  {
    name: 'search, with nothing left of the journal',
    opening: { entries: eightDays },
    reach: async (page) => {
      await find(page, 'melatonin')
      await page.getByRole('radio', { name: /^Journal/ }).click()
      await page.getByLabel('Only days with a flare').check()
      await page.getByLabel('From').fill('2026-11-21')
      await expect(page.getByText('Your journal is narrowed')).toBeVisible()
    },
  },
  {
    name: 'search, with the journal locked',
    opening: { entries: eightDays, vault: { state: 'locked' } },
    reach: async (page) => {
      await find(page, 'melatonin')
      await expect(page.getByRole('link', { name: 'Journal is locked' })).toBeVisible()
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
    name: 'the palette',
    opening: { at: 'library' },
    reach: async (page) => {
      await heading('Library')(page)
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    },
  },
  {
    name: 'the palette, with something typed',
    opening: { at: 'today', entries: eightDays },
    reach: async (page) => {
      await cards(page)
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
      await page.keyboard.type('theme')
      await expect(page.getByRole('option', { name: 'Dark theme' })).toBeVisible()
    },
  },
  {
    name: 'the sheet of shortcuts',
    opening: { at: 'library' },
    reach: async (page) => {
      await heading('Library')(page)
      await page.keyboard.press('F1')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
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
  {
    name: 'the guide',
    opening: { at: 'library/topic/using-vagus' },
    reach: heading('Using Vagus'),
  },
  {
    name: 'a page of the guide',
    opening: { at: 'library/article/guide-search' },
    reach: heading('How to search'),
  },
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
    name: 'today, with a flare, one’s own trackers and how they are changed',
    opening: { at: 'today', trackers: [...ownTrackers, retiredTracker] },
    reach: async (page) => {
      await page.getByRole('button', { name: 'A bad day' }).click()
      await page.getByRole('button', { name: 'Change what is asked here' }).click()
      await page.getByRole('button', { name: 'Add it' }).click()
      await expect(page.getByText('Write what you keep track of.')).toBeVisible()
    },
  },
  {
    name: 'today, with two entries for a night and a zone looked for',
    opening: { at: 'today', entries: [night(today, { quality: 2 }), night(today, { quality: 4 })] },
    reach: async (page) => {
      await page.getByText('Went to bed in another time zone').click()
      await page.getByRole('combobox', { name: 'Zone of the evening' }).fill('america')
      await expect(page.getByRole('option')).toHaveCount(8)
    },
  },
  {
    name: 'today, with what was not saved last time',
    opening: {
      at: 'today',
      unsaved: [
        {
          name: `night ${today}`,
          keptAt: `${today}T06:00:00Z`,
          parts: { quality: 3 },
          misread: { gotUp: { text: 'later', message: '“later” is not a time that can be read.' } },
        },
        { name: 'day 2026-11-20', keptAt: `${today}T06:00:00Z`, parts: { stress: 3 }, misread: {} },
      ],
    },
    reach: (page) => expect(page.getByText('This was not saved last time')).toBeVisible(),
  },
  {
    name: 'today, with something taken being changed',
    opening: { at: 'today', entries: [taken(today, { time: '07:00' })] },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Change Melatonin 1 mg' }).click()
      await expect(page.getByText('Changing Melatonin 1 mg')).toBeVisible()
    },
  },
  {
    name: 'today, not saved',
    opening: {
      at: 'today',
      failing: { 'journal:save': { code: 'not-saved', message: 'The disk is full. Free some space.' } },
    },
    reach: async (page) => {
      await page.getByRole('button', { name: 'None on this day' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'journal, empty',
    opening: { at: 'journal' },
    reach: (page) => expect(page.getByText('Nothing is recorded yet')).toBeVisible(),
  },
  {
    name: 'journal, a month',
    opening: { at: 'journal', entries: eightDays },
    reach: (page) => expect(page.getByRole('grid', { name: 'November 2026' })).toBeVisible(),
  },
  {
    name: 'journal, a year',
    opening: { at: 'journal/2026', entries: eightDays },
    reach: (page) => expect(page.getByRole('list', { name: 'Months of 2026' })).toBeVisible(),
  },
  {
    name: 'journal, as a list',
    opening: { at: 'journal/list', entries: eightDays },
    reach: (page) => expect(page.getByText('8 days recorded in 2026')).toBeVisible(),
  },
  {
    name: 'journal, a list without a day that fits',
    opening: { at: 'journal/list', entries: eightDays },
    reach: async (page) => {
      await page.getByLabel('Days', { exact: true }).selectOption('Day recorded')
      await page.getByLabel('Flare days only').check()
      await expect(page.getByText('No day of 2026 has all of that.')).toBeVisible()
    },
  },
  {
    name: 'journal, trends, with a point and a table',
    opening: { at: 'journal/trends', entries: eightDays },
    reach: async (page) => {
      await page.getByLabel('Mark when this was taken').selectOption('Melatonin')
      await page.getByText('Pain as a table').click()
      await page.getByRole('slider', { name: 'Pain' }).press('End')
      await expect(page.getByRole('cell', { name: 'taken' }).first()).toBeVisible()
    },
  },
  {
    name: 'journal, trends of a year',
    opening: { at: 'journal/trends/year', entries: eightDays },
    reach: (page) => expect(page.getByRole('slider', { name: 'Stress' })).toBeVisible(),
  },
  { name: 'summary, empty', opening: { at: 'summary' }, reach: summary },
  {
    name: 'summary, full',
    opening: { at: 'summary', entries: eightDays, visits: [visitOn('2026-11-15')] },
    reach: async (page) => {
      await summary(page)
      for (const title of ['Warning signs', 'What goes on the page', 'Visits', 'The same as plain text'])
        await page.locator('summary').filter({ hasText: title }).click()
      await page.getByRole('checkbox', { name: 'Vomiting blood' }).check()
      await page.getByRole('button', { name: 'Save as PDF' }).click()
      await expect(page.getByRole('button', { name: 'Open it' })).toBeVisible()
    },
  },
  {
    name: 'summary, with where a number comes from',
    opening: { at: 'summary', entries: eightDays },
    reach: async (page) => {
      await summary(page)
      const view = page.getByRole('button', { name: 'The page' })
      if (await view.isVisible()) await view.click()
      await page.getByRole('button', { name: /, Nights recorded$/ }).click()
      await page
        .getByRole('checkbox', { name: /^Leave out: / })
        .first()
        .check()
    },
  },
  {
    name: 'summary, with what could not be saved and what is left out',
    opening: {
      at: 'summary',
      entries: eightDays,
      failing: { 'visits:save': { code: 'disk-full', message: 'The disk is full.' } },
    },
    reach: async (page) => {
      await summary(page)
      await page.getByLabel('Main concern or question').fill('Why am I awake at three?')
      const view = page.getByRole('button', { name: 'The page' })
      const isNarrow = await view.isVisible()
      if (isNarrow) await view.click()
      await page.getByRole('button', { name: /, Nights recorded$/ }).click()
      await page
        .getByRole('checkbox', { name: /^Leave out: / })
        .first()
        .check()
      await page.keyboard.press('Escape')
      if (isNarrow) await page.getByRole('button', { name: 'Choices' }).click()
      await expect(page.getByText('1 entry is left out of the numbers.')).toBeVisible()
      await expect(page.getByText('The disk is full.')).toBeVisible()
    },
  },
  { name: 'settings', opening: { at: 'settings' }, reach: network },
  {
    name: 'settings, with backups',
    opening: {
      at: 'settings',
      vault: { backups, backupProblem: 'The disk is full.', system: { available: true, on: true } },
    },
    reach: (page) => expect(page.getByText('Show all 8')).toBeVisible(),
  },
  {
    name: 'settings, with what a backup would bring back',
    opening: {
      at: 'settings',
      entries: eightDays.slice(4),
      vault: { backups, incoming: { contents: { entries: eightDays.slice(0, 12) } } },
    },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Look into it: the backup of 22' }).click()
      await page.getByRole('radio', { name: /Make the journal as it was/ }).check()
      await expect(page.getByText('is taken out of the journal')).toBeVisible()
    },
  },
  {
    name: 'settings, with the passphrase to change',
    opening: { at: 'settings' },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Change the passphrase…' }).click()
      await expect(page.getByLabel('Current passphrase', { exact: true })).toBeFocused()
    },
  },
  {
    name: 'settings, with the journal to wipe',
    opening: { at: 'settings' },
    reach: async (page) => {
      await page.getByRole('button', { name: 'Wipe the journal…' }).click()
      await page.getByLabel('Type the word wipe').press('Enter')
      await expect(page.getByText('Type the word wipe.')).toBeVisible()
    },
  },
  {
    name: 'the journal to set up',
    opening: { at: 'today', vault: { state: 'new', clear: true } },
    reach: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('short')
      await page.keyboard.press('Enter')
      await expect(page.getByText('Use at least 8 characters.')).toBeVisible()
    },
  },
  {
    name: 'the recovery sheet',
    opening: { at: 'today', vault: { state: 'new' } },
    reach: sealNew,
  },
  {
    name: 'the recovery code to try out',
    opening: { at: 'today', vault: { state: 'new' } },
    reach: async (page) => {
      await sealNew(page)
      await page.getByRole('button', { name: 'It is on paper: try it out' }).click()
      await page.keyboard.type('7')
      await page.keyboard.press('Enter')
      await expect(page.getByText('Compare it with the sheet')).toBeVisible()
    },
  },
  {
    name: 'today, with a code that was put off',
    opening: { at: 'today', vault: { recovery: 'untried', notices: ['The key file was put back.'] } },
    reach: (page) => expect(page.getByText('has not been tried out yet')).toBeVisible(),
  },
  {
    name: 'the journal to unlock',
    opening: { at: 'journal', vault: { state: 'locked', system: { available: true, on: true } } },
    reach: heading('Your journal is locked'),
  },
  {
    name: 'the journal to unlock, after a wrong passphrase',
    opening: { at: 'journal', vault: { state: 'locked', wait: 30 } },
    reach: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('not this one')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('timer')).toBeVisible()
    },
  },
  {
    name: 'the journal, damaged',
    opening: { at: 'journal', vault: { state: 'damaged', backups } },
    reach: (page) => expect(page.getByRole('button', { name: 'Bring back 22' })).toBeVisible(),
  },
  {
    name: 'an article, with words selected while the journal is locked',
    opening: { at: 'library/article/melatonin-in-ibs', vault: { state: 'locked' } },
    reach: async (page) => {
      await heading('Melatonin in IBS')(page)
      await page.keyboard.press('Control+Shift+h')
      await expect(page.getByRole('toolbar')).toContainText('which is not open')
    },
  },
]
