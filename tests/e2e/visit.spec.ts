import type { Locator, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Entry } from '../../src/core/journal/entry.ts'
import { eightDays, gut, night, taken } from './entries.ts'
import { expect, test } from './fixture.ts'

const sheet = (page: Page) => page.getByRole('article', { name: 'Summary page' })
const row = (inside: Locator, name: string) =>
  inside.getByRole('row').filter({ hasText: new RegExp(`^\\s*${name}`) })
/** The cells of a row as they are read, its name left out. */
const cells = async (inside: Locator, name: string) =>
  (await row(inside, name).getByRole('cell').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())

test('the medians of eight nights are those worked out by hand', async ({ openApp }) => {
  const page = await openApp({ at: 'summary', entries: eightDays })
  await expect(sheet(page)).toContainText('8 of 14 nights recorded')

  // In bed, in minutes: 460 480 480 495 495 510 510 520. The middle two are 495: 8 h 15 min.
  expect(await cells(sheet(page), 'Time in bed')).toEqual(['8 h 15 min', '7 h 40 min to 8 h 40 min', '8', ''])
  // Asleep: 325 350 355 415 425 425 440 450. Between 415 and 425 lies 420: 7 h.
  expect(await cells(sheet(page), 'Time asleep')).toEqual(['7 h', '5 h 25 min to 7 h 30 min', '8', ''])
  // To fall asleep: 10 15 20 25 30 35 45 60. Between 25 and 30 lies 27.5. Over 30: 35, 45 and 60.
  expect(await cells(sheet(page), 'Time to fall asleep')).toEqual([
    '28 min',
    '10 min to 1 h',
    '8',
    '3 of 8 over 30 min',
  ])
  // Awake: 0 5 10 15 20 30 35 40. Between 15 and 20 lies 17.5. Over 30: 35 and 40.
  expect(await cells(sheet(page), 'Awake in the night')).toEqual([
    '18 min',
    '0 min to 40 min',
    '8',
    '2 of 8 over 30 min',
  ])
  // Share, in per cent: 63.7 70.7 74.0 83.3 83.8 86.5 88.5 95.7. Between 83.3 and 83.8 lies 83.6. Under 85: five.
  expect(await cells(sheet(page), 'Share of time in bed')).toEqual([
    '83 %',
    '63 % to 95 %',
    '8',
    '5 of 8 under 85 %',
  ])
})

test('the gut figures of eight days are those worked out by hand', async ({ openApp }) => {
  const page = await openApp({ at: 'summary', entries: eightDays })
  // Pain: 1 2 3 4 5 5 6 7. Between 4 and 5 lies 4.5.
  expect((await cells(sheet(page), 'Pain')).slice(0, 3)).toEqual(['4.5', '1 to 7', '8'])
  // Bloating was written on six days, one too few.
  expect((await cells(sheet(page), 'Bloating')).slice(0, 2)).toEqual(['not enough recorded', '6'])
  expect((await cells(sheet(page), 'Nausea')).slice(0, 2)).toEqual(['not enough recorded', '0'])
  // Nine stools on eight days: 1.125 a day.
  await expect(sheet(page)).toContainText('1.1 a day, over 8 days')
  const forms = await sheet(page).locator('.stools').getByRole('row').allInnerTexts()
  expect(forms.map((text) => /\d+$/.exec(text.trim())?.[0])).toEqual(['0', '0', '0', '3', '1', '4', '1'])
  // The 17th, the 18th and the 20th; on the 19th the question was left open, so it was answered on seven days.
  await expect(sheet(page)).toContainText(/3 of 7 days;\s+17 to 18 Nov 2026;\s+20 Nov 2026/)
})

test('what was taken stands with the mornings after, worked out by hand', async ({ openApp }) => {
  const page = await openApp({ at: 'summary', entries: eightDays })
  // Grogginess on the mornings after: 6, 2, 5 and one not written. To fall asleep: 45, 10, 60 and 35 min.
  expect(await cells(sheet(page), 'Melatonin 1 mg')).toEqual([
    '4 of 14',
    '4',
    '22:00–22:30',
    '4 nights recorded; grogginess median 5 of 10; woke clear 2 of 3; SOL median 40 min',
  ])
})

test('with fewer than seven nights it says "not enough recorded" and shows no median', async ({
  openApp,
}) => {
  const nights = eightDays.filter(({ kind }) => kind === 'night').slice(0, 6)
  const page = await openApp({ at: 'summary', entries: nights })
  await expect(sheet(page)).toContainText('6 of 14 nights recorded')
  for (const name of [
    'Time in bed',
    'Time asleep',
    'Time to fall asleep',
    'Awake in the night',
    'Share of time in bed',
  ]) {
    expect(await cells(sheet(page), name)).toEqual(['not enough recorded', '6', ''])
  }
  await expect(sheet(page)).toContainText('fewer than 7 nights or days')
})

test('an empty journal makes a page that says so, without a zero', async ({ openApp }) => {
  const page = await openApp({ at: 'summary' })
  await expect(sheet(page)).toContainText('0 of 14 nights recorded')
  await expect(sheet(page).getByText('not recorded', { exact: true })).toHaveCount(14)
  await expect(sheet(page)).not.toContainText('0 min')
})

test('each section can be left out', async ({ openApp }) => {
  const page = await openApp({ at: 'summary', entries: eightDays })
  for (const name of ['Sleep', 'Gut', 'Taken']) {
    const heading = sheet(page).getByRole('heading', { level: 2, name, exact: true })
    await expect(heading).toBeVisible()
    await page.getByRole('checkbox', { name }).uncheck()
    await expect(heading).toHaveCount(0)
  }
  await expect(sheet(page)).toContainText('Reported by the person, not measured.')
})

test('the name and the questions stand on the page and are kept nowhere', async ({ openApp }) => {
  const page = await openApp({ at: 'summary', entries: eightDays })
  await page.getByLabel('Name or initials, if you like').fill('A. B.')
  await page.getByLabel('Main concerns and questions').fill('Is the waking part of it?')
  await page.getByLabel('Concern or question 2').fill('Which test next?')
  await page.keyboard.press('Tab')
  await expect(sheet(page)).toContainText('A. B.')
  await expect(sheet(page).getByRole('listitem')).toHaveText([
    'Is the waking part of it?',
    'Which test next?',
  ])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(page.url()).not.toContain('A.')
})

test('the plain text holds the same numbers', async ({ openApp }) => {
  const page = await openApp({ at: 'summary', entries: eightDays })
  await page.getByText('The same as plain text').click()
  const lines = (await page.getByLabel('The summary as plain text').inputValue()).split('\n')
  for (const line of [
    'Dates: 10 to 23 Nov 2026',
    'Recorded: 8 of 14 nights; gut on 8 of 14 days',
    'Time in bed (TIB): 8 h 15 min (7 h 40 min to 8 h 40 min), 8 nights',
    'Time asleep (TST): 7 h (5 h 25 min to 7 h 30 min), 8 nights',
    'Time to fall asleep (SOL): 28 min (10 min to 1 h), 8 nights, over 30 min on 3',
    'Awake in the night (WASO): 18 min (0 min to 40 min), 8 nights, over 30 min on 2',
    'Share of time in bed asleep (SE): 83 % (63 % to 95 %), 8 nights, under 85 % on 5',
    'Pain: 4.5 (1 to 7), 8 days',
    'Bloating: not enough recorded (6 days, at least 7 needed)',
    'Stools: 1.1 a day (8 days recorded)',
    'Stool form, from 1 hard lumps to 7 liquid, how many of each: 1: 0, 2: 0, 3: 0, 4: 3, 5: 1, 6: 4, 7: 1',
    'Flare days: 3 of 7 recorded (17 to 18 Nov 2026; 20 Nov 2026)',
    'Reported by the person, not measured.',
  ]) {
    expect(lines).toContain(line)
  }
})

test('other days can be chosen', async ({ openApp }) => {
  const page = await openApp({ at: 'summary', entries: eightDays })
  await expect(page.getByRole('button', { name: 'Last 14' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Last 28' }).click()
  await expect(sheet(page)).toContainText('8 of 28 nights recorded')
  await page.getByLabel('From', { exact: true }).fill('2026-11-20')
  await page.getByLabel('From', { exact: true }).press('Tab')
  await expect(sheet(page)).toContainText('4 of 4 nights recorded')
})

test('saving the page tells where it is, and a failure says why', async ({ openApp }) => {
  const message = 'The file could not be written. Choose another folder.'
  const page = await openApp({
    at: 'summary',
    entries: eightDays,
    failing: { 'page:print': { code: 'not-printed', message } },
  })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'summary.pdf' })).toBeVisible()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText(message)
})

test('on paper there is the sheet and nothing else', async ({ openApp }) => {
  const page = await openApp({ at: 'summary', entries: eightDays, settings: { theme: 'dark' } })
  await expect(sheet(page)).toContainText('8 of 14 nights recorded')
  await page.emulateMedia({ media: 'print' })
  await expect(sheet(page).getByRole('heading', { name: 'Sleep and gut summary' })).toBeVisible()
  await expect(page.locator('nav')).toBeHidden()
  const seen = await page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && element.closest('.sheet') === null,
      )
      .filter((element) => !element.querySelector('.sheet'))
      .map((element) => element.outerHTML.slice(0, 80)),
  )
  expect(seen).toEqual([])
  const [ink, paper] = await sheet(page).evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element)
    return [color, backgroundColor]
  })
  expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})

/** Every day of four weeks with everything on it: the most that has to go on one page. */
const fourFullWeeks: readonly Entry[] = Array.from({ length: 28 }, (_, index) => {
  const date = new Date(Date.UTC(2026, 9, 27 + index)).toISOString().slice(0, 10)
  return [
    night(date, {
      wentToBed: `${date}T00:10`,
      triedToSleep: `${date}T00:20`,
      sleepOnsetLatency: 20 + index,
      wakeAfterSleepOnset: index,
      finalWaking: `${date}T06:30`,
      gotUp: `${date}T07:00`,
      grogginess: index % 11,
      wokeClear: index % 2 === 0,
    }),
    gut(date, {
      pain: index % 11,
      bloating: 3,
      reflux: 2,
      nausea: 1,
      urgency: 0,
      flare: index % 3 === 0,
      stools: [{ form: (index % 7) + 1 }],
    }),
    ...Array.from({ length: 7 }, (_item, thing) =>
      taken(date, {
        name: `A medicine with a rather long name ${String(thing)}`,
        time: '22:00',
        planned: true,
      }),
    ),
  ]
}).flat()

const formats = [
  { paper: 'A4', size: /59[45](\.\d+)? x 84[12](\.\d+)? pts/ },
  { paper: 'Letter', size: /612 x 792 pts/ },
] as const

for (const { paper, size } of formats) {
  for (const [what, days, entries] of [
    ['eight days of fourteen', 14, eightDays],
    ['four full weeks', 28, fourFullWeeks],
  ] as const) {
    test(`${what} print on exactly one page of ${paper}, and nothing is cut off`, async ({
      openApp,
    }, info) => {
      const page = await openApp({ at: 'summary', entries, settings: { paper } })
      await page.getByRole('button', { name: `Last ${String(days)}` }).click()
      for (const label of ['Main concerns and questions', 'Concern or question 2', 'Concern or question 3']) {
        await page
          .getByLabel(label)
          .fill('Is waking at three in the morning part of the same trouble? '.repeat(3).slice(0, 140))
        await page.keyboard.press('Tab')
      }
      await expect(sheet(page).getByRole('listitem')).toHaveCount(3)
      const file = info.outputPath('summary.pdf')
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
      const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
      expect(facts).toMatch(/^Pages:\s+1$/m)
      expect(facts).toMatch(size)
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      expect(text).toContain('Sleep and gut summary')
      expect(text).toContain('Reported by the person, not measured.')
      expect(text).toContain('Vagus')
    })
  }
}
