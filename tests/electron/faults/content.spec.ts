import { expect, test } from '@playwright/test'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Library } from '../../../src/core/library/article.ts'
import { giveAway, newProfile } from '../../../scripts/test/ordinary-user.ts'
import { launchVagus, placeApp } from '../launch.ts'
import { setUp } from '../vault.ts'

/** A copy of the built app, to be broken. */
function copyOfApp(): string {
  const copy = mkdtempSync(join(newProfile(), 'app-'))
  for (const part of ['out', 'package.json'])
    cpSync(join(placeApp().root, part), join(copy, part), { recursive: true })
  giveAway(copy)
  return copy
}

test('with its library damaged or gone, Vagus says so in words, and the journal and the rest work', async () => {
  const root = copyOfApp()
  const libraryFile = join(root, 'out/renderer/library.json')
  const indexFile = join(root, 'out/renderer/index.bin')
  const whole = readFileSync(libraryFile, 'utf8')
  const index = readFileSync(indexFile)

  writeFileSync(libraryFile, whole.slice(0, whole.length >> 1))
  writeFileSync(indexFile, index.subarray(0, 1000))
  const { app, window } = await launchVagus(newProfile(), {}, [], root)
  const alert = window.getByRole('alert')

  await test.step('neither can be read', async () => {
    await expect(alert).toContainText('The library cannot be searched')
    await expect(alert).toContainText('Install Vagus again; your journal stays as it is')
    await window.screenshot({ path: test.info().outputPath('content.png') })
    await window.getByRole('link', { name: 'Library' }).click()
    await expect(alert).toContainText(
      'The library could not be opened: a part of Vagus is missing or damaged.',
    )
    await setUp(window)
    await window.getByRole('textbox', { name: 'Notes' }).fill('the journal works')
    await window.keyboard.press('Tab')
    await expect(
      window.getByRole('region', { name: 'Day', exact: true }).getByRole('status').first(),
    ).toContainText('Saved')
  })

  await test.step('the index is gone or garbled', async () => {
    await window.getByRole('link', { name: 'Search' }).click()
    rmSync(indexFile)
    await window.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toContainText('The library could not be opened to be searched')
    writeFileSync(indexFile, Buffer.alloc(index.length, 0xa5))
    await window.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toContainText('the file in place of its index is not one that Vagus made')
    writeFileSync(indexFile, index)
    await window.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toBeHidden()
  })

  await test.step('the library is none at all', async () => {
    await window.getByRole('link', { name: 'Library' }).click()
    for (const content of ['null', '{}', '{"articles":{}}', 'garbled']) {
      writeFileSync(libraryFile, content)
      await window.getByRole('button', { name: 'Try again' }).click()
      await expect(alert).toContainText('The library could not be opened')
    }
  })

  await test.step('one article is damaged: it says so, and the others can be read', async () => {
    const library = JSON.parse(whole) as Library
    const [damaged, sound] = library.articles as readonly [Article, Article]
    const articles = library.articles.map((one) => (one === damaged ? { ...one, html: 7 } : one))
    writeFileSync(libraryFile, JSON.stringify({ ...library, articles }))
    await window.getByRole('button', { name: 'Try again' }).click()
    await expect(alert).toBeHidden()
    const open = (id: string) =>
      window.evaluate((id) => {
        location.hash = `#/library/article/${id}`
      }, id)
    await open(damaged.id)
    await expect(alert).toContainText('This article is damaged on this computer, so it cannot be shown.')
    await open(sound.id)
    await expect(window.getByRole('heading', { name: sound.title, exact: true }).first()).toBeVisible()
    await expect(alert).toBeHidden()
  })
  await app.close()
})
