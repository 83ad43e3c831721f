import type { Page } from '@playwright/test'
import { writeRis } from '../../src/core/library/export/ris.ts'
import { citeApa } from '../../src/core/library/citation-apa.ts'
import { citeVancouver } from '../../src/core/library/citation.ts'
import { projectReferences } from '../fixtures/project-references.ts'
import { expect, mend, test, type Opening } from './fixture.ts'

const total = projectReferences.length
const known = (id: string) => {
  const found = projectReferences.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no reference ${id}.`)
  return found
}
const kiwi = known('lin2011-kiwifruit')
const peppermint = known('alammar2019-peppermint')

/** What leaves the app is kept where the test can look. */
const noted = (opening: Opening = {}): Opening => ({
  outside: { saved: [], copied: [], opened: [], summaries: [] },
  ...opening,
})
const outside = (page: Page) => page.evaluate(() => window.bridgeStart.options.outside)

const rows = (page: Page) => page.getByRole('list', { name: 'Studies and documents' }).getByRole('listitem')
const words = (page: Page) => page.getByLabel('Words in the title')
const count = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: 'shown' })).toHaveText(text)
const done = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function openList(openApp: (opening?: Opening) => Promise<Page>, opening: Opening = {}): Promise<Page> {
  const page = await openApp(noted({ at: 'library/references', ...opening }))
  await expect(page.getByRole('heading', { level: 1, name: 'Studies and documents' })).toBeVisible()
  await count(page, `${total} of ${total} references shown`)
  return page
}

test.describe('the list', () => {
  test('is reached from the library, with how many there are', async ({ openApp }) => {
    const page = await openApp({ at: 'library' })
    await page.getByRole('link', { name: new RegExp(`Studies and documents.*${total}`) }).click()
    await expect(rows(page)).toHaveCount(total)
  })

  test('is filtered by words, kind of study, subject and years, and says how many are left', async ({
    openApp,
  }) => {
    const page = await openList(openApp)
    await words(page).fill('KIWIFRUIT lin')
    await expect(rows(page)).toHaveCount(1)
    await count(page, `1 of ${total} references shown`)
    await expect(rows(page)).toContainText(kiwi.title)

    await button(page, 'Show all').click()
    await page.getByLabel('Kind of study').selectOption('guideline')
    const guidelines = projectReferences.filter(({ design }) => design === 'guideline')
    await expect(rows(page)).toHaveCount(guidelines.length)
    await page.getByLabel('Subject').selectOption('insomnia')
    const both = guidelines.filter(({ topics }) => topics.includes('insomnia'))
    expect(both.length).toBeGreaterThan(0)
    await expect(rows(page)).toHaveCount(both.length)

    await button(page, 'Show all').click()
    await page.getByLabel('From year').fill('2015')
    await page.getByLabel('To year').fill('2016')
    await page.keyboard.press('Tab')
    const within = projectReferences.filter(({ issued }) =>
      [2015, 2016].includes(issued?.['date-parts'][0]?.[0] ?? 0),
    )
    await count(page, `${within.length} of ${total} references shown`)
  })

  test('says what is wrong with years that are none, and shows the rest all the same', async ({
    openApp,
  }) => {
    const page = await openList(openApp)
    await page.getByLabel('From year').fill('20x')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('alert')).toHaveText(/“20x” is not a year/)
    await page.getByLabel('From year').fill('2020')
    await page.getByLabel('To year').fill('2010')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('alert')).toHaveText(/begin after they end/)
    await count(page, `${total} of ${total} references shown`)
  })

  test('says so when nothing fits', async ({ openApp }) => {
    const page = await openList(openApp)
    await words(page).fill('melatxxon')
    await count(page, `0 of ${total} references shown`)
    await expect(page.getByText('Nothing fits all of that.')).toBeVisible()
    await expect(button(page, 'Export…')).toBeDisabled()
  })

  test('keeps filter and selection while a record is read', async ({ openApp }) => {
    const page = await openList(openApp)
    await words(page).fill('kiwifruit')
    await page.getByRole('checkbox', { name: /^Select: / }).check()
    await rows(page).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: kiwi.title })).toBeVisible()
    await button(page, '← Back').click()
    await expect(words(page)).toHaveValue('kiwifruit')
    await count(page, `1 of ${total} references shown, 1 selected`)
  })
})

test.describe('what is taken along', () => {
  test('is the selection, also of what is not shown any more', async ({ openApp }) => {
    const page = await openList(openApp)
    await words(page).fill('kiwifruit')
    await page.getByRole('checkbox', { name: /^Select: / }).check()
    await words(page).fill('peppermint alammar')
    await count(page, `1 of ${total} references shown, 1 selected (1 of them not shown)`)
    await page.getByRole('checkbox', { name: /^Select: / }).check()
    await expect(page.getByText('With the 2 references selected')).toBeVisible()

    await button(page, 'Export…').click()
    await done(page, 'Saved 2 references as /papers/Vagus references.ris')
    const { saved = [] } = (await outside(page)) ?? {}
    expect(saved).toEqual([{ format: 'ris', name: 'Vagus references', text: writeRis([peppermint, kiwi]) }])
  })

  test('is all that is shown when nothing is selected, in the format chosen', async ({ openApp }) => {
    const page = await openList(openApp)
    await expect(page.getByText(`With all ${total} references`)).toBeVisible()
    for (const [format, first] of [
      ['bibtex', /^@article\{/],
      ['csl-json', /^\[\n/],
      ['nbib', /^PMID- /],
      ['ris', /^TY {2}- JOUR\r\n/],
    ] as const) {
      await page.getByLabel('File format').selectOption(format)
      await button(page, 'Export…').click()
      await done(page, new RegExp(`Saved ${total} references`))
      const { saved = [] } = (await outside(page)) ?? {}
      expect(saved.at(-1)?.format).toBe(format)
      expect(saved.at(-1)?.text).toMatch(first)
    }
    await words(page).fill('kiwifruit')
    await expect(page.getByText('With the 1 reference shown')).toBeVisible()
  })

  test('is chosen all at once, and let go all at once', async ({ openApp }) => {
    const page = await openList(openApp)
    await words(page).fill('melatonin')
    const every = page.getByRole('checkbox', { name: 'Select all shown' })
    await every.check()
    const shown = await rows(page).count()
    await count(page, `${shown} of ${total} references shown, ${shown} selected`)
    await page
      .getByRole('checkbox', { name: /^Select: / })
      .first()
      .uncheck()
    await expect(every).toHaveJSProperty('indeterminate', true)
    await button(page, 'Select none').click()
    await count(page, `${shown} of ${total} references shown`)
    await expect(every).not.toBeChecked()
  })

  test('is copied in both styles, one citation on a line', async ({ openApp }) => {
    const page = await openList(openApp)
    await words(page).fill('kiwifruit')
    await page.getByRole('checkbox', { name: /^Select: / }).check()
    await button(page, 'Copy in Vancouver style').click()
    await done(page, 'Copied the citation in Vancouver style.')
    await words(page).fill('alammar')
    await page.getByRole('checkbox', { name: /^Select: / }).check()
    await button(page, 'Copy in APA style').click()
    await done(page, 'Copied 2 citations in APA style.')
    expect((await outside(page))?.copied).toEqual([
      citeVancouver(kiwi),
      `${citeApa(peppermint)}\n${citeApa(kiwi)}`,
    ])
  })

  test('stays where it is when the dialog is closed, and that is said', async ({ openApp }) => {
    const page = await openList(openApp, { declined: ['references:save'] })
    await button(page, 'Export…').click()
    await done(page, 'Nothing was saved.')
    expect((await outside(page))?.saved).toEqual([])
  })

  test('says why it could not be saved, and can be tried again', async ({ openApp }) => {
    const message = 'The references could not be written as x.ris. Choose another folder.'
    const page = await openList(openApp, { failing: { 'references:save': { code: 'not-saved', message } } })
    await button(page, 'Export…').click()
    await expect(page.getByRole('alert')).toHaveText(message)
    expect((await outside(page))?.saved).toEqual([])
    await mend(page, 'references:save')
    await button(page, 'Export…').click()
    await done(page, new RegExp(`Saved ${total} references`))
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test.describe('a record', () => {
  const study = known('abbasi2012-magnesium')
  const at = `library/reference/${study.id}`

  test('tells what it is, what was found, what it weighs and how it was checked', async ({ openApp }) => {
    const page = await openApp(noted({ at }))
    const reading = page.getByRole('region', { name: 'Reading' })
    await expect(reading).toContainText('Randomised trial')
    await expect(page.getByRole('region', { name: 'What was found' })).toContainText(study.finding)
    await expect(page.getByRole('region', { name: 'Who and what was studied' })).toContainText(
      study.population,
    )
    const weight = page.getByRole('region', { name: 'How much it can carry' })
    for (const fact of ['46', '8 weeks', 'magnesium 500 mg', 'limited', 'Small: 46 people'])
      await expect(weight).toContainText(fact)
    const checked = page.getByRole('region', { name: 'How this record was checked' })
    for (const fact of [study.verified.how, study.verified.basis, study.verified.confidence])
      await expect(checked).toContainText(fact)
    const cited = page.getByRole('region', { name: 'Cited in' }).getByRole('link').first()
    const title = (await cited.textContent()) ?? ''
    await cited.click()
    await expect(reading.getByRole('heading', { level: 1 })).toHaveText(title)
  })

  test('is exported and cited on its own', async ({ openApp }) => {
    const page = await openApp(noted({ at }))
    await button(page, 'Export…').click()
    await done(page, `Saved 1 reference as /papers/${study.id}.ris`)
    await button(page, 'Copy in APA style').click()
    await done(page, 'Copied the citation in APA style.')
    expect(await outside(page)).toEqual({
      saved: [{ format: 'ris', name: study.id, text: writeRis([study]) }],
      copied: [citeApa(study)],
      opened: [],
      summaries: [],
    })
  })

  const withDoi = known('brzezinski2005-melatonin-meta')
  const address = `https://doi.org/${withDoi.DOI ?? ''}`

  test('shows its address in full, which is copied or handed to the browser', async ({ openApp }) => {
    const page = await openApp(noted({ at: `library/reference/${withDoi.id}` }))
    await expect(page.getByRole('region', { name: 'Where to find it' })).toContainText(address)
    await button(page, 'Copy address').click()
    await done(page, 'Copied the address.')
    await button(page, 'Open in your browser…').click()
    await done(page, 'Handed to your browser.')
    expect(await outside(page)).toMatchObject({ copied: [address], opened: [address] })
  })

  test('says that nothing was opened when the person says no, and why when it was refused', async ({
    openApp,
  }) => {
    const page = await openApp(noted({ at: `library/reference/${withDoi.id}`, declined: ['link:open'] }))
    await button(page, 'Open in your browser…').click()
    await done(page, 'Nothing was opened.')
    expect((await outside(page))?.opened).toEqual([])
    const message = 'Your browser could not be opened. Copy the address instead.'
    await page.evaluate((said) => {
      const { options } = window.bridgeStart
      Object.assign(options.failing ?? {}, { 'link:open': { code: 'not-opened', message: said } })
    }, message)
    await button(page, 'Open in your browser…').click()
    await expect(page.getByRole('alert')).toHaveText(message)
  })

  test('offers no browser for an address that is not https', async ({ openApp }) => {
    const page = await openApp(noted({ at: 'library/reference/proqolid-psqi' }))
    await expect(page.getByText(known('proqolid-psqi').URL ?? 'no address', { exact: true })).toBeVisible()
    await expect(button(page, 'Copy address')).toBeVisible()
    await expect(button(page, 'Open in your browser…')).toHaveCount(0)
  })

  test('forgets what was said of another one', async ({ openApp }) => {
    const page = await openApp(noted({ at }))
    await button(page, 'Copy in APA style').click()
    await done(page, 'Copied the citation')
    await page.evaluate((id) => (location.hash = `#/library/reference/${id}`), withDoi.id)
    await expect(page.getByRole('heading', { level: 1, name: withDoi.title })).toBeVisible()
    await expect(page.getByText('Copied the citation')).toHaveCount(0)
  })
})

/** Presses Tab until the element has the focus; a hundred steps are a trap. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
  expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
}

test('everything is done by keyboard alone', async ({ openApp }) => {
  const page = await openList(openApp)
  await tabTo(page, words(page))
  await page.keyboard.type('melatonin')
  await tabTo(page, page.getByLabel('Kind of study'))
  await page.keyboard.type('Rand')
  await tabTo(page, page.getByLabel('From year'))
  await page.keyboard.type('2000')
  await tabTo(page, page.getByRole('checkbox', { name: 'Select all shown' }))
  await page.keyboard.press('Space')
  const shown = await rows(page).count()
  expect(shown).toBeLessThan(total)
  await tabTo(page, button(page, 'Copy in Vancouver style'))
  await page.keyboard.press('Enter')
  await done(page, `Copied ${shown} citations in Vancouver style.`)
  await tabTo(page, page.getByLabel('File format'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, button(page, 'Export…'))
  await page.keyboard.press('Enter')
  await done(page, `Saved ${shown} references as /papers/Vagus references.bib`)
  await tabTo(page, rows(page).nth(7).getByRole('link'))
  // What has the focus is in sight, not under the bar.
  const isInSight = await page.evaluate(() => {
    const { left, top } = document.activeElement?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return document.elementFromPoint(left + 2, top + 2)?.closest('a') === document.activeElement
  })
  expect(isInSight).toBe(true)
  await page.keyboard.press('Enter')
  await tabTo(page, button(page, 'Open in your browser…'))
  await page.keyboard.press('Enter')
  await done(page, 'Handed to your browser.')
})

for (const [width, height] of [
  [900, 600],
  [640, 430],
] as const) {
  for (const at of ['library/references', 'library/reference/abbasi2012-magnesium']) {
    test(`${at} fits a window of ${width} by ${height}`, async ({ openApp, page: window }) => {
      await window.setViewportSize({ width, height })
      const page = await openApp(noted({ at }))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .filter((element) => !element.matches('.visually-hidden, option'))
          .map((element) => element.outerHTML.slice(0, 80)),
      )
      expect(wide).toEqual([])
    })
  }
}

test('the whole list scrolls without a long frame', async ({ openApp }) => {
  const page = await openList(openApp)
  const longest = await page.evaluate(async () => {
    const list = document.querySelector('main .scroll')
    if (list === null) throw new Error('Nothing scrolls.')
    let last = performance.now()
    let worst = 0
    for (let top = 0; top < list.scrollHeight; top += 900) {
      list.scrollTop = top
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      worst = Math.max(worst, now - last)
      last = now
    }
    return worst
  })
  expect(longest).toBeLessThan(200)
})
