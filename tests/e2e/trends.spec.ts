import type { Page } from '@playwright/test'
import { eightDays, gut } from './entries.ts'
import { expect, test } from './fixture.ts'

const chart = (page: Page, name: string) => page.getByRole('slider', { name })
const figure = (page: Page, name: string) => page.getByRole('article').filter({ has: chart(page, name) })

async function openTable(page: Page, name: string) {
  await page.getByText(`${name} as a table`).click()
  return figure(page, name).getByRole('table')
}

test('each chart says how much is recorded, and what is usual', async ({ openApp }) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  await expect(figure(page, 'Time to fall asleep')).toContainText('8 of 28 nights recorded')
  // 10, 15, 20, 25, 30, 35, 45 and 60 minutes, of which three are more than 30.
  await expect(figure(page, 'Time to fall asleep')).toContainText(
    'Middle 28 min, from 10 min to 1 h; over 30 min on 3 nights.',
  )
  await expect(figure(page, 'Pain')).toContainText('Middle 4.5, from 1 to 7.')
  // Of eight days, two do not say it.
  await expect(figure(page, 'Bloating')).toContainText('6 of 28 days recorded')
})

test('under seven recorded days there is no middle value', async ({ openApp }) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  await expect(figure(page, 'Stress')).toContainText('1 of 28 days recorded')
  await expect(figure(page, 'Stress')).toContainText('Not enough recorded to say what is usual.')
  await expect(page.getByText('Not recorded in this time: Reflux, Nausea, Urgency.')).toBeVisible()
})

test('the arrows move through a chart, and its value is said', async ({ openApp }) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  const pain = chart(page, 'Pain')
  await pain.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(pain).toHaveAttribute('aria-valuetext', 'Monday 23 November 2026: 7')
  await page.keyboard.press('ArrowLeft')
  await expect(pain).toHaveAttribute('aria-valuetext', 'Sunday 22 November 2026: 1')
  await page.keyboard.press('PageUp')
  await expect(pain).toHaveAttribute('aria-valuetext', 'Sunday 15 November 2026: not recorded')
  await page.keyboard.press('ArrowRight')
  await expect(figure(page, 'Pain')).toContainText('Monday 16 November 2026: 2')
  // All charts show the same time.
  await expect(figure(page, 'Time asleep')).toContainText('Monday 16 November 2026: 7 h 5 min')
  await page.keyboard.press('Escape')
  await expect(figure(page, 'Pain')).toContainText('Middle 4.5')
})

test('the nights are drawn a line each, move with the other charts, and have a table', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  const nights = chart(page, 'Nights')
  await expect(figure(page, 'Nights')).toContainText('8 of 28 nights recorded')
  await nights.press('ArrowUp')
  await expect(nights).toHaveAttribute(
    'aria-valuetext',
    /^23 Nov 2026: in bed 22:40 to 06:40, asleep 23:35 to 06:00/,
  )
  await nights.press('Home')
  await expect(nights).toHaveAttribute('aria-valuetext', '27 Oct 2026: no night recorded')
  // All charts show the same time, whichever one moves in.
  await expect(figure(page, 'Pain')).toContainText('Tuesday 27 October 2026: not recorded')
  await chart(page, 'Pain').press('End')
  await expect(figure(page, 'Nights')).toContainText('23 Nov 2026: in bed')
  const table = await openTable(page, 'Nights')
  await expect(table.getByRole('row')).toHaveCount(29)
  const cells = (name: RegExp) => table.getByRole('row', { name }).getByRole('cell')
  await expect(cells(/^Sunday 15 November/).first()).toHaveText('not recorded')
  await expect(cells(/^Tuesday 17 November/)).toHaveText([
    '22:45 to 07:00',
    '23:30 to 06:45',
    '20 min',
    '',
    'flare',
  ])
})

test('the nights say their times by the clock that was chosen: in the drawing, its words and its table', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays, settings: { clock: '12' } })
  const nights = chart(page, 'Nights')
  await nights.press('End')
  await expect(nights).toHaveAttribute(
    'aria-valuetext',
    /in bed 10:40 pm to 6:40 am, asleep 11:35 pm to 6:00 am/,
  )
  for (const hour of ['6:00 pm', 'midnight', '6:00 am'])
    await expect(figure(page, 'Nights').getByText(hour, { exact: true })).toBeVisible()
  const table = await openTable(page, 'Nights')
  await expect(table.getByRole('row', { name: /^Tuesday 17 November/ })).toContainText('10:45 pm to 7:00 am')
  expect(await figure(page, 'Nights').textContent()).not.toMatch(/\b(?:1[3-9]|2[0-3]|0\d):\d\d/)
})

test('the nights of a year are drawn by weeks, and a week without any is said to be missing', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'journal/trends/year', entries: eightDays })
  const nights = chart(page, 'Nights')
  await nights.press('End')
  await nights.press('ArrowUp')
  await expect(nights).toHaveAttribute('aria-valuetext', /^16 to 22 Nov 2026: 7 of 7 nights, in bed/)
  await nights.press('ArrowUp')
  await expect(nights).toHaveAttribute('aria-valuetext', '9 to 15 Nov 2026: 0 of 7 nights')
})

test('how often each stool form was is drawn, said and in a table, and missing days are no zero', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  const forms = chart(page, 'Stool forms')
  await expect(figure(page, 'Stool forms')).toContainText('9 stools on 8 days, 1.1 a day.')
  await expect(figure(page, 'Stool forms')).toContainText('20 days not recorded: missing')
  await forms.press('End')
  await forms.press('ArrowUp')
  await expect(forms).toHaveAttribute('aria-valuetext', 'Form 6, mushy: 4 of 9 stools')
  await forms.press('Home')
  await expect(forms).toHaveAttribute('aria-valuetext', 'Form 1, hard lumps: 0 of 9 stools')
  const table = await openTable(page, 'Stool forms')
  await expect(table.getByRole('row', { name: '6 mushy' }).getByRole('cell')).toHaveText('4')
  await expect(table.getByRole('row', { name: 'Days not recorded' }).getByRole('cell')).toHaveText('20')
})

test('flares and the chosen dose are marked, and said', async ({ openApp }) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  await page.getByLabel('Mark when this was taken').selectOption('Melatonin')
  const pain = chart(page, 'Pain')
  await pain.focus()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft')
  await expect(pain).toHaveAttribute(
    'aria-valuetext',
    'Wednesday 18 November 2026: 6; flare; Melatonin taken',
  )
  await expect(pain.getByText('Flare')).toBeVisible()
  await expect(pain.getByText('Taken')).toBeVisible()
  expect(page.url()).not.toContain('elatonin')
})

test('the table has the numbers of the chart, and says what is missing', async ({ openApp }) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  const table = await openTable(page, 'Pain')
  await expect(table.getByRole('row')).toHaveCount(29)
  const row = (name: RegExp) => table.getByRole('row', { name })
  await expect(
    row(/^Sunday 15 November/)
      .getByRole('cell')
      .first(),
  ).toHaveText('not recorded')
  await expect(row(/^Friday 20 November/).getByRole('cell')).toHaveText(['5', 'flare'])
})

test('a year is drawn by weeks, and says so', async ({ openApp }) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  await page.getByRole('button', { name: '1 year' }).click()
  await expect(page).toHaveURL(/#\/journal\/trends\/year$/)
  await expect(page.getByText('the middle value of one week’s recorded days')).toBeVisible()
  const pain = chart(page, 'Pain')
  await pain.press('End')
  await pain.press('ArrowLeft')
  // 2, 4, 6, 3, 5, 5 and 1.
  await expect(pain).toHaveAttribute(
    'aria-valuetext',
    '16 to 22 Nov 2026: middle 4, from 1 to 6, 7 of 7 days; flare on 3 days',
  )
  const table = await openTable(page, 'Pain')
  await expect(table.getByRole('row', { name: '16 to 22 Nov 2026' }).getByRole('cell')).toHaveText([
    '7 of 7',
    '4',
    '1',
    '6',
    '3',
  ])
})

test('its pages go back to the first day and on to today', async ({ openApp }) => {
  const page = await openApp({
    at: 'journal/trends',
    entries: [gut('2026-09-01', { pain: 8 }), ...eightDays],
  })
  const title = page.getByRole('heading', { level: 2 })
  await expect(title).toHaveText('27 Oct to 23 Nov 2026')
  const earlier = page.getByRole('button', { name: 'Earlier' })
  const later = page.getByRole('button', { name: 'Later' })
  await expect(later).toBeDisabled()
  await earlier.click()
  await expect(title).toHaveText('29 Sep to 26 Oct 2026')
  await expect(page).toHaveURL(/#\/journal\/trends\/4-weeks\/2026-10-26$/)
  await expect(page.getByText('Nothing that can be drawn is recorded in this time.')).toBeVisible()
  await earlier.click()
  await expect(earlier).toBeDisabled()
  await expect(figure(page, 'Pain')).toContainText('1 of 28 days recorded')
  await later.click()
  await later.click()
  await expect(title).toHaveText('27 Oct to 23 Nov 2026')
  await expect(page).toHaveURL(/#\/journal\/trends\/4-weeks$/)
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await expect(title).toHaveText('1 Sep to 23 Nov 2026')
  await expect(figure(page, 'Pain')).toContainText('9 of 84 days recorded')
})

test('what is chosen by name stays while the journal is open, and is forgotten when it is locked', async ({
  openApp,
}) => {
  const page = await openApp({ at: 'journal/trends', entries: eightDays })
  const marked = page.getByLabel('Mark when this was taken')
  await marked.selectOption('Melatonin')
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await page.getByRole('link', { name: 'Trends', exact: true }).click()
  await expect(marked).toHaveValue('Melatonin')
  await page.getByRole('button', { name: 'Open . Lock now' }).click()
  await expect(page.getByText('Melatonin')).toHaveCount(0)
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse')
  await page.keyboard.press('Enter')
  await expect(marked).toHaveValue('')
})
