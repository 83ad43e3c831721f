import type { Locator, Page } from '@playwright/test'
import { eightDays, night, taken } from './entries.ts'
import { card, expect, mend, stored, storedEntries, test, today } from './fixture.ts'

const dayCard = (page: Page) => page.getByRole('region', { name: 'Day', exact: true })
const nightCard = (page: Page) => card(page, 'Night from Sunday to Monday')

/** Types into a field and leaves it, as people do. */
async function type(inside: Locator, label: string, text: string): Promise<void> {
  const field = inside.getByLabel(label, { exact: true })
  await field.fill(text)
  await field.press('Tab')
}

const choose = (inside: Locator, group: string, option: string) =>
  inside.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true }).click()

const measure = (inside: Locator, name: string) =>
  inside
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}`) })
    .locator('xpath=following-sibling::dd')

const saved = (inside: Locator) => expect(inside.getByText('Saved 08:30')).toBeVisible()

test('a night is typed as people type times, and its measures are those worked out by hand', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'today' })
  const form = nightCard(page)
  await type(form, 'Went to bed', '2315')
  await type(form, 'Tried to sleep', '11.30pm')
  await type(form, 'Woke for the last time', '7')
  await type(form, 'Got up', '7:45 am')
  await type(form, 'Time to fall asleep', '20')
  await type(form, 'Times awake', '2')
  await type(form, 'Awake in the night', '25')
  await saved(form)

  await expect(form.getByLabel('Went to bed')).toHaveValue('23:15')
  await expect(form.getByLabel('Tried to sleep')).toHaveValue('23:30')
  await expect(form.getByLabel('Woke for the last time')).toHaveValue('07:00')
  await expect(form.getByLabel('Got up')).toHaveValue('07:45')

  // 23:15 to 07:45 is 8 h 30 min. 23:30 to 07:00 is 7 h 30 min, less 20 and 25 min. 405 of 510 min is 79.4 %.
  await expect(measure(form, 'Time in bed')).toHaveText('8 h 30 min')
  await expect(measure(form, 'Time asleep')).toHaveText('6 h 45 min')
  await expect(measure(form, 'Time to fall asleep')).toHaveText('20 min')
  await expect(measure(form, 'Awake in the night')).toHaveText('25 min')
  await expect(measure(form, 'Awake before getting up')).toHaveText('45 min')
  await expect(measure(form, 'Share of time in bed asleep')).toHaveText('79 %')

  expect(await stored(page, 'night')).toMatchObject({
    date: today,
    zone: 'Europe/London',
    wentToBed: '2026-11-22T23:15',
    triedToSleep: '2026-11-22T23:30',
    finalWaking: '2026-11-23T07:00',
    gotUp: '2026-11-23T07:45',
  })
})

test('what is missing is missing, never zero', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = nightCard(page)
  await expect(form.getByText('Nothing recorded')).toBeVisible()
  await choose(form, 'How well you slept', '2')
  await saved(form)
  for (const name of [
    'Time in bed',
    'Time asleep',
    'Time to fall asleep',
    'Awake in the night',
    'Share of time',
  ]) {
    await expect(measure(form, name)).toHaveText('not known')
  }
  const {
    id: _id,
    recordedAt: _first,
    changedAt: _last,
    revision: _new,
    ...rest
  } = await stored(page, 'night')
  expect(rest).toEqual({ kind: 'night', date: today, zone: 'Europe/London', quality: 2 })
  await expect(form.getByLabel('Times awake')).toHaveValue('')
})

test('zero is recorded as zero', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await type(nightCard(page), 'Naps the day before', '0')
  await choose(nightCard(page), 'Grogginess this morning', '0')
  await saved(nightCard(page))
  expect(await stored(page, 'night')).toMatchObject({ napMinutes: 0, grogginess: 0 })
})

test('a time that cannot be read stays as typed and says how to write it', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = nightCard(page)
  const field = form.getByLabel('Went to bed')
  await type(form, 'Went to bed', '25:70')
  await expect(field).toHaveValue('25:70')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(
    '“25:70” is not a time that can be read. Write it as 23:15, 2315 or 11:15pm.',
  )
  // The rest is saved all the same, and the field keeps its text.
  await choose(form, 'How well you slept', '3')
  await saved(form)
  await expect(field).toHaveValue('25:70')
  expect(await stored(page, 'night')).not.toHaveProperty('wentToBed')

  await type(form, 'Went to bed', '23:10')
  await expect(field).toHaveAttribute('aria-invalid', 'false')
  await expect.poll(async () => (await stored(page, 'night')).wentToBed).toBe('2026-11-22T23:10')
})

test('swapped morning and evening is noticed, and either time may be corrected', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = nightCard(page)
  await type(form, 'Went to bed', '11:15')
  await type(form, 'Got up', '7')
  await expect(
    form.getByText(/Were morning and evening swapped\? Check going to bed at 11:15: it may have been 23:15/),
  ).toBeVisible()
  await type(form, 'Went to bed', '11:15pm')
  await expect(measure(form, 'Time in bed')).toHaveText('7 h 45 min')
  await expect(form.getByText(/swapped/)).toHaveCount(0)
})

test('a rule that a night breaks is said at the field that breaks it', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = nightCard(page)
  await type(form, 'Went to bed', '23:00')
  await type(form, 'Got up', '0500')
  await type(form, 'Woke for the last time', '0430')
  await type(form, 'Time to fall asleep', '500')
  await expect(form.getByLabel('Time to fall asleep')).toHaveAccessibleDescription(
    /there were only 330 minutes/,
  )
  await expect(form.getByLabel('Time to fall asleep')).toHaveValue('500')
  await expect(form.getByText('Not saved')).toBeVisible()
  await type(form, 'Time to fall asleep', '50')
  await saved(form)
})

test('a gut entry: scores, a flare, stools with and without a time', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = card(page, 'Gut')
  await choose(form, 'Pain', '4')
  await choose(form, 'Bloating', '10')
  await choose(form, 'A flare on this day', 'Yes')
  await type(form, 'Time, if you know it', '730')
  await form.getByRole('button', { name: 'Smooth and soft' }).click()
  await form.getByRole('button', { name: 'Liquid' }).click()
  await expect(form.getByText('07:30 · form 4, smooth and soft')).toBeVisible()
  await expect(form.getByText('No time · form 7')).toBeVisible()
  await saved(form)
  expect(await stored(page, 'gut')).toMatchObject({
    pain: 4,
    bloating: 10,
    flare: true,
    stools: [{ form: 4, time: '07:30' }, { form: 7 }],
  })
  await form.getByRole('button', { name: 'Remove stool 1' }).click()
  await expect.poll(async () => (await stored(page, 'gut')).stools).toEqual([{ form: 7 }])
})

test('no stool today is something else than nothing recorded', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = card(page, 'Gut')
  await expect(form.getByText('Not recorded.')).toBeVisible()
  await form.getByRole('button', { name: 'None on this day' }).click()
  await saved(form)
  expect((await stored(page, 'gut')).stools).toEqual([])
  await form.getByRole('button', { name: 'Take “none” back' }).click()
  await expect(form.getByText('Not recorded.')).toBeVisible()
  await expect.poll(() => storedEntries(page)).toEqual([])
})

test('a choice is taken back by choosing it again', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = card(page, 'Gut')
  await choose(form, 'Pain', '4')
  await choose(form, 'Nausea', '1')
  await choose(form, 'Pain', '4')
  await expect(
    form.getByRole('radiogroup', { name: 'Pain' }).getByRole('radio', { checked: true }),
  ).toHaveCount(0)
  await expect.poll(async () => (await stored(page, 'gut')).pain).toBeUndefined()
})

test('something taken: dose with a comma, time as typed, why, and not planned', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = card(page, 'Taken')
  await form.getByRole('textbox', { name: 'What' }).fill('Melatonin')
  await form.getByLabel('Dose').fill('0,5')
  await form.getByLabel('Form').fill('slow release')
  await form.getByLabel('Time').fill('10:30pm')
  await form.getByLabel('Reason').fill('a late flight')
  await choose(form, 'Planned', 'No')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  const dose = form.getByRole('listitem').filter({ hasText: 'Melatonin 0.5 mg slow release' })
  await expect(dose).toContainText('22:30')
  await expect(dose).toContainText('for a late flight')
  await expect(dose).toContainText('not planned')
  await expect(form.getByRole('textbox', { name: 'What' })).toHaveValue('')
  expect(await stored(page, 'taken')).toMatchObject({
    name: 'Melatonin',
    amount: 0.5,
    unit: 'mg',
    time: '22:30',
    planned: false,
  })
})

test('what cannot be read about something taken is said at each field, and nothing typed is lost', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'today' })
  const form = card(page, 'Taken')
  await form.getByLabel('Dose').fill('half')
  await form.getByLabel('Time').fill('bedtime')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form.getByRole('textbox', { name: 'What' })).toHaveAccessibleDescription(
    'Write what was taken.',
  )
  await expect(form.getByLabel('Dose')).toHaveAccessibleDescription(/is not an amount/)
  await expect(form.getByLabel('Time')).toHaveAccessibleDescription(/is not a time/)
  await expect(form.getByLabel('Dose')).toHaveValue('half')
  await expect(form.getByLabel('Time')).toHaveValue('bedtime')
  expect(await storedEntries(page)).toEqual([])
})

test('what is usually taken is added in one tap, with the time it is now', async ({ openApp }) => {
  const page = await openApp({ at: 'today', entries: [taken('2026-11-20'), taken('2026-11-21')] })
  const form = card(page, 'Taken')
  await form.getByRole('button', { name: '+ Melatonin 1 mg' }).click()
  await expect(form.getByRole('listitem').filter({ hasText: 'Melatonin 1 mg' })).toContainText('08:30')
})

test('things that read the same are offered side by side', async ({ openApp }) => {
  const written = taken('2026-11-20', { name: 'Melatonin 1 mg', amount: undefined, unit: undefined })
  const page = await openApp({ at: 'today', entries: [taken('2026-11-21'), written] })
  await expect(card(page, 'Taken').getByRole('button', { name: '+ Melatonin 1 mg' })).toHaveCount(2)
})

test('a dose that was removed can be put back', async ({ openApp }) => {
  const page = await openApp({ at: 'today', entries: [taken(today, { time: '07:00' })] })
  const form = card(page, 'Taken')
  await form.getByRole('button', { name: 'Remove Melatonin 1 mg' }).click()
  await expect(form.getByText('Melatonin 1 mg was removed.')).toBeVisible()
  expect(await storedEntries(page)).toEqual([])
  await form.getByRole('button', { name: 'Undo' }).click()
  await expect(form.getByRole('listitem').filter({ hasText: 'Melatonin 1 mg' })).toContainText('07:00')
  await expect(form.getByText('was removed')).toHaveCount(0)
})

test('a day: habits, drinks, notes and tags', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = dayCard(page)
  await type(form, 'Last meal', '7:30pm')
  await type(form, 'Caffeine', '2')
  await type(form, 'Alcohol', '0')
  await choose(form, 'Early dinner', 'No')
  await choose(form, 'Stress', '7')
  await type(form, 'Notes', 'Argued, then walked.')
  await type(form, 'Tags', 'work, , travel ')
  await saved(form)
  await expect
    .poll(() => stored(page, 'day'))
    .toMatchObject({
      lastMeal: '19:30',
      caffeineDrinks: 2,
      alcoholDrinks: 0,
      earlyDinner: false,
      stress: 7,
      notes: 'Argued, then walked.',
      tags: ['work', 'travel'],
    })
})

test('what was written survives leaving the page and coming back', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await type(nightCard(page), 'Went to bed', '2240')
  await choose(card(page, 'Gut'), 'Reflux', '3')
  await type(dayCard(page), 'Notes', 'Quiet.')
  await saved(dayCard(page))
  await page.getByRole('link', { name: 'Journal' }).click()
  await page.getByRole('link', { name: /Monday,? 23 November 2026/ }).click()
  await expect(nightCard(page).getByLabel('Went to bed')).toHaveValue('22:40')
  const reflux = card(page, 'Gut').getByRole('radiogroup', { name: 'Reflux' })
  await expect(reflux.getByRole('radio', { checked: true })).toHaveText('3')
  await expect(dayCard(page).getByLabel('Notes')).toHaveValue('Quiet.')
})

test('a change to a stored entry keeps its id and when it was first recorded', async ({ openApp }) => {
  const before = night(today, { quality: 2, recordedAt: `${today}T07:00:00Z` })
  const page = await openApp({ at: 'today', entries: [before] })
  await choose(nightCard(page), 'How well you slept', '4')
  await saved(nightCard(page))
  expect(await stored(page, 'night')).toMatchObject({
    id: before.id,
    recordedAt: before.recordedAt,
    quality: 4,
  })
})

test('the days before can be reached, and a day to come cannot', async ({ openApp }) => {
  const page = await openApp({ at: 'today', entries: eightDays })
  await expect(page.getByRole('button', { name: 'The day after' })).toBeDisabled()
  await page.getByRole('button', { name: 'The day before' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Sunday,? 22 November 2026/ })).toBeVisible()
  await expect(card(page, 'Night from Saturday to Sunday').getByLabel('Went to bed')).toHaveValue('23:00')
  await page.getByRole('button', { name: 'Today' }).click()
  await expect(nightCard(page).getByLabel('Went to bed')).toHaveValue('22:40')
})

test('a removed entry can be put back as it was', async ({ openApp }) => {
  const before = night(today, { wentToBed: '2026-11-22T23:00', gotUp: '2026-11-23T07:00', quality: 4 })
  const page = await openApp({ at: 'today', entries: [before] })
  const form = nightCard(page)
  await form.getByRole('button', { name: 'Remove this entry' }).click()
  await expect(form.getByText('Removed', { exact: true })).toBeVisible()
  await expect(form.getByLabel('Went to bed')).toHaveValue('')
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
  expect(await storedEntries(page)).toEqual([])
  await form.getByRole('button', { name: 'Undo the removal' }).click()
  await expect(form.getByLabel('Went to bed')).toHaveValue('23:00')
  await expect(measure(form, 'Time in bed')).toHaveText('8 h')
  expect(await stored(page, 'night')).toEqual(before)
})

const diskFull = { code: 'not-saved', message: 'The disk is full. Free some space, then save again.' }

test('a save that fails says why, keeps what was typed, and can be tried again', async ({ openApp }) => {
  const page = await openApp({ at: 'today', failing: { 'journal:save': diskFull } })
  const form = nightCard(page)
  await type(form, 'Went to bed', '2300')
  await type(form, 'Got up', '7')
  await expect(form.getByRole('alert')).toContainText(diskFull.message)
  await expect(form.getByText('Not saved')).toBeVisible()
  await expect(form.getByLabel('Went to bed')).toHaveValue('23:00')
  await expect(form.getByLabel('Got up')).toHaveValue('07:00')
  await mend(page, 'journal:save')
  await form.getByRole('button', { name: 'Save again' }).click()
  await saved(form)
  await expect(form.getByRole('alert')).toHaveCount(0)
  expect(await stored(page, 'night')).toMatchObject({
    wentToBed: '2026-11-22T23:00',
    gotUp: '2026-11-23T07:00',
  })
})

test('a draft that could not be saved is still there when the day was left and opened again', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'today', failing: { 'journal:save': diskFull } })
  await type(nightCard(page), 'Went to bed', '2300')
  await expect(nightCard(page).getByRole('alert')).toContainText(diskFull.message)
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(nightCard(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(nightCard(page).getByLabel('Went to bed')).toHaveValue('23:00')
  await expect(nightCard(page).getByRole('alert')).toContainText(diskFull.message)
  await mend(page, 'journal:save')
  await nightCard(page).getByRole('button', { name: 'Save again' }).click()
  await saved(nightCard(page))
})

test('a dose that could not be saved stays in the form with the reason', async ({ openApp }) => {
  const page = await openApp({ at: 'today', failing: { 'journal:save': diskFull } })
  const form = card(page, 'Taken')
  await form.getByRole('textbox', { name: 'What' }).fill('Peppermint oil')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form.getByRole('alert')).toHaveText(diskFull.message)
  await expect(form.getByRole('textbox', { name: 'What' })).toHaveValue('Peppermint oil')
  await mend(page, 'journal:save')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form.getByRole('listitem').filter({ hasText: 'Peppermint oil' })).toBeVisible()
  await expect(form.getByRole('alert')).toHaveCount(0)
})

test('a journal that cannot be opened says why and can be opened again', async ({ openApp }) => {
  const message = 'The journal could not be read. Check that its folder is there.'
  const page = await openApp({ at: 'today', failing: { 'journal:open': { code: 'unreadable', message } } })
  await expect(page.getByRole('alert')).toHaveText(message)
  await mend(page, 'journal:open')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(nightCard(page)).toBeVisible()
})

test('a damaged file is told of, and the rest of the journal stands', async ({ openApp }) => {
  const problems = [
    {
      code: 'damaged-file' as const,
      file: '2025.json',
      message: '2025.json is damaged. It was left as it is.',
    },
  ]
  const page = await openApp({ at: 'journal', entries: eightDays, problems })
  await expect(page.getByRole('alert')).toHaveText('2025.json is damaged. It was left as it is.')
  await expect(page.getByText('8 days recorded')).toBeVisible()
})

test('a night written down a day later is marked as late', async ({ openApp }) => {
  const page = await openApp({ at: 'journal/2026-11-21' })
  const form = card(page, 'Night from Friday to Saturday')
  await expect(form.getByText('recorded late')).toHaveCount(0)
  await choose(form, 'How well you slept', '3')
  await expect(form.getByText('recorded late')).toBeVisible()
})

test('a night written down on its own morning is not', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await choose(nightCard(page), 'How well you slept', '3')
  await saved(nightCard(page))
  await expect(nightCard(page).getByText('recorded late')).toHaveCount(0)
})

test('what stands in a field is saved when the window closes', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await dayCard(page).getByLabel('Notes').fill('Half a sentence')
  await page.evaluate(() => window.dispatchEvent(new Event('window:closing')))
  await expect.poll(() => storedEntries(page)).toHaveLength(1)
  expect((await stored(page, 'day')).notes).toBe('Half a sentence')
})
