import type { Page } from '@playwright/test'
import { describeDose } from '../../src/app/features/journal/doses.ts'
import type { TakenEntry } from '../../src/core/journal/entry.ts'
import { asShown } from '../../src/core/shown-text.ts'
import { labelOf } from '../../src/core/visit/taken.ts'
import { longestConcern } from '../../src/core/visit/record.ts'
import { payloads } from '../fixtures/hostile/index.ts'
import { hostileJournal, joined } from '../fixtures/hostile/journal.ts'
import { hostileLibrary } from '../fixtures/hostile/library.ts'
import { dayEntry, taken } from './entries.ts'
import { card, today } from './fixture.ts'
import { expect, expectShown, expectUnharmed, test, tried } from './hostile-page.ts'
import { broken, polluted, turned } from './hostile-watch.ts'

// Whatever stands in a journal, a library, the name of a file or an address is text and nothing else, and stays in its place.

const texts = payloads.map(({ text }) => text)
const journal = hostileJournal(today)
const doses = journal.entries.flatMap((entry) => (entry.kind === 'taken' ? [entry] : []))

const goTo = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, address)

test('a day on which everything was taken that could run, and its trackers', async ({ openHostile }) => {
  const page = await openHostile({ at: 'today' })
  await expectShown(page, 'what was taken, on its day', doses.map(describeDose))
  await expectShown(
    page,
    'why it was taken',
    doses.flatMap(({ reason }) => reason ?? []),
  )
  const asked = journal.trackers.filter(({ retired }) => retired !== true)
  await expectShown(
    page,
    'trackers, asked',
    asked.map(({ name }) => name),
  )
  await page.getByRole('button', { name: 'Change what is asked here' }).click()
  await expectShown(
    page,
    'trackers, no longer asked',
    journal.trackers.map(({ name }) => name),
  )
  const buttons = card(page, 'Taken').locator('.doses button')
  await buttons.nth(0).click()
  await buttons.nth(1).click()
  await expect(page.getByText('was removed.')).toBeVisible()
  await expectUnharmed(page, 'today')
})

test('the journal as a list, and its trends', async ({ openHostile }) => {
  const page = await openHostile({ at: 'journal/list' })
  const listed = ({ name, amount, unit = '' }: TakenEntry) =>
    [name, String(amount ?? ''), unit].filter((part) => part !== '').join(' ')
  await expectShown(page, 'what was taken, in the list', doses.map(listed))
  await expectUnharmed(page, 'the list')
  await goTo(page, '#/journal/trends')
  await expect(page.getByLabel('Mark when this was taken')).toBeVisible()
  await page.getByText('Stress as a table').click()
  const marked = await page.evaluate(() => {
    const select = document.querySelector('select')
    const names = Array.from(select?.options ?? [], ({ value }) => value)
    for (const name of names) {
      if (select === null) break
      select.value = name
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    return names.length
  })
  tried('what is marked in the trends', marked)
  await expectUnharmed(page, 'the trends')
})

test('what is marked and noted in articles', async ({ openHostile }) => {
  const page = await openHostile({ at: 'library/notes' })
  await expectShown(page, 'words marked, and notes on them', texts)
  await expectUnharmed(page, 'the notes')
  await goTo(page, '#/library/article/melatonin-in-ibs')
  await expectShown(
    page,
    'notes under an article',
    texts.filter((_text, index) => index % 2 === 1),
  )
  await expectUnharmed(page, 'the article')
})

test('what is searched for, and what is found of the journal', async ({ openHostile }) => {
  const page = await openHostile()
  await page.getByRole('button', { name: 'Look through your journal' }).click()
  // The search is told of the journal when the page has nothing else to do.
  await expect(page.getByText(/^20 of \S+ are shown/)).toBeVisible()
  const found = await page.evaluate(async () => {
    const list = document.querySelector('[role=listbox]')
    const more = () =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Show more')
    for (let button = more(); button !== undefined; button = more()) {
      const longer = new Promise((resolve) => {
        new MutationObserver(resolve).observe(list ?? document, { childList: true })
      })
      button.click()
      await longer
    }
    return document.querySelectorAll('[role=option]').length
  })
  expect(found).toBeGreaterThan(doses.length)
  tried('entries in the search', found)
  await expectUnharmed(page, 'the journal in the search')

  await page.getByRole('radio', { name: 'All' }).click()
  await page
    .getByRole('combobox', { name: /^Search/ })
    .fill(
      'year:\u202Esoon -\u2069\u202Ethe taken:\u05D0\u05D1 kind:\u202Ex z\u0489\u0489\u0489\u0489\u0489\u0489',
    )
  await expect(page.getByText('was left out').first()).toBeVisible()
  await expectUnharmed(page, 'a query')
})

test('concerns and changes on the page for the doctor', async ({ openHostile }) => {
  const page = await openHostile({
    at: 'summary',
    journal: { entries: [dayEntry(today)], trackers: [], reading: [] },
  })
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
  const pieces = joined(longestConcern)
  const overfull = await page.evaluate(async (pieces) => {
    const labels = ['Main concern or question', 'Second', 'Third', 'What changed since your last visit']
    const fields = labels.map((name) => {
      const label = [...document.querySelectorAll('label')].find(
        ({ textContent }) => textContent.trim() === name,
      )
      if (!(label?.control instanceof HTMLTextAreaElement)) throw new Error(`There is no field “${name}”.`)
      return label.control
    })
    const faults: string[] = []
    for (let from = 0; from < pieces.length; from += fields.length) {
      for (const [at, field] of fields.entries()) {
        field.value = pieces[from + at] ?? ''
        for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }))
      }
      await new Promise(requestAnimationFrame)
      const sheet = document.querySelector('.sheet')
      const [paper, foot, content] = [
        sheet,
        sheet?.querySelector('.foot'),
        sheet?.querySelector('.content'),
      ].map((part) => part?.getBoundingClientRect() ?? new DOMRect())
      if (paper === undefined || foot === undefined || content === undefined || paper.width === 0)
        return ['there is no page']
      const [word = ''] = /[a-z]{4,}/i.exec(pieces[from] ?? '') ?? []
      if (!(sheet?.textContent.includes(word) ?? false)) faults.push(`${String(from)}: not shown`)
      if (content.bottom > foot.top + 1) faults.push(`${String(from)}: the words run into the foot`)
      for (const part of sheet?.querySelectorAll('.content *') ?? []) {
        const { left, right, width } = part.getBoundingClientRect()
        if (width > 0 && (left < paper.left || right > paper.right + 1))
          faults.push(`${String(from)}: ${part.outerHTML.slice(0, 100)}`)
      }
    }
    return faults
  }, pieces)
  expect(overfull).toEqual([])
  tried('concerns and changes on the paper, joined', texts.length)
  await expectUnharmed(page, 'concerns')
})

test('what was taken, on the page for the doctor and around it', async ({ openHostile }) => {
  // A page has room for a few things; the choices beside it list all there are.
  const some = doses.filter((_dose, index) => index % 7 === 0)
  const days = journal.entries.filter(({ kind }) => kind === 'day')
  const page = await openHostile({ at: 'summary', journal: { entries: [...some, ...days] } })
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
  for (const group of ['What goes on the page', 'The same as plain text'])
    await page.locator('summary').filter({ hasText: group }).click()
  await page.getByRole('checkbox', { name: /^Notes on days/ }).check()
  await page.getByRole('checkbox', { name: /^Why things were taken/ }).check()
  await expectShown(page, 'what can be kept off the page', [...new Set(some.map(labelOf))])
  await page
    .getByRole('button', { name: /, doses$/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page
    .getByRole('checkbox', { name: /^Leave out: / })
    .first()
    .check()
  await expectUnharmed(page, 'where a number comes from')
  await page.keyboard.press('Escape')
  await expect(page.getByText('left out of the numbers').first()).toBeVisible()
  await expectUnharmed(page, 'the summary')
})

test('names of files and what went wrong with them', async ({ openHostile }) => {
  const all = texts.join(' ')
  const page = await openHostile({
    at: 'settings',
    failing: { 'backup:make': { code: 'not-saved', message: `The backup could not be written as ${all}.` } },
    answers: {
      'backup:list': {
        folder: `/media/${all}`,
        backups: texts.map((file) => ({ file, date: '2026-11-20', bytes: 24_300 })),
        problem: `The folder ${all} is gone.`,
      },
      'journal:export': { file: `/papers/${all}` },
      'incoming:open': {
        kind: 'ready',
        name: all,
        missing: 3,
        different: 1,
        same: 0,
        onlyHere: 2,
        from: '2026-11-01',
        to: '2026-11-20',
        problems: texts.map(
          (text, index) => `Entry ${String(index)} is left out. Its part “${text}” is not known here.`,
        ),
      },
    },
  })
  await page.getByRole('button', { name: 'Make one now' }).click()
  await expect(page.getByText('The backup could not be written')).toBeVisible()
  await page.getByRole('button', { name: 'Look into another file…' }).click()
  await expect(page.getByText(`Entry ${String(texts.length - 1)} is left out`)).toBeVisible()
  tried('names of files and folders, and messages about them', texts.length)
  await expectUnharmed(page, 'settings')
  await page.getByRole('button', { name: 'Save an unsealed copy…' }).click()
  await page.getByRole('button', { name: 'Save it unsealed…' }).click()
  await expect(page.getByText('Saved as /papers/')).toBeVisible()
  await expectUnharmed(page, 'a copy that was saved')
})

test('a library whose texts were altered', async ({ openHostile, page }) => {
  await page.route('**/library.json', (route) => route.fulfill({ json: hostileLibrary() }))
  await openHostile({
    at: 'library/references',
    journal: { entries: [], reading: [], trackers: [], visits: [] },
  })
  await expectShown(page, 'records of studies, in their list', texts)
  await expectUnharmed(page, 'the list of studies')
  const pages = [
    ['studies', 'reference/study', 'What was found'],
    ['articles', 'article/article', 'A heading'],
  ] as const
  for (const [what, address, shows] of pages) {
    const faults = await page.evaluate(
      async ([address, shows, count]) => {
        const harmed: string[] = []
        for (let at = 0; at < count; at += 1) {
          location.hash = `#/library/${address}-${String(at)}`
          await new Promise((resolve) => {
            addEventListener('hashchange', resolve, { once: true })
          })
          const pane = document.querySelector('.pane')
          if (!(pane?.textContent.includes(shows) ?? false))
            harmed.push(`${address} ${String(at)} is not shown`)
          if (pane !== null && pane.scrollWidth > pane.clientWidth)
            harmed.push(`${address} ${String(at)} scrolls sideways`)
        }
        return harmed
      },
      [address, shows, texts.length] as const,
    )
    expect(faults).toEqual([])
    tried(`${what}, one by one`, texts.length)
    await expectUnharmed(page, what)
  }
  for (const [address, what] of [
    ['', 'collections'],
    ['/topic/melatonin', 'articles of a topic'],
    ['/glossary', 'words explained'],
  ] as const) {
    await goTo(page, `#/library${address}`)
    await expect(page.getByText('canary(1)').first()).toBeVisible()
    tried(what, texts.length)
    await expectUnharmed(page, what)
  }
})

test('addresses lead to a place of the app or to the search', async ({ openHostile, page }) => {
  await openHostile({ journal: { entries: [], reading: [], trackers: [], visits: [] } })
  const addresses = texts.flatMap((text) => [
    text.replace(/^#?\/?/, '#/'),
    `#/library/article/${encodeURIComponent(text.toWellFormed())}`,
    `#/journal/${text}`,
  ])
  const lost = await page.evaluate(async (addresses) => {
    const nowhere: string[] = []
    for (const address of addresses) {
      const before = location.hash
      location.hash = address
      if (location.hash !== before)
        await new Promise((resolve) => {
          addEventListener('hashchange', resolve, { once: true })
        })
      if (document.querySelector('main h1, main .pane') === null) nowhere.push(address)
    }
    return nowhere
  }, addresses)
  expect(lost).toEqual([])
  tried('addresses', addresses.length)
  await expectUnharmed(page, 'an address')
})

test('a letter with a pile of marks does not paint over its neighbours', async ({ openHostile, page }) => {
  const piles = payloads.filter(({ kind }) => kind === 'tall').map(({ text }) => text.slice(0, 120))
  const entries = ['Chamomile', 'Oats', 'Peppermint'].map((name, at) =>
    taken(today, { name, time: `1${String(at)}:00` }),
  )
  await openHostile({ at: 'today', journal: { entries, trackers: [], reading: [], visits: [] } })
  const rows = page.locator('.doses li')
  const names = page.locator('.doses .what bdi')
  await expect(names).toHaveText(['Chamomile 1 mg', 'Oats 1 mg', 'Peppermint 1 mg'])
  const pictures = async () => [await rows.nth(0).screenshot(), await rows.nth(2).screenshot()]
  const clean = await pictures()
  const show = (text: string) =>
    names.nth(1).evaluate((name, text) => {
      name.textContent = text
    }, text)
  for (const pile of piles) {
    await show(asShown(pile))
    expect(await pictures(), JSON.stringify(pile)).toEqual(clean)
  }
  // Ink of its line on another would be seen.
  await names.nth(1).evaluate((name) => {
    name.style.textShadow = '0 -2.5rem #f00'
  })
  expect(await pictures()).not.toEqual(clean)
})

test('each guard tells when what it guards against is there', async ({
  openHostile,
  page,
  noticed,
  complaints,
}) => {
  await openHostile({
    at: 'today',
    journal: { entries: [dayEntry(today), taken(today)], trackers: [], reading: [], visits: [] },
  })
  await expect(card(page, 'Taken')).toBeVisible()
  const told = await page.evaluate(async () => {
    const place = document.querySelector('[data-card=taken] .what')
    if (place === null) return undefined
    const canary = Reflect.get(window, 'canary') as (what: string) => void
    canary('planted')
    await fetch('/index.html?planted').catch(() => undefined)
    place.insertAdjacentHTML(
      'beforeend',
      '<img src="/planted.png" onerror="canary(1)"><bdi><b>x</b></bdi><a href="https://canary.invalid">x</a>',
    )
    await new Promise(requestAnimationFrame)
    return window.hostile
  })
  expect(told?.ran).toEqual(['canary planted', expect.stringContaining('index.html?planted')])
  expect(told?.stopped).toContain('script-src-attr inline')
  expect(told?.foreign.join('\n')).toMatch(
    /not ours[^]*a handler[^]*in the words of a person[^]*a link that leads out/,
  )

  expect(await page.evaluate(polluted)).toEqual([])
  await page.evaluate(() => {
    Object.defineProperty(Object.prototype, 'canary', { value: 1, configurable: true })
    document.title = 'planted'
  })
  expect(await page.evaluate(polluted)).toEqual(['canary', 'the title: planted'])
  await page.evaluate(() => {
    Reflect.deleteProperty(Object.prototype, 'canary')
    document.title = 'Vagus'
  })

  expect(await page.evaluate(broken)).toEqual([])
  await page.evaluate(() => {
    document.querySelector('[data-card=taken] .what')?.append('w'.repeat(300))
    const what = document.querySelector<HTMLElement>('[data-card=taken] .what')
    if (what !== null) what.style.overflowWrap = 'normal'
  })
  expect((await page.evaluate(broken)).join()).toContain('beyond the page')

  expect(await page.evaluate(turned)).toEqual([])
  await page.evaluate(() => {
    document
      .querySelector('[data-card=taken] .what')
      ?.replaceChildren('Melatonin \u202E for sleep, not planned')
  })
  expect((await page.evaluate(turned)).join()).toContain('“planned” is turned round')

  expect(noticed.splice(0).join()).toMatch(/planted\.png/)
  complaints.splice(0)
})
