import { expect, test } from '@playwright/test'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveAway, newProfile } from '../../../scripts/test/ordinary-user.ts'
import { launchVagus, placeApp } from '../launch.ts'
import { Driven, endAll } from './drive.ts'

test.afterEach(endAll)

test('with a part of the app missing it says so in words and without a stack, however early that is found', async () => {
  const root = mkdtempSync(join(newProfile(), 'app-'))
  for (const part of ['out', 'package.json'])
    cpSync(join(placeApp().root, part), join(root, part), { recursive: true })

  await test.step('the page', async () => {
    rmSync(join(root, 'out/renderer/assets'), { recursive: true })
    giveAway(root)
    const app = new Driven({ profile: newProfile(), root })
    expect(await app.next()).toMatchObject({
      message: 'Vagus cannot show its page.',
      detail: expect.stringContaining('Your journal is not part of it and was not touched.'),
      buttons: ['Try again', 'Quit'],
    })
    app.answer(1)
    expect(await app.ended).toBe(0)
  })

  await test.step('what answers the page', async () => {
    rmSync(join(root, 'out/main/chunks'), { recursive: true })
    const app = new Driven({ profile: newProfile(), root })
    const shown = await app.next()
    expect(shown).toMatchObject({ title: 'Vagus could not start' })
    expect(JSON.stringify(shown)).toContain('Your journal was not changed.')
    expect(JSON.stringify(shown)).not.toMatch(/ at |Error|\.js|node:/)
    expect(await app.ended).toBe(1)
  })
})

test("a file in place of the journal's folder keeps nobody from searching, and is said where the journal would be", async () => {
  const profile = newProfile()
  writeFileSync(join(profile, 'journal'), 'not a folder')
  const { app, window } = await launchVagus(profile)
  await window.getByRole('combobox').fill('melatonin')
  await expect(window.getByRole('option').first()).toBeVisible()
  await window.getByRole('link', { name: 'Today' }).click()
  await expect(window.getByRole('heading', { name: 'The journal cannot be opened' })).toBeVisible()
  await expect(window.getByRole('alert')).toContainText('ENOTDIR')
  await window.screenshot({ path: test.info().outputPath('journal-is-a-file.png') })
  await app.close()
})

test('whatever fails in the main process while it runs is said once and in words, and the app goes on', async () => {
  const app = new Driven({ profile: newProfile() })
  await app.says('Ask in your own words')
  await app.main(() => {
    for (const secret of ['what I wrote', 'what I wrote next'])
      setImmediate(() => {
        throw new Error(secret)
      })
  })
  const shown = await app.next()
  expect(shown).toMatchObject({ title: 'Something went wrong inside Vagus' })
  expect(JSON.stringify(shown)).not.toContain('what I wrote')
  expect(await app.page(() => document.title)).toBe('Vagus')
  expect(app.shown).toEqual([])
  await app.close()
})
