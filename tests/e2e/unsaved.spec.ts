import type { Page } from '@playwright/test'
import type { Unsaved } from '../../src/core/journal/unsaved.ts'
import { night } from './entries.ts'
import { card, expect, mend, stored, storedEntries, test, today } from './fixture.ts'

const nightCard = (page: Page) => card(page, 'Night from Sunday to Monday')
const dayCard = (page: Page) => page.getByRole('region', { name: 'Day', exact: true })
const lastTime = 'This was not saved last time.'

/** What the store keeps of what is not saved. */
async function kept(page: Page): Promise<readonly Omit<Unsaved, 'keptAt'>[]> {
  return page.evaluate(async () => {
    const opened = await window.bridge.invoke('journal:open')
    return opened.ok ? opened.value.unsaved.map(({ name, parts, misread }) => ({ name, parts, misread })) : []
  })
}

const unsaved = (parts: Pick<Unsaved, 'name'> & Partial<Unsaved>): Unsaved => ({
  keptAt: '2026-11-22T22:00:00Z',
  parts: {},
  misread: {},
  ...parts,
})

test('notes are saved while they are typed, and the cursor stays where it is', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const notes = dayCard(page).getByLabel('Notes')
  await notes.click()
  await page.keyboard.type('Woke at fuor')
  await expect.poll(() => storedEntries(page)).toHaveLength(1)
  expect((await stored(page, 'day')).notes).toBe('Woke at fuor')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('l')
  await expect(notes).toHaveValue('Woke at fulr')
  await expect.poll(async () => (await stored(page, 'day')).notes).toBe('Woke at fulr')
  // Typed after the answer came, at the cursor.
  await page.keyboard.type('!')
  await expect(notes).toHaveValue('Woke at ful!r')
})

test('half a time is not finished for the person, nor found fault with', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  const field = nightCard(page).getByLabel('Went to bed')
  await field.click()
  await page.keyboard.type('23')
  await expect.poll(() => storedEntries(page)).toHaveLength(1)
  await expect(field).toHaveValue('23')
  await page.keyboard.type(':7')
  await expect.poll(async () => (await kept(page)).length).toBe(1)
  await expect(field).toHaveAttribute('aria-invalid', 'false')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('10')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('23:10')
  await expect.poll(async () => (await stored(page, 'night')).wentToBed).toBe('2026-11-22T23:10')
  await expect.poll(() => kept(page)).toEqual([])
})

test('what cannot be read is kept with its reason, so that a crash does not take it', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await nightCard(page).getByLabel('Went to bed').fill('25:70')
  await nightCard(page).getByLabel('Went to bed').press('Tab')
  await expect
    .poll(() => kept(page))
    .toEqual([
      {
        name: `night ${today}`,
        parts: {},
        misread: {
          wentToBed: {
            text: '25:70',
            message: '“25:70” is not a time that can be read. Write it as 23:15, 2315 or 11:15pm.',
          },
        },
      },
    ])
})

test('what could not be saved is kept, and no longer once it is saved', async ({ openApp }) => {
  const page = await openApp({
    at: 'today',
    failing: { 'journal:save': { code: 'not-saved', message: 'The disk is full. Free some space.' } },
  })
  await dayCard(page).getByLabel('Notes').fill('Argued.')
  await dayCard(page).getByLabel('Notes').press('Tab')
  await expect
    .poll(() => kept(page))
    .toEqual([{ name: `day ${today}`, parts: { notes: 'Argued.' }, misread: {} }])
  await mend(page, 'journal:save')
  await dayCard(page).getByRole('button', { name: 'Save again' }).click()
  await expect.poll(() => kept(page)).toEqual([])
})

test('half a dose is kept, and put back into the form', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await card(page, 'Taken').getByRole('textbox', { name: 'What' }).fill('Peppermint')
  await expect
    .poll(() => kept(page))
    .toMatchObject([{ name: `taken ${today}`, parts: { name: 'Peppermint' } }])
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(card(page, 'Taken').getByRole('textbox', { name: 'What' })).toHaveValue('Peppermint')
  await card(page, 'Taken').getByRole('button', { name: 'Add', exact: true }).click()
  await expect.poll(() => kept(page)).toEqual([])
})

test('what was not saved last time stands in its form again, and is saved from there', async ({
  openApp,
}) => {
  const before = night(today, { quality: 2 })
  const page = await openApp({
    at: 'today',
    entries: [before],
    unsaved: [unsaved({ name: `night ${today}`, parts: { quality: 2, wentToBed: '2026-11-22T23:15' } })],
  })
  const form = nightCard(page)
  await expect(form.getByText(lastTime)).toBeVisible()
  await expect(form.getByLabel('Went to bed')).toHaveValue('23:15')
  await form.getByRole('button', { name: 'Save it now' }).click()
  await expect(form.getByText(lastTime)).toHaveCount(0)
  expect(await stored(page, 'night')).toMatchObject({
    id: before.id,
    quality: 2,
    wentToBed: '2026-11-22T23:15',
  })
  await expect.poll(() => kept(page)).toEqual([])
})

test('what could not be read last time stands in its field again, with the reason', async ({ openApp }) => {
  const message = '“later” is not a time that can be read. Write it as 23:15, 2315 or 11:15pm.'
  const page = await openApp({
    at: 'today',
    unsaved: [unsaved({ name: `night ${today}`, misread: { gotUp: { text: 'later', message } } })],
  })
  const field = nightCard(page).getByLabel('Got up')
  await expect(nightCard(page).getByText(lastTime)).toBeVisible()
  await expect(field).toHaveValue('later')
  await expect(field).toHaveAccessibleDescription(message)
  await field.fill('7')
  await field.press('Tab')
  await expect(nightCard(page).getByText(lastTime)).toHaveCount(0)
  await expect.poll(async () => (await stored(page, 'night')).gotUp).toBe('2026-11-23T07:00')
})

test('what was not saved last time can be let go', async ({ openApp }) => {
  const page = await openApp({
    at: 'today',
    entries: [night(today, { quality: 2 })],
    unsaved: [unsaved({ name: `night ${today}`, parts: { quality: 5 } })],
  })
  await nightCard(page).getByRole('button', { name: 'Discard' }).click()
  const slept = nightCard(page).getByRole('radiogroup', { name: 'How well you slept' })
  await expect(slept.getByRole('radio', { checked: true })).toHaveText('2')
  await expect.poll(() => kept(page)).toEqual([])
})

test('what waits on another day is named there, and kept until that day is opened', async ({ openApp }) => {
  const waiting = unsaved({ name: 'day 2026-11-20', parts: { notes: 'From before.' } })
  const page = await openApp({ at: 'today', unsaved: [waiting] })
  await nightCard(page).getByLabel('Got up').fill('later')
  await nightCard(page).getByLabel('Got up').press('Tab')
  await expect
    .poll(async () => (await kept(page)).map(({ name }) => name))
    .toEqual([waiting.name, `night ${today}`])
  await page.getByRole('link', { name: /Friday,? 20 November 2026/ }).click()
  await expect(dayCard(page).getByText(lastTime)).toBeVisible()
  await expect(dayCard(page).getByLabel('Notes')).toHaveValue('From before.')
  await expect(page.getByRole('link', { name: /Friday,? 20 November 2026/ })).toHaveCount(0)
})

test('a text that cannot be read survives leaving the day and coming back', async ({ openApp }) => {
  const page = await openApp({ at: 'today' })
  await nightCard(page).getByLabel('Got up').fill('later')
  await nightCard(page).getByLabel('Got up').press('Tab')
  // Another time of the night does not take it away.
  await nightCard(page).getByLabel('Went to bed').fill('2310')
  await nightCard(page).getByLabel('Went to bed').press('Tab')
  await expect.poll(() => storedEntries(page)).toHaveLength(1)
  await expect(nightCard(page).getByLabel('Got up')).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(nightCard(page).getByLabel('Got up')).toHaveValue('later')
  await expect(nightCard(page).getByLabel('Got up')).toHaveAccessibleDescription(
    /is not a time that can be read/,
  )
})
