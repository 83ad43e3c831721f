import type { Page } from '@playwright/test'
import { dayEntry, eightDays, gut, night, taken } from './entries.ts'
import { card, expect, stored, storedEntries, test, today } from './fixture.ts'

const yesterday = '2026-11-22'
const nightCard = (page: Page) => card(page, 'Night from Sunday to Monday')
const dayCard = (page: Page) => page.getByRole('region', { name: 'Day', exact: true })
const overview = (page: Page) => page.getByRole('group', { name: 'What is recorded for today' })

/** What an entry holds, without what the journal writes beside it. */
async function written(page: Page, kind: 'night' | 'gut' | 'day') {
  const {
    id: _id,
    recordedAt: _first,
    changedAt: _last,
    revision: _revision,
    ...rest
  } = await stored(page, kind)
  return rest
}

test('what is missing today is one tap from its first field, and what is recorded is shown as recorded', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'today', entries: [gut(today, { pain: 2 })] })
  await expect(overview(page).getByRole('button')).toHaveText([
    /Night\s*not recorded/,
    /Gut\s*recorded/,
    /Day\s*not recorded/,
  ])
  await overview(page).getByRole('button', { name: 'Day' }).click()
  await expect(dayCard(page).getByLabel('Last meal')).toBeFocused()
  await page.keyboard.type('1930')
  await page.keyboard.press('Tab')
  await expect(overview(page).getByRole('button', { name: 'Day' })).toHaveText(/Day\s*recorded/)
  await overview(page).getByRole('button', { name: 'Night' }).click()
  await expect(nightCard(page).getByLabel('Went to bed')).toBeFocused()
  await overview(page).getByRole('button', { name: 'Gut' }).click()
  await expect(
    card(page, 'Gut')
      .getByRole('radiogroup', { name: 'Pain' })
      .getByRole('radio', { name: '2', exact: true }),
  ).toBeFocused()
})

test('a bad day is one tap on what is there already, and Undo restores what was before', async ({
  openApp,
}) => {
  const before = gut(today, { pain: 3, stools: [{ form: 6, time: '07:10' }], flare: false })
  const page = await openApp({ at: 'today', entries: [before] })
  await page.getByRole('button', { name: 'A bad day' }).click()
  await expect(page.getByText('A flare is recorded for today, from 08:30.')).toBeVisible()
  await expect(card(page, 'Gut').getByLabel('It began at')).toHaveValue('08:30')
  expect(await written(page, 'gut')).toMatchObject({ pain: 3, flare: true, flareStart: '08:30' })

  // The keyboard is still where it was.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'A bad day' })).toBeFocused()
  const { id, recordedAt, changedAt, revision, ...parts } = before
  await expect.poll(() => written(page, 'gut')).toEqual(parts)
  expect((await stored(page, 'gut')).id).toBe(id)
  expect([recordedAt, changedAt, revision]).toHaveLength(3)
})

test('a bad day that is undone on an empty day leaves nothing', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await page.getByRole('button', { name: 'A bad day' }).click()
  await expect.poll(() => storedEntries(page)).toHaveLength(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => storedEntries(page)).toEqual([])
  await expect(card(page, 'Gut').getByText('Nothing recorded')).toBeVisible()
})

test('a flare has a start and an end, and none of them without a flare', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = card(page, 'Gut')
  const flare = form.getByRole('radiogroup', { name: 'A flare on this day' })
  await expect(form.getByLabel('It began at')).toHaveCount(0)
  await flare.getByRole('radio', { name: 'Yes' }).click()
  await form.getByLabel('It began at').fill('6.15am')
  await form.getByLabel('It began at').press('Tab')
  await form.getByRole('button', { name: 'It has ended now' }).click()
  await expect(form.getByLabel('It ended at')).toHaveValue('08:30')
  await expect
    .poll(() => written(page, 'gut'))
    .toMatchObject({ flare: true, flareStart: '06:15', flareEnd: '08:30' })
  await flare.getByRole('radio', { name: 'No' }).click()
  await expect
    .poll(() => written(page, 'gut'))
    .toEqual({ kind: 'gut', date: today, zone: 'Europe/London', flare: false })
})

test('a night same as yesterday has its times on its own days', async ({ openApp }) => {
  const before = night(yesterday, {
    wentToBed: '2026-11-21T23:10',
    gotUp: '2026-11-22T07:20',
    sleepOnsetLatency: 15,
    quality: 4,
    bedZone: 'Asia/Tokyo',
  })
  const page = await openApp({ at: 'today', entries: [before] })
  const form = nightCard(page)
  await form.getByRole('button', { name: 'Same as yesterday' }).click()
  await expect(form.getByText('Copied. Change what was different.')).toBeVisible()
  await expect(form.getByText('Saved 08:30')).toBeVisible()
  await expect(form.getByLabel('Went to bed')).toHaveValue('23:10')
  const copied = (await storedEntries(page)).find(({ date }) => date === today)
  expect(copied).toMatchObject({
    kind: 'night',
    wentToBed: '2026-11-22T23:10',
    gotUp: '2026-11-23T07:20',
    sleepOnsetLatency: 15,
    quality: 4,
  })
  // Yesterday's journey is not today's.
  expect(copied).not.toHaveProperty('bedZone')
  await form.getByRole('button', { name: 'Undo' }).click()
  await expect(form.getByLabel('Went to bed')).toHaveValue('')
  await expect.poll(() => storedEntries(page)).toEqual([before])
})

test('the gut and the day same as yesterday leave out stools, times of a flare, notes and tags', async ({
  openApp,
}) => {
  const page = await openApp({
    at: 'today',
    entries: [
      gut(yesterday, { pain: 3, flare: true, flareStart: '14:00', stools: [{ form: 4 }] }),
      dayEntry(yesterday, { lastMeal: '19:30', caffeineDrinks: 2, notes: 'A long day.', tags: ['travel'] }),
    ],
  })
  for (const form of [card(page, 'Gut'), dayCard(page)]) {
    await form.getByRole('button', { name: 'Same as yesterday' }).click()
    await expect(form.getByText('Saved 08:30')).toBeVisible()
  }
  const copied = (await storedEntries(page)).filter(({ date }) => date === today)
  const parts = copied.map(
    ({ id: _id, recordedAt: _first, changedAt: _last, revision: _new, ...rest }) => rest,
  )
  expect(parts).toEqual([
    { kind: 'gut', date: today, zone: 'Europe/London', pain: 3, flare: true },
    { kind: 'day', date: today, zone: 'Europe/London', lastMeal: '19:30', caffeineDrinks: 2 },
  ])
})

test('what is filled in already is not offered to be written over', async ({ openApp }) => {
  const page = await openApp({ at: 'today', entries: [gut(yesterday, { pain: 3 }), gut(today, { pain: 1 })] })
  await expect(card(page, 'Gut')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Same as yesterday' })).toHaveCount(0)
})

test('what is usually taken is added by its number, the thing taken lately first', async ({ openApp }) => {
  const long = ['2026-02-01', '2026-02-02', '2026-02-03'].map((date) =>
    taken(date, { name: 'Iron', amount: 14 }),
  )
  const page = await openApp({ at: 'today', entries: [...long, taken('2026-11-20')] })
  const usual = card(page, 'Taken').getByRole('toolbar', { name: 'Add what you usually take' })
  await expect(usual.getByRole('button')).toHaveText([/Melatonin 1 mg/, /Iron 14 mg/])
  await usual.getByRole('button').first().focus()
  await page.keyboard.press('2')
  await expect(card(page, 'Taken').getByRole('listitem').filter({ hasText: 'Iron 14 mg' })).toContainText(
    '08:30',
  )
  await expect(usual.getByRole('button', { name: 'Iron' })).toBeFocused()
})

test('a dose can be changed, and stays the same dose', async ({ openApp }) => {
  const before = taken(today, { time: '07:00', reason: 'a bad night' })
  const page = await openApp({ at: 'today', entries: [before] })
  const list = card(page, 'Taken')
  await list.getByRole('button', { name: 'Change Melatonin 1 mg' }).click()
  await expect(list.getByRole('textbox', { name: 'What' })).toBeFocused()
  await list.getByLabel('Dose').fill('0.5')
  await list.getByLabel('Time').fill('6:45')
  await list.getByRole('button', { name: 'Save the change' }).click()
  await expect(list.getByRole('listitem').filter({ hasText: 'Melatonin 0.5 mg' })).toContainText('06:45')
  await expect(list.getByRole('button', { name: 'Change Melatonin 0.5 mg' })).toBeFocused()
  expect(await stored(page, 'taken')).toMatchObject({ id: before.id, amount: 0.5, reason: 'a bad night' })
  await expect(list.getByRole('textbox', { name: 'What' })).toHaveValue('')
})

test('stools are added by their number', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const forms = card(page, 'Gut').getByRole('toolbar', { name: 'Add one by its form' })
  await forms.getByRole('button').first().focus()
  await page.keyboard.press('4')
  await page.keyboard.press('7')
  await expect.poll(async () => (await stored(page, 'gut')).stools).toEqual([{ form: 4 }, { form: 7 }])
  await expect(card(page, 'Gut').getByRole('status').filter({ hasText: 'Added: form 7' })).toHaveCount(1)
})

test('a night on the way has the zone of its evening, found by the city', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const form = nightCard(page)
  await form.getByLabel('Went to bed').fill('21:00')
  await form.getByLabel('Got up').fill('07:00')
  await form.getByText('Went to bed in another time zone').click()
  await form.getByRole('combobox', { name: 'Zone of the evening' }).fill('new y')
  await expect(form.getByRole('option')).toHaveText(['New York (America)'])
  await page.keyboard.press('Enter')
  await expect
    .poll(() => written(page, 'night'))
    .toMatchObject({ bedZone: 'America/New_York', wentToBed: '2026-11-22T21:00', gotUp: '2026-11-23T07:00' })
  // Nine in the evening of New York is two in the morning of London.
  await expect(
    form
      .getByRole('term')
      .filter({ hasText: /^Time in bed/ })
      .locator('xpath=following-sibling::dd'),
  ).toHaveText('5 h')
  await form.getByRole('button', { name: 'It was the same zone' }).click()
  await expect.poll(() => written(page, 'night')).not.toHaveProperty('bedZone')
})

test('a zone that there is not says what to type', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await nightCard(page).getByText('Went to bed in another time zone').click()
  const zone = nightCard(page).getByRole('combobox', { name: 'Zone of the evening' })
  await zone.fill('Atlantis')
  await expect(zone).toHaveAccessibleDescription('No zone of that name. Type the largest city near you.')
})

test('of two entries for one night the card says so, and either can be opened or removed', async ({
  openApp,
}) => {
  const [first, second] = [
    night(today, { quality: 2, changedAt: `${today}T07:00:00Z` }),
    night(today, { quality: 4, changedAt: `${today}T08:00:00Z` }),
  ]
  const page = await openApp({ at: 'today', entries: [first, second] })
  const form = nightCard(page)
  const chosen = form
    .getByRole('radiogroup', { name: 'How well you slept' })
    .getByRole('radio', { checked: true })
  await expect(
    form.getByText(/There is another entry for this night, last changed on 23 November at 07:00/),
  ).toBeVisible()
  await expect(chosen).toHaveText('4')
  await form.getByRole('button', { name: 'Open the other' }).click()
  await expect(chosen).toHaveText('2')
  await expect(form.getByText(/last changed on 23 November at 08:00/)).toBeVisible()
  await form.getByRole('button', { name: 'Remove the other' }).click()
  await expect(form.getByText('The other entry was removed.')).toBeVisible()
  expect(await storedEntries(page)).toEqual([first])
  await form.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => storedEntries(page)).toEqual([first, second])
})

test('today becomes tomorrow at midnight, but not under the hand of someone writing', async ({ openApp }) => {
  const page = await openApp({ at: 'today', clock: '2026-11-23T23:58:00Z' })
  const notes = dayCard(page).getByLabel('Notes')
  await notes.click()
  await page.keyboard.type('Long past')

  await page.clock.setFixedTime('2026-11-24T00:02:00Z')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(nightCard(page)).toBeVisible()
  await page.keyboard.type(' bedtime.')
  await page.keyboard.press('Tab')
  await expect.poll(() => stored(page, 'day')).toMatchObject({ date: today, notes: 'Long past bedtime.' })

  // The computer slept and was woken in the morning.
  await page.clock.setFixedTime('2026-11-24T07:00:00Z')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(card(page, 'Night from Monday to Tuesday')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(dayCard(page).getByLabel('Notes')).toHaveValue('')
})

test('a key pressed in the morning on the page of yesterday is not written there', async ({ openApp }) => {
  const page = await openApp({ at: 'today', clock: '2026-11-23T22:00:00Z', entries: eightDays })
  await dayCard(page).getByLabel('Notes').click()
  await page.clock.setFixedTime('2026-11-24T07:00:00Z')
  await page.keyboard.type('x')
  await expect(card(page, 'Night from Monday to Tuesday')).toBeVisible()
  expect((await storedEntries(page)).filter(({ kind, date }) => kind === 'day' && date === today)).toEqual([])
})
