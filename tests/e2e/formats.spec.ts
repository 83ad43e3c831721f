import { night, taken } from './entries.ts'
import { expect, storedEntries, test } from './fixture.ts'

const today = '2026-11-23'
const entries = [
  night(today, {
    wentToBed: '2026-11-22T23:15',
    triedToSleep: '2026-11-23T00:05',
    gotUp: '2026-11-23T12:30',
  }),
  taken(today, { time: '09:00' }),
]

test('times are shown by the clock that was chosen, and stored the same', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', entries })
  await page
    .getByRole('radiogroup', { name: 'Times on the screen' })
    .getByRole('radio', { name: '11:15 pm' })
    .click()
  await page.getByRole('link', { name: 'Today' }).click()
  const wentToBed = page.getByLabel('Went to bed', { exact: true })
  await expect(wentToBed).toHaveValue('11:15 pm')
  await expect(page.getByLabel('Tried to sleep')).toHaveValue('12:05 am')
  await expect(page.getByLabel('Got up')).toHaveValue('12:30 pm')
  await expect(page.getByRole('region', { name: 'Taken' }).getByRole('listitem').first()).toContainText(
    '9:00 am',
  )

  // Left as it is, nothing changes; typed anew, it may be typed in either way.
  await wentToBed.focus()
  await wentToBed.blur()
  await wentToBed.fill('2245')
  await expect(wentToBed).toHaveValue('2245')
  await page.keyboard.press('Tab')
  await expect(wentToBed).toHaveValue('10:45 pm')
  await expect
    .poll(async () => (await storedEntries(page)).find(({ kind }) => kind === 'night'))
    .toMatchObject({ wentToBed: '2026-11-22T22:45', gotUp: '2026-11-23T12:30' })
})

test('a week begins on the day that was chosen', async ({ openApp }) => {
  const page = await openApp({ at: 'settings', entries })
  await page
    .getByRole('radiogroup', { name: 'A week begins on' })
    .getByRole('radio', { name: 'Sunday' })
    .click()
  await page.getByRole('link', { name: 'Journal' }).click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('columnheader')).toHaveText(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
  // 1 November 2026 is a Sunday: the first cell of the first week.
  await expect(grid.getByRole('row').nth(1).getByRole('gridcell').first()).toContainText('1')
  await grid.getByRole('link', { name: /^Monday 23 November/ }).focus()
  await page.keyboard.press('Home')
  await expect(grid.getByRole('link', { name: /^Sunday 22 November/ })).toBeFocused()
})
