import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { button, openSummary, sheet } from './visit-screen.ts'

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const number = (page: Page, name: string | RegExp) => sheet(page).getByRole('button', { name })
const leaveOut = (page: Page, day: string) =>
  page.getByRole('dialog').getByRole('checkbox', { name: new RegExp(`^Leave out: ${day}`) })

test('the medians of eight days are those worked out by hand, and each can be asked', async ({ openApp }) => {
  const page = await openSummary(openApp)
  for (const name of [
    // In bed, in minutes: 460 480 480 495 495 510 510 520. The middle two are 495.
    /^8 h 15 min, Time in bed/,
    // Asleep: 325 350 355 415 425 425 440 450. Between 415 and 425 lies 420.
    /^7 h, Time asleep/,
    // To fall asleep: 10 15 20 25 30 35 45 60. Between 25 and 30 lies 27.5. Over 30: 35, 45 and 60.
    /^28 min, Time to fall asleep/,
    /^3, Time to fall asleep, nights over 30 min/,
    // Awake: 0 5 10 15 20 30 35 40. Between 15 and 20 lies 17.5. Over 30: 35 and 40.
    /^18 min, Awake in the night/,
    /^2, Awake in the night, nights over 30 min/,
    // Share, in per cent: 63.7 70.7 74.0 83.3 83.8 86.5 88.5 95.7. Between 83.3 and 83.8 lies 83.6. Under 85: five.
    /^83 %, Share of time in bed asleep/,
    /^5, Share of time in bed asleep, nights under 85 %/,
    // Pain: 1 2 3 4 5 5 6 7.
    /^4\.5, Pain/,
    // Nine stools on eight days.
    /^1\.1, /,
  ])
    await expect(number(page, name).first(), String(name)).toBeVisible()
})

test('a number opens the entries that it came from, with what each gave', async ({ openApp }) => {
  const page = await openSummary(openApp)
  // The middle two of 325 350 355 415 425 425 440 450 are 415 and 425: 420 minutes.
  await number(page, /^7 h, Time asleep/).press('Enter')
  const asked = dialog(page, /^Time asleep/)
  await expect(asked).toContainText('8 entries stand behind this.')
  const gave = await asked.getByRole('row').allInnerTexts()
  expect(gave.slice(1).map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
    'Mon 16 Nov 2026 Night 7 h 5 min',
    'Tue 17 Nov 2026 Night 6 h 55 min',
    'Wed 18 Nov 2026 Night 5 h 50 min',
    'Thu 19 Nov 2026 Night 7 h 20 min',
    'Fri 20 Nov 2026 Night 5 h 25 min',
    'Sat 21 Nov 2026 Night 7 h 5 min',
    'Sun 22 Nov 2026 Night 7 h 30 min',
    'Mon 23 Nov 2026 Night 5 h 55 min',
  ])
  await page.keyboard.press('Escape')
  await expect(asked).toHaveCount(0)
  await expect(number(page, /^7 h, Time asleep/)).toBeFocused()
})

test('an entry is opened on its day, and Back leads to the same page', async ({ openApp }) => {
  const page = await openSummary(openApp, { at: 'summary/2026-11-12/2026-11-23' })
  await number(page, /^4, Melatonin 1 mg.*doses/).click()
  const asked = page.getByRole('dialog')
  await expect(asked.getByRole('row').nth(1)).toContainText('Melatonin 1 mg at 22:00')
  await asked.getByRole('link', { name: 'Open Tue 17 Nov 2026' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Tuesday,? 17 November 2026$/ })).toBeVisible()
  await page.goBack()
  await expect(sheet(page)).toContainText('12 to 23 Nov 2026')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an entry that is left out changes every number, and the page and the screen say so', async ({
  openApp,
}) => {
  const page = await openSummary(openApp)
  await expect(sheet(page)).toContainText('no entry left out')
  await number(page, /^28 min, Time to fall asleep/).click()
  await leaveOut(page, 'Fri 20 Nov 2026').check()
  await expect(dialog(page, /Time to fall asleep/).getByRole('status')).toContainText(
    '1 of these is left out.',
  )
  await page.keyboard.press('Escape')
  // Without the 60 minutes of the 20th: 10 15 20 25 30 35 45.
  await expect(number(page, /^25 min, Time to fall asleep/)).toBeFocused()
  await expect(sheet(page)).toContainText('1 entry left out of the numbers')
  // Recorded it was all the same.
  await expect(sheet(page)).toContainText('8 of 14 nights recorded')

  const left = page.getByRole('group', { name: 'Left out of the numbers' })
  await expect(left).toContainText('1 entry is left out of the numbers.')
  await left.getByRole('button', { name: 'Put back: Fri 20 Nov 2026, Night' }).click()
  await expect(left).toHaveCount(0)
  await expect(sheet(page)).toContainText('no entry left out')
  await expect(number(page, /^28 min, Time to fall asleep/)).toBeVisible()
})

test('an entry of another day stays left out, and is named as such', async ({ openApp }) => {
  const page = await openSummary(openApp)
  await number(page, /^8, Nights recorded/).click()
  await leaveOut(page, 'Mon 16 Nov 2026').check()
  await leaveOut(page, 'Mon 23 Nov 2026').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  const left = page.getByRole('group', { name: 'Left out of the numbers' })
  await button(page, 'Last 7').click()
  await expect(sheet(page)).toContainText('1 entry left out of the numbers')
  await expect(left.getByRole('listitem')).toHaveText([
    /Mon 16 Nov 2026, Night.*not one of these days/,
    /Mon 23 Nov 2026, Night\s*Put back/,
  ])
})

test('with too few left, the part says so, and the focus is not lost with its number', async ({
  openApp,
}) => {
  const page = await openSummary(openApp, { at: 'summary/2026-11-17/2026-11-23' })
  await number(page, /^7, Time asleep, nights/).click()
  await leaveOut(page, 'Tue 17 Nov 2026').check()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toContainText('not enough recorded')
  await expect(page.getByRole('region', { name: 'The page as it will be printed' })).toBeFocused()
  await button(page, 'Put back: Tue 17 Nov 2026, Night').click()
  await expect(number(page, /^7, Time asleep, nights/)).toBeVisible()
  await expect(page.getByRole('group', { name: 'Left out of the numbers' })).toHaveCount(0)
})

test('nothing of it outlives a lock', async ({ openApp }) => {
  const page = await openSummary(openApp)
  await number(page, /^8, Nights recorded/).click()
  await leaveOut(page, 'Mon 16 Nov 2026').check()
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Control+l')
  await loaded
  await expect(page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toContainText('no entry left out')
})
