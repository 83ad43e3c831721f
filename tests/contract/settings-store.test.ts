import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SettingsStore } from '../../electron/main/settings/settings-store.ts'
import { defaultSettings } from '../../src/contract/settings.ts'
import { temporaryFolder } from './temporary-folder.ts'

const bounds = { x: -10, y: 20, width: 1100, height: 800, maximised: false }
const fileIn = (folder: string) => join(folder, 'settings.json')
const onDisk = (folder: string): unknown => JSON.parse(readFileSync(fileIn(folder), 'utf8'))

/** A store on a folder in which the settings are already as given. */
function withFile(content: string | Uint8Array) {
  const folder = temporaryFolder()
  writeFileSync(fileIn(folder), content)
  return { folder, store: new SettingsStore(folder) }
}

describe('the settings', () => {
  it('are the defaults at first, and the window has no place yet', () => {
    const store = new SettingsStore(temporaryFolder())
    expect(store.read()).toEqual(defaultSettings)
    expect(store.readBounds()).toBeUndefined()
  })

  it('are there again at the next start, each change on its own', () => {
    const folder = temporaryFolder()
    const store = new SettingsStore(folder)
    expect(store.change({ theme: 'night' })).toEqual({ ...defaultSettings, theme: 'night' })
    expect(store.change({ paper: 'Letter' })).toEqual({ ...defaultSettings, theme: 'night', paper: 'Letter' })
    expect(store.change({})).toEqual({ ...defaultSettings, theme: 'night', paper: 'Letter' })
    store.keepBounds(bounds)
    const again = new SettingsStore(folder)
    expect(again.read()).toEqual({ ...defaultSettings, theme: 'night', paper: 'Letter' })
    expect(again.readBounds()).toEqual(bounds)
  })

  it.each([
    ['cut short', '{"settings":{"theme":"da'],
    ['empty', ''],
    ['binary', Uint8Array.from({ length: 1024 }, (_, index) => (index * 167 + 13) % 256)],
    ['a list', '[1,2]'],
    ['null', 'null'],
    ['a word', '"dark"'],
  ])('start afresh when their file is %s, and can be changed again', (_what, content) => {
    const { folder, store } = withFile(content)
    expect(store.read()).toEqual(defaultSettings)
    expect(store.readBounds()).toBeUndefined()
    store.change({ theme: 'dark' })
    expect(new SettingsStore(folder).read()).toEqual({ ...defaultSettings, theme: 'dark' })
  })

  it.each([
    ['an unknown theme', { theme: 'sepia', paper: 'Letter' }, { paper: 'Letter' }],
    ['a number for paper', { theme: 'dark', paper: 4 }, { theme: 'dark' }],
    ['a key too many', { theme: 'dark', diagnosis: 'IBS' }, { theme: 'dark' }],
    ['only what an older Vagus knew', { theme: 'dark', paper: 'Letter' }, { theme: 'dark', paper: 'Letter' }],
    ['a word for all', 'dark', {}],
    ['null for all', null, {}],
  ] as const)('keep what is sound with %s in the file, and the window its place', (_what, settings, kept) => {
    const { store } = withFile(JSON.stringify({ settings, window: bounds }))
    expect(store.read()).toEqual({ ...defaultSettings, ...kept })
    expect(store.change({ theme: 'light' })).toEqual({ ...defaultSettings, ...kept, theme: 'light' })
    expect(store.read()).toEqual({ ...defaultSettings, ...kept, theme: 'light' })
    expect(store.readBounds()).toEqual(bounds)
  })

  it.each([
    ['a word for its width', { ...bounds, width: 'wide' }],
    ['no height', { x: 1, y: 2, width: 3, maximised: true }],
    ['null', null],
  ])('are not lost when the place of the window has %s', (_what, window) => {
    const { store } = withFile(JSON.stringify({ settings: { theme: 'dark', paper: 'Letter' }, window }))
    expect(store.readBounds()).toBeUndefined()
    expect(store.read()).toEqual({ ...defaultSettings, theme: 'dark', paper: 'Letter' })
  })

  it('and the place of the window are all there ever is in the file, which only its owner may read', () => {
    const folder = temporaryFolder()
    const store = new SettingsStore(folder)
    for (const theme of ['light', 'dark', 'night', 'system'] as const) {
      store.change({ theme })
      store.keepBounds(bounds)
      store.read()
      store.readBounds()
      expect(onDisk(folder)).toStrictEqual({ settings: { ...defaultSettings, theme }, window: bounds })
    }
    expect(readdirSync(folder)).toEqual(['settings.json'])
    if (process.platform !== 'win32') expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600)
  })

  it('are the defaults, and Vagus starts, when their file cannot be opened at all', () => {
    const folder = temporaryFolder()
    // A folder in the file's place stops even root, whom permissions would not.
    mkdirSync(fileIn(folder))
    const store = new SettingsStore(folder)
    expect(store.read()).toEqual(defaultSettings)
    expect(store.readBounds()).toBeUndefined()
  })

  it('do not stop the window from closing when its place cannot be written', () => {
    const folder = temporaryFolder()
    const store = new SettingsStore(folder)
    mkdirSync(fileIn(folder))
    expect(() => {
      store.keepBounds(bounds)
    }).not.toThrow()
  })
})
