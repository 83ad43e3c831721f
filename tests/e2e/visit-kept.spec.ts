import type { Page } from '@playwright/test'
import { planWith, visitOn } from '../fixtures/visits.ts'
import { expect, mend, test } from './fixture.ts'
import { button, keptPlan, keptVisits, openGroup, openSummary, sheet, tick } from './visit-screen.ts'

const concern = (page: Page) => page.getByLabel('Main concern or question')
const status = (page: Page) => page.getByRole('status')
const disk = { code: 'disk-full', message: 'The disk is full. Make room and save again.' }

test.describe('what is written for the visit', () => {
  test('is saved when a field is left, stands on the page, and is there next time', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await concern(page).fill('Is the waking part of it?')
    await page.getByLabel('Second', { exact: true }).fill('Which test next?')
    await page.getByLabel('What changed since your last visit').fill('Dinner at six.')
    await page.getByLabel('Name or initials, if you like').fill('A. B.')
    await page.keyboard.press('Tab')
    await expect(status(page).filter({ hasText: 'Saved 08:30' })).toBeVisible()
    for (const words of ['Is the waking part of it?', 'Which test next?', 'Dinner at six.', 'A. B.'])
      await expect(sheet(page)).toContainText(words)
    expect(await keptPlan(page)).toMatchObject({
      person: 'A. B.',
      concerns: ['Is the waking part of it?', 'Which test next?', ''],
      changes: 'Dinner at six.',
    })
    expect(page.url()).not.toContain('waking')

    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await expect(page.getByText('Is the waking part of it?')).toHaveCount(0)
    await page.getByRole('link', { name: 'Summary', exact: true }).click()
    await expect(concern(page)).toHaveValue('Is the waking part of it?')
    await expect(sheet(page)).toContainText('A. B.')
  })

  test('is there the next time', async ({ openApp }) => {
    const page = await openSummary(openApp, {
      visits: [planWith({ person: 'A. B.', concerns: ['', 'Which test next?'], changes: 'Dinner at six.' })],
    })
    await expect(concern(page)).toHaveValue('')
    await expect(page.getByLabel('Second', { exact: true })).toHaveValue('Which test next?')
    await expect(sheet(page)).toContainText('A. B.')
    await expect(sheet(page)).toContainText('Dinner at six.')
  })

  test('is saved when the typing pauses, and the cursor stays where it is', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await concern(page).click()
    await page.keyboard.type('Is it the wakng')
    await expect.poll(async () => (await keptPlan(page))?.concerns[0]).toBe('Is it the wakng')
    await expect(sheet(page)).toContainText('Is it the wakng')
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('i')
    await expect(concern(page)).toHaveValue('Is it the waking')
  })

  test('stays in the field and on the page when it cannot be saved, with the reason', async ({ openApp }) => {
    const page = await openSummary(openApp, { failing: { 'visits:save': disk } })
    await concern(page).fill('Is the waking part of it?')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('alert')).toContainText(disk.message)
    await expect(sheet(page)).toContainText('Is the waking part of it?')
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.getByRole('link', { name: 'Summary', exact: true }).click()
    await expect(concern(page)).toHaveValue('Is the waking part of it?')
    await mend(page, 'visits:save')
    await button(page, 'Save again').click()
    await expect(status(page).filter({ hasText: 'Saved 08:30' })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await keptPlan(page)).toMatchObject({ concerns: ['Is the waking part of it?', '', ''] })
  })

  test('is sealed where it could not be saved, so that neither a lock nor a crash takes it', async ({
    openApp,
  }) => {
    const page = await openSummary(openApp, { failing: { 'visits:save': disk } })
    await concern(page).fill('Is the waking part of it?')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('alert')).toContainText(disk.message)
    const sealed = () =>
      page.evaluate(async () => {
        const opened = await window.bridge.invoke('journal:open')
        return opened.ok ? opened.value.unsaved.map(({ name, parts }) => ({ name, parts })) : []
      })
    await expect
      .poll(sealed)
      .toMatchObject([{ name: 'plan', parts: { concerns: ['Is the waking part of it?', '', ''] } }])
    await mend(page, 'visits:save')
    await button(page, 'Save again').click()
    await expect.poll(sealed).toEqual([])
  })

  test('that was not saved last time stands in its field, and is saved or let go of', async ({ openApp }) => {
    const page = await openSummary(openApp, {
      visits: [planWith({ concerns: ['The first.'] })],
      unsaved: [
        { name: 'plan', keptAt: '2026-11-22T22:00:00Z', parts: { concerns: ['The second.'] }, misread: {} },
      ],
    })
    await expect(page.getByText('This was not saved last time.')).toBeVisible()
    await expect(concern(page)).toHaveValue('The second.')
    await expect(sheet(page)).toContainText('The second.')
    expect(await keptPlan(page)).toMatchObject({ concerns: ['The first.'] })
    await button(page, 'Save it now').click()
    await expect.poll(() => keptPlan(page)).toMatchObject({ concerns: ['The second.', '', ''] })
    await expect(page.getByText('This was not saved last time.')).toHaveCount(0)
  })

  test('that was not saved last time can be let go of', async ({ openApp }) => {
    const page = await openSummary(openApp, {
      visits: [planWith({ concerns: ['The first.'] })],
      unsaved: [
        { name: 'plan', keptAt: '2026-11-22T22:00:00Z', parts: { concerns: ['The second.'] }, misread: {} },
      ],
    })
    await expect(concern(page)).toHaveValue('The second.')
    await button(page, 'Discard').click()
    await expect(concern(page)).toHaveValue('The first.')
    await expect(sheet(page)).toContainText('The first.')
  })

  test('is waited for before the window closes: what was typed last is kept', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await concern(page).fill('Typed last.')
    await page.evaluate(() => window.dispatchEvent(new Event('window:closing')))
    await expect.poll(() => keptPlan(page)).toMatchObject({ concerns: ['Typed last.', '', ''] })
  })

  test('is gone from the page when the journal is locked', async ({ openApp }) => {
    const page = await openSummary(openApp, {
      visits: [planWith({ concerns: ['Is the waking part of it?'] })],
    })
    await expect(sheet(page)).toContainText('Is the waking part of it?')
    const loaded = page.waitForEvent('load')
    await page.keyboard.press('Control+l')
    await loaded
    await expect(page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible()
    expect(await page.locator('body').innerText()).not.toContain('waking')
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible()
  })
})

test.describe('a warning sign', () => {
  test('of an emergency says at once whom to call, and stands on top of the page', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await openGroup(page, 'Warning signs')
    await tick(page, 'Vomiting blood').check()
    const advice = page.getByRole('alert')
    await expect(advice).toContainText('Call the emergency services now. Do not wait for the visit.')
    await expect(advice.getByRole('link', { name: 'Warning signs of the upper gut' })).toHaveAttribute(
      'href',
      '#/library/article/red-flags-upper-gut',
    )
    const signs = sheet(page).getByRole('heading', {
      name: 'Warning signs that cannot wait, ticked by the person',
    })
    const sleep = sheet(page).getByRole('heading', { name: 'Sleep', exact: true })
    const above = async () =>
      ((await signs.boundingBox())?.y ?? NaN) < ((await sleep.boundingBox())?.y ?? NaN)
    await expect(signs).toBeVisible()
    expect(await above()).toBe(true)
    await tick(page, 'Vomiting blood').uncheck()
    await expect(advice).toHaveCount(0)
    await expect(signs).toHaveCount(0)
  })

  test('for today says to ring a doctor, and thoughts of death say more', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await openGroup(page, 'Warning signs')
    await tick(page, 'Black or dark red stool').check()
    await expect(page.getByRole('alert')).toContainText('Ring a doctor today. Do not wait for the visit.')
    await tick(page, 'Black or dark red stool').uncheck()
    await tick(page, /^Thoughts of death/).check()
    await expect(page.getByRole('alert')).toContainText(
      'If you cannot keep yourself safe, call the emergency services now.',
    )
  })

  test('for the next appointment waits for it, and is kept', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await openGroup(page, 'Warning signs')
    await tick(page, 'Losing weight without a known reason').check()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(sheet(page)).toContainText('Losing weight without a known reason')
    await expect.poll(async () => (await keptPlan(page))?.flags).toEqual(['weight-loss'])
  })

  test('that cannot wait is not behind a closed line when one comes back', async ({ openApp }) => {
    const page = await openSummary(openApp, { visits: [planWith({ flags: ['vomiting-blood', 'of-2031'] })] })
    await expect(page.getByRole('alert')).toContainText('Call the emergency services now.')
    await openGroup(page, 'Warning signs')
    await expect(status(page).filter({ hasText: '1 sign you ticked cannot wait' })).toBeVisible()
    // A sign of a newer list is kept, though it is not known here.
    await openGroup(page, 'Warning signs')
    await tick(page, 'Vomiting often').check()
    await expect
      .poll(async () => (await keptPlan(page))?.flags)
      .toEqual(['vomiting-blood', 'of-2031', 'vomiting'])
  })
})

test.describe('a visit', () => {
  test('is recorded for today, and what the doctor has heard can be cleared with one press', async ({
    openApp,
  }) => {
    const page = await openSummary(openApp, {
      visits: [planWith({ concerns: ['Why?'], changes: 'Dinner at six.', flags: ['weight-loss'] })],
    })
    await openGroup(page, 'Visits')
    await button(page, 'I had this visit').click()
    await expect(status(page).filter({ hasText: 'The visit on 23 Nov 2026 is recorded.' })).toBeVisible()
    expect(await keptVisits(page)).toEqual(['2026-11-23'])
    await button(page, 'Clear them').click()
    await expect.poll(() => keptPlan(page)).toMatchObject({ concerns: ['Why?', '', ''], flags: [] })
    expect(await keptPlan(page)).not.toHaveProperty('changes')
    await expect(sheet(page)).not.toContainText('Losing weight')
    await button(page, 'Undo').click()
    await expect
      .poll(() => keptPlan(page))
      .toMatchObject({ changes: 'Dinner at six.', flags: ['weight-loss'] })
    await expect(concern(page)).toHaveValue('Why?')
  })

  test('is recorded for another day, but not twice and not for one to come', async ({ openApp }) => {
    const page = await openSummary(openApp)
    await openGroup(page, 'Visits')
    const day = page.getByLabel('On', { exact: true })
    await day.fill('2026-11-15')
    await button(page, 'I had this visit').click()
    await expect(page.getByRole('list', { name: 'Past visits' })).toContainText('15 Nov 2026')
    // From then on the page says what is different.
    await expect(sheet(page)).toContainText('Changed since the visit on 15 Nov 2026')
    await day.fill('2026-11-15')
    await button(page, 'I had this visit').click()
    await expect(day).toHaveAccessibleDescription(/recorded already/)
    await day.fill('2026-11-30')
    await button(page, 'I had this visit').click()
    await expect(day).toHaveAccessibleDescription('That day is still to come.')
    expect(await keptVisits(page)).toEqual(['2026-11-15'])
  })

  test('is removed, and put back', async ({ openApp }) => {
    const page = await openSummary(openApp, { visits: [visitOn('2026-11-15'), visitOn('2026-11-02')] })
    await openGroup(page, 'Visits')
    const list = page.getByRole('list', { name: 'Past visits' }).getByRole('listitem')
    await expect(list).toContainText(['15 Nov 2026', '2 Nov 2026'])
    await button(page, 'Remove the visit on 15 Nov 2026').press('Enter')
    await expect(sheet(page)).toContainText('Changed since the visit on 2 Nov 2026')
    await expect(button(page, 'Undo')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(list).toContainText(['15 Nov 2026', '2 Nov 2026'])
    await expect(sheet(page)).toContainText('Changed since the visit on 15 Nov 2026')
    await expect(button(page, 'I had this visit')).toBeFocused()
  })

  test('that cannot be recorded says why', async ({ openApp }) => {
    const page = await openSummary(openApp, { failing: { 'visits:save': disk } })
    await openGroup(page, 'Visits')
    await button(page, 'I had this visit').click()
    await expect(page.getByRole('alert')).toHaveText(disk.message)
    await mend(page, 'visits:save')
    await button(page, 'I had this visit').click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await keptVisits(page)).toEqual(['2026-11-23'])
  })
})
