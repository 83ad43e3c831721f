import { expect, test } from '@playwright/test'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { killVagus, launchVagus } from './launch.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import { ask, openVault } from './vault.ts'

const rounds = 8

test(`killed ${String(rounds)} times while saving, it has every entry that it said was saved`, async () => {
  test.setTimeout(rounds * 15_000)
  const profile = newProfile()
  const acknowledged = new Set<string>()

  for (let round = 0; round < rounds; round += 1) {
    const launched = await launchVagus(profile)
    const { window: page } = launched
    await openVault(page)
    const opened = await ask(page, 'journal:entries', { from: 0 })
    if (!opened.ok) throw new Error(opened.error.message)
    expect(opened.value.problems).toEqual([])
    const found = new Set((JSON.parse(opened.value.entries) as Entry[]).map(({ id }) => id))
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([])

    // One save after another, as fast as they are answered, until the kill comes between or within two of them.
    await page.exposeFunction('acknowledge', (id: string) => acknowledged.add(id))
    const before = acknowledged.size
    const saving = page
      .evaluate(async (from) => {
        const acknowledge = Reflect.get(window, 'acknowledge') as (id: string) => Promise<void>
        for (let number = from; ; number += 1) {
          const saved = await window.bridge.invoke('journal:save', {
            kind: 'taken',
            date: '2026-05-04',
            zone: 'Europe/London',
            name: `Dose ${String(number)}`,
          })
          if (saved.ok) void acknowledge(saved.value.id)
        }
      }, before)
      .catch(() => undefined)
    await expect.poll(() => acknowledged.size, { intervals: [1] }).toBeGreaterThan(before + (round % 5))
    await killVagus(launched)
    await saving
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(rounds)
})
