import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstLook } from '../../electron/main/settings/first-look.ts'
import { SettingsStore } from '../../electron/main/settings/settings-store.ts'
import { defaultSettings } from '../../src/contract/settings.ts'
import { temporaryFolder } from './temporary-folder.ts'

const bounds = { x: 1, y: 2, width: 800, height: 600, maximised: true, zoom: 1.5 }

describe('the first look at the settings', () => {
  it('sees what the store has kept', () => {
    const profile = temporaryFolder()
    const store = new SettingsStore(profile)
    store.change({ theme: 'night', hidden: true })
    store.keepBounds(bounds)
    expect(firstLook(profile)).toEqual({
      settings: { ...defaultSettings, theme: 'night', hidden: true },
      bounds,
    })
  })

  it.each([
    ['nothing', undefined],
    ['no JSON', '{ "settings":'],
    ['no object', '[1, 2]'],
    ['other kinds', '{ "settings": 3, "window": "wide" }'],
  ])('is as in the beginning where the file holds %s', (_name, content) => {
    const profile = temporaryFolder()
    if (content !== undefined) writeFileSync(join(profile, 'settings.json'), content)
    expect(firstLook(profile)).toEqual({ settings: defaultSettings, bounds: undefined })
  })

  it('is as in the beginning where a folder has the place of the file', () => {
    const profile = temporaryFolder()
    mkdirSync(join(profile, 'settings.json'))
    expect(firstLook(profile)).toEqual({ settings: defaultSettings, bounds: undefined })
  })
})
