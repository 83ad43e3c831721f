import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { toJson } from '../../src/core/journal/export/json.ts'
import { listen, tried } from '../e2e/hostile-page.ts'
import { broken, polluted, turned, watch } from '../e2e/hostile-watch.ts'
import { payloads } from '../fixtures/hostile/index.ts'
import { hostileJournal } from '../fixtures/hostile/journal.ts'
import { hostileLibrary } from '../fixtures/hostile/library.ts'
import { launchVagus } from './launch.ts'
import { ask, openVault } from './vault.ts'

// The app itself, with its own policy, protocol and windows: a library that was altered on the disk, and a journal that
// comes in from a file, are as harmless as in the tests of the page.

const texts = payloads.map(({ text }) => text)
const today = new Date().toISOString().slice(0, 10)

/** What the main process was brought to do: kept there, and told by `doings`. */
interface Doings {
  readonly windows: number
  readonly title: string
  readonly address: string
  readonly downloads: number
  readonly outside: readonly string[]
  readonly asked: readonly string[]
}

/** In place of what would leave the app or ask the person, something that tells. The address is never opened. */
async function guard(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, session, shell }) => {
    const told: { downloads: number; outside: string[]; asked: string[] } = {
      downloads: 0,
      outside: [],
      asked: [],
    }
    Reflect.set(globalThis, 'told', told)
    shell.openExternal = (address) => {
      told.outside.push(address)
      return Promise.resolve()
    }
    shell.openPath = (path) => {
      told.outside.push(path)
      return Promise.resolve('')
    }
    dialog.showMessageBox = ((_window: unknown, { detail = '' }: { detail?: string }) => {
      told.asked.push(detail)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
    session.fromPartition('vagus').on('will-download', () => {
      told.downloads += 1
    })
  })
}

const doings = (app: ElectronApplication): Promise<Doings> =>
  app.evaluate(({ BrowserWindow, webContents }) => {
    const [window] = BrowserWindow.getAllWindows()
    const told = Reflect.get(globalThis, 'told') as Pick<Doings, 'downloads' | 'outside' | 'asked'>
    return {
      windows: webContents.getAllWebContents().length,
      title: window?.getTitle() ?? '',
      address: window?.webContents.getURL().replace(/#.*/s, '') ?? '',
      ...told,
    }
  })

const still: Doings = {
  windows: 1,
  title: 'Vagus',
  address: 'app://local/index.html',
  downloads: 0,
  outside: [],
  asked: [],
}

/** The app reads this in place of the library that it was shipped with; undefined gives that back. */
const alterLibrary = (app: ElectronApplication, library: string | undefined) =>
  app.evaluate((_electron, library) => {
    const files = process.getBuiltinModule('node:fs/promises')
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module')
    const original = (Reflect.get(globalThis, 'originalReadFile') ?? files.readFile) as typeof files.readFile
    Reflect.set(globalThis, 'originalReadFile', original)
    files.readFile = ((file: unknown, ...how: never[]) =>
      library !== undefined && String(file).endsWith('library.json')
        ? Promise.resolve(Buffer.from(library))
        : (original as (file: unknown, ...how: never[]) => unknown)(file, ...how)) as typeof files.readFile
    syncBuiltinESMExports()
  }, library)

/** Opens each article in turn and presses all there is to press in its text. @returns what is amiss */
const readAll = (page: Page, count: number) =>
  page.evaluate(async (count) => {
    const amiss: string[] = []
    for (let at = 0; at < count; at += 1) {
      location.hash = `#/library/article/article-${String(at)}`
      await new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true })
      })
      const prose = document.querySelector('.prose')
      if (prose === null) amiss.push(`article ${String(at)} is not shown`)
      for (const part of prose?.querySelectorAll<HTMLElement>('a:not([href^="#/"]), button') ?? [])
        part.click()
      if (document.querySelector('nav') === null) amiss.push(`after article ${String(at)} the page is gone`)
    }
    return amiss
  }, count)

/** Puts each text into the page as HTML, presses all that is in it, and takes it out again. */
const forceAll = (page: Page, texts: readonly string[]) =>
  page.evaluate((texts) => {
    // A name in the HTML may stand in for a function of the document's own.
    const { body } = document
    for (const html of texts) {
      const box = new DOMParser().parseFromString('<div></div>', 'text/html').body.firstElementChild
      if (box === null) continue
      body.append(box)
      box.innerHTML = html
      for (const part of box.querySelectorAll('*')) {
        for (const event of [
          'click',
          'auxclick',
          'focus',
          'pointerenter',
          'mouseover',
          'toggle',
          'animationstart',
        ])
          part.dispatchEvent(new MouseEvent(event, { bubbles: true, cancelable: true }))
        if (part instanceof HTMLFormElement) HTMLFormElement.prototype.requestSubmit.call(part)
        else if (part instanceof HTMLElement) part.click()
      }
      box.remove()
    }
  }, texts)

test('hostile articles, references, addresses and journals do nothing in the app', async () => {
  const profile = newProfile()
  const { app, window: page } = await launchVagus(profile)
  const noticed: string[] = []
  listen(page, noticed, (url) => url.startsWith('app://local/'))
  await guard(app)
  await page.addInitScript(watch)

  await test.step('a library that was altered: HTML as it comes, pressed everywhere', async () => {
    const { articles, ...others } = hostileLibrary()
    const raw = articles.map((article, index) => ({
      ...article,
      html: `<p id="p1">${texts[index] ?? ''}</p>`,
    }))
    await alterLibrary(app, JSON.stringify({ articles: raw, ...others }))
    await page.reload()
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
    await page.evaluate(() => {
      location.hash = '#/library/article/article-0'
    })
    await expect(page.locator('.prose')).toBeAttached()
    await page.evaluate(() => {
      location.hash = '#/search'
    })
    expect(await readAll(page, raw.length)).toEqual([])
    const { ran, foreign, stopped } = await page.evaluate(() => window.hostile)
    expect([ran, foreign]).toEqual([[], []])
    // The policy tells of these while the sanitiser reads them; they do not come into the page.
    expect(stopped.filter((one) => !/^(?:style-src-attr|media-src) /.test(one))).toEqual([])
    expect(await page.evaluate(polluted)).toEqual([])
    tried('articles that are HTML as it comes, in the app', raw.length)
    expect(await doings(app)).toEqual(still)
    expect(noticed).toEqual([])
  })

  await test.step('the same put into the page past every guard of ours: what is left is the policy', async () => {
    await forceAll(page, texts)
    const seen = await page.evaluate(() => window.hostile)
    expect(seen.ran).toEqual([])
    // It was there, and was stopped: handlers, forms, objects, pictures, styles, another base.
    expect(seen.foreign.length).toBeGreaterThan(100)
    const stopped = new Set(seen.stopped.map((one) => one.split(' ')[0]))
    for (const directive of [
      'script-src-attr',
      'style-src-attr',
      'form-action',
      'object-src',
      'img-src',
      'base-uri',
    ])
      expect(stopped).toContain(directive)
    tried('HTML forced into the page, in the app', texts.length)
    expect(await doings(app)).toEqual(still)
    // Frames stay empty, and no request leaves the page: the app counts none at the end.
    expect(noticed.splice(0).filter((one) => !/^(?:frame |navigation about:|request )/.test(one))).toEqual([])
  })

  await test.step('addresses: only what can be told is asked about, and nothing is opened', async () => {
    for (const url of texts) await ask(page, 'link:open', { url: url.slice(0, 2000) })
    await ask(page, 'link:open', { url: 'https://doi.org/10.1000/x' })
    const { asked, outside } = await doings(app)
    expect(outside).toEqual([])
    // In ASCII and without a name before the host: what is shown is where it leads.
    expect(
      asked.filter((detail) => !/^https:\/\/(?![^/]*@)[\x21-\x7E]+\n\nYour browser/.test(detail)),
    ).toEqual([])
    expect(asked.length).toBeGreaterThan(0)
    tried('addresses to open, in the app', texts.length)
  })

  await test.step('a journal that comes in from a file with a hostile name', async () => {
    await alterLibrary(app, undefined)
    await openVault(page)
    const folder = join(profile, 'in')
    mkdirSync(folder)
    const file = join(folder, 'journal\u202Egpj.<img src=x onerror=canary(1)>.json'.replaceAll('/', ''))
    writeFileSync(file, toJson(hostileJournal(today), { exportedAt: `${today}T08:00:00Z`, version: '0.0.0' }))
    await app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, file)
    await page.evaluate(() => {
      location.hash = '#/settings'
    })
    await page.reload()
    await page.getByRole('button', { name: 'Read in a JSON copy of Vagus…' }).click()
    await expect(page.getByText('What would change')).toBeVisible()
    await expectUnharmed(page, 'what would change')
    await page.getByRole('button', { name: 'Bring back what is missing' }).click()
    await expect(page.getByText('What would change')).toBeHidden()
    for (const place of ['today', 'journal/list', 'summary', 'library/notes', 'search']) {
      await page.evaluate((place) => {
        location.hash = `#/${place}`
      }, place)
      await expect(page.locator('main :is(bdi, [role=combobox])').first()).toBeVisible()
      await expectUnharmed(page, place)
    }
    tried('a journal read in, in the app', texts.length)
  })

  await test.step('it goes out again as it came, and nothing was asked of anybody', async () => {
    const paper = join(newProfile(), 'journal.json')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, paper)
    expect(await ask(page, 'journal:export', { format: 'json' })).toMatchObject({ ok: true })
    const names = (text: string) =>
      new Set(
        (JSON.parse(text) as { entries: { name?: string }[] }).entries.flatMap(({ name }) => name ?? []),
      )
    const sent = names(toJson(hostileJournal(today), { exportedAt: `${today}T08:00:00Z`, version: '0.0.0' }))
    expect(names(readFileSync(paper, 'utf8'))).toEqual(sent)

    const { asked: _asked, ...done } = await doings(app)
    const { asked: _none, ...nothing } = still
    expect(done).toEqual(nothing)
    expect(noticed).toEqual([])
    const facts = await ask(page, 'app:facts')
    expect(facts.ok && facts.value.requestsRefused).toBe(0)
  })
  await app.close()
})

async function expectUnharmed(page: Page, where: string): Promise<void> {
  const found = {
    ...(await page.evaluate(() => window.hostile)),
    polluted: await page.evaluate(polluted),
    broken: await page.evaluate(broken),
    turned: await page.evaluate(turned),
  }
  expect(found, where).toEqual({ ran: [], foreign: [], stopped: [], polluted: [], broken: [], turned: [] })
}
