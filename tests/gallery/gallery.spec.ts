import { chromium, expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { launchVagus } from '../electron/launch.ts'
import { openVault, passphrase } from '../electron/vault.ts'
import { chromiumLaunch } from '../setup/chromium.ts'
import { places, type GalleryPlace } from './places.ts'

// Pictures of every screen of the real app, to be looked at: every theme and size, with nothing, with a year and with twenty
// years in the journal. Promises nothing by itself but that each screen can be reached.

const folder = fileURLToPath(new URL('../../.cache/gallery/', import.meta.url))
const themes = ['light', 'dark', 'night'] as const
const sizes = [
  [900, 600],
  [1440, 900],
] as const
const fills = [
  { fill: 'empty', years: 0 },
  { fill: 'typical', years: 1 },
  { fill: 'twenty years', years: 20 },
] as const

interface Picture {
  readonly file: string
  readonly row: string
}

const pictures: Picture[] = []

test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
})

for (const { fill, years } of fills) {
  test(fill, async () => {
    test.setTimeout(600_000)
    const profile = newProfile()
    if (years > 0) fillJournal(profile, years)
    const { app, window } = await launchVagus(profile)
    await openVault(window)
    await window.reload()
    for (const place of places.filter(({ once }) => once !== true || fill === 'empty')) {
      for (const [width, height] of sizes) {
        await app.evaluate(
          ({ BrowserWindow }, size) => {
            BrowserWindow.getAllWindows()[0]?.setContentSize(...size)
          },
          [width, height] as [number, number],
        )
        await expect.poll(() => window.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
        await reach(window, place)
        for (const theme of themes) {
          const file = `${fill}-${place.name}-${theme}-${String(width)}.png`.replaceAll(' ', '-')
          await window.evaluate((to) => {
            document.documentElement.dataset['theme'] = to
          }, theme)
          await window.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' })
          pictures.push({ file, row: `${fill}: ${place.name}` })
        }
      }
    }
    await app.close()
  })
}

test('one sheet of all', async () => {
  const rows = [...new Set(pictures.map(({ row }) => row))].map((row) => {
    const ofRow = pictures.filter((picture) => picture.row === row)
    return `<h2>${row}</h2><div>${ofRow.map(({ file }) => `<a href="${file}"><img src="${file}" alt="${file}"></a>`).join('')}</div>`
  })
  const style =
    'body{font:14px sans-serif;margin:16px;background:#777;color:#fff}div{display:flex;gap:8px}img{width:310px;display:block}h2{font-size:14px;margin:12px 0 4px}'
  const index = join(folder, 'index.html')
  writeFileSync(
    index,
    `<!doctype html><meta charset="utf-8"><title>Vagus</title><style>${style}</style>${rows.join('')}`,
  )
  const browser = await chromium.launch(chromiumLaunch())
  const page = await browser.newPage({ viewport: { width: 1950, height: 1000 } })
  await page.goto(pathToFileURL(index).href)
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true })
  await browser.close()
})

function fillJournal(profile: string, years: number): void {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const loader = pathToFileURL(here('../../bench/journal/plain-node.mjs')).href
  execFileSync(process.execPath, ['--import', loader, here('fill.ts'), profile, passphrase, String(years)])
}

/** Goes there from the search, so that nothing of the screen before stays. */
async function reach(window: Page, { address, typed, key }: GalleryPlace): Promise<void> {
  await window.keyboard.press('Escape')
  await goTo(window, 'search')
  const field = window.getByRole('combobox').first()
  await field.fill(typed ?? '')
  if (typed !== undefined) await expect(window.locator('.outcome')).not.toBeEmpty()
  if (address !== 'search') await goTo(window, address)
  await expect(window.locator('main h1').first()).toBeAttached()
  await expect(window.getByText(/Opening|Loading/)).toHaveCount(0)
  if (key !== undefined) {
    await window.keyboard.press(key)
    await expect(window.getByRole('dialog')).toBeVisible()
  }
  await window.evaluate(async () => {
    await document.fonts.ready
  })
}

async function goTo(window: Page, address: string): Promise<void> {
  await window.evaluate((to) => {
    location.hash = `#/${to}`
  }, address)
}
