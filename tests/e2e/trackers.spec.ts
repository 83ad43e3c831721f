import type { Page } from '@playwright/test'
import type { Tracker } from '../../src/core/journal/tracker.ts'
import { dayEntry } from './entries.ts'
import { expect, stored, storedEntries, test, today } from './fixture.ts'
import { ownTrackers } from './trackers.ts'

const dayCard = (page: Page) => page.getByRole('region', { name: 'Day', exact: true })
const own = (page: Page) => dayCard(page).getByRole('group', { name: 'Your own', exact: true })
const panel = (page: Page) => dayCard(page).getByRole('group', { name: 'Your own trackers' })
const change = (page: Page) =>
  dayCard(page).getByRole('button', { name: 'Change what is asked here' }).click()

async function storedTrackers(page: Page): Promise<readonly Tracker[]> {
  return page.evaluate(async () => {
    const opened = await window.bridge.invoke('journal:open')
    return opened.ok ? opened.value.trackers : []
  })
}

test('a tracker of one’s own is made by keyboard alone, and asked at once', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await dayCard(page).getByRole('button', { name: 'Keep track of something of your own' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Weight')
  await page.keyboard.press('Tab')
  // The third kind of answer is a number.
  await page.keyboard.type('A number')
  await page.keyboard.press('Tab')
  await page.keyboard.type('kg')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText('“Weight” is asked from now on.')).toBeVisible()
  expect(await storedTrackers(page)).toMatchObject([{ name: 'Weight', type: 'number', unit: 'kg' }])
  await own(page).getByLabel('Weight').fill('72,5')
  await own(page).getByLabel('Weight').press('Tab')
  const [{ id } = { id: '' }] = await storedTrackers(page)
  await expect.poll(async () => (await stored(page, 'day')).trackers).toEqual({ [id]: 72.5 })
})

test('each kind of answer is recorded in its form, and taken back', async ({ openApp }) => {
  const page = await openApp({ at: 'today', trackers: ownTrackers })
  const [cramp, fog, weight, light] = ownTrackers.map(({ id }) => id)
  await own(page).getByRole('radiogroup', { name: 'Cramp' }).getByRole('radio', { name: 'No' }).click()
  await own(page)
    .getByRole('radiogroup', { name: 'Brain fog' })
    .getByRole('radio', { name: '0', exact: true })
    .click()
  await own(page).getByLabel('Weight').fill('-2')
  await own(page).getByLabel('Daylight until').fill('4:15pm')
  await own(page).getByLabel('Daylight until').press('Tab')
  await expect
    .poll(async () => (await stored(page, 'day')).trackers)
    .toEqual({ [`${cramp}`]: false, [`${fog}`]: 0, [`${weight}`]: -2, [`${light}`]: '16:15' })
  await own(page).getByRole('radiogroup', { name: 'Cramp' }).getByRole('radio', { name: 'No' }).click()
  await own(page).getByLabel('Weight').fill('')
  await own(page).getByLabel('Weight').press('Tab')
  await expect
    .poll(async () => (await stored(page, 'day')).trackers)
    .toEqual({ [`${fog}`]: 0, [`${light}`]: '16:15' })
})

test('what cannot be read for a tracker is said at its field, and the others are saved', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'today', trackers: ownTrackers })
  const weight = own(page).getByLabel('Weight')
  await weight.fill('heavy')
  await weight.press('Tab')
  await expect(weight).toHaveAccessibleDescription('“heavy” is not a number. Write it as 2 or 72.5.')
  await own(page)
    .getByRole('radiogroup', { name: 'Brain fog' })
    .getByRole('radio', { name: '3', exact: true })
    .click()
  await expect(dayCard(page).getByText('Saved 08:30')).toBeVisible()
  await expect(weight).toHaveValue('heavy')
})

test('a tracker is renamed, retired and brought back, and what was recorded stays', async ({ openApp }) => {
  const [cramp] = ownTrackers
  const page = await openApp({
    at: 'today',
    trackers: [cramp],
    entries: [dayEntry('2026-11-22', { trackers: { [cramp.id]: true } })],
  })
  await change(page)
  await panel(page).getByLabel('Name of “Cramp”').fill('Cramp in the calf')
  await panel(page).getByLabel('Name of “Cramp”').press('Tab')
  await expect(own(page).getByRole('radiogroup', { name: 'Cramp in the calf' })).toBeVisible()

  await panel(page).getByRole('button', { name: 'Stop asking about Cramp in the calf' }).click()
  await expect(own(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'The day before' }).click()
  const then = own(page).getByRole('radiogroup', { name: 'Cramp in the calf' })
  await expect(then.getByRole('radio', { name: 'Yes' })).toBeChecked()

  await change(page)
  await panel(page).getByRole('button', { name: 'Ask again about Cramp in the calf' }).click()
  await expect(panel(page).getByText('“Cramp in the calf” is asked again.')).toBeVisible()
  expect(await storedTrackers(page)).toMatchObject([{ id: cramp.id, name: 'Cramp in the calf' }])
})

test('a name that is missing or there already is said at the field', async ({ openApp }) => {
  const page = await openApp({ at: 'today', trackers: ownTrackers })
  await change(page)
  const name = panel(page).getByLabel('Name', { exact: true })
  await panel(page).getByRole('button', { name: 'Add it' }).click()
  await expect(name).toHaveAccessibleDescription('Write what you keep track of.')
  await name.fill('brain fog')
  await panel(page).getByRole('button', { name: 'Add it' }).click()
  await expect(name).toHaveAccessibleDescription('You keep track of “Brain fog” already. Write another name.')
  await expect(name).toHaveValue('brain fog')
  expect(await storedTrackers(page)).toHaveLength(ownTrackers.length)
})

test('a tracker that is no longer asked is not copied from yesterday', async ({ openApp }) => {
  const [cramp, fog] = ownTrackers
  const page = await openApp({
    at: 'today',
    trackers: [cramp, { ...fog, retired: true }],
    entries: [dayEntry('2026-11-22', { stress: 4, trackers: { [cramp.id]: true, [fog.id]: 6 } })],
  })
  await dayCard(page).getByRole('button', { name: 'Same as yesterday' }).click()
  await expect(dayCard(page).getByText('Saved 08:30')).toBeVisible()
  const days = await storedEntries(page)
  expect(days.find(({ date }) => date === today)).toMatchObject({ stress: 4, trackers: { [cramp.id]: true } })
  expect(days.find(({ date }) => date === today)).not.toHaveProperty(['trackers', fog.id])
})
