import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { firstLook } from '../../electron/main/settings/first-look.ts'
import { SettingsStore } from '../../electron/main/settings/settings-store.ts'
import { DurableFile } from '../../electron/main/vault/durable-file.ts'
import { defaultSettings } from '../../src/contract/settings.ts'
import { temporaryFolder } from './temporary-folder.ts'

const bounds = { x: -10, y: 20, width: 1100, height: 800, maximised: false, zoom: 1 }
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
    const folder = temporaryFolder()
    expect(new SettingsStore(folder).read()).toEqual(defaultSettings)
    expect(firstLook(folder).bounds).toBeUndefined()
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
    expect(firstLook(folder).bounds).toEqual(bounds)
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
    expect(firstLook(folder).bounds).toBeUndefined()
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
    const { folder, store } = withFile(JSON.stringify({ settings, window: bounds }))
    expect(store.read()).toEqual({ ...defaultSettings, ...kept })
    expect(store.change({ theme: 'light' })).toEqual({ ...defaultSettings, ...kept, theme: 'light' })
    expect(store.read()).toEqual({ ...defaultSettings, ...kept, theme: 'light' })
    expect(firstLook(folder).bounds).toEqual(bounds)
  })

  it.each([
    ['a word for its width', { ...bounds, width: 'wide' }],
    ['no height', { x: 1, y: 2, width: 3, maximised: true }],
    ['null', null],
  ])('are not lost when the place of the window has %s', (_what, window) => {
    const { folder, store } = withFile(
      JSON.stringify({ settings: { theme: 'dark', paper: 'Letter' }, window }),
    )
    expect(firstLook(folder).bounds).toBeUndefined()
    expect(store.read()).toEqual({ ...defaultSettings, theme: 'dark', paper: 'Letter' })
  })

  it('and the place of the window are all there ever is in the file, which only its owner may read', () => {
    const folder = temporaryFolder()
    const store = new SettingsStore(folder)
    for (const theme of ['light', 'dark', 'night', 'system'] as const) {
      store.change({ theme })
      store.keepBounds(bounds)
      store.read()
      expect(onDisk(folder)).toStrictEqual({ settings: { ...defaultSettings, theme }, window: bounds })
    }
    expect(readdirSync(folder)).toEqual(['settings.json'])
    if (process.platform !== 'win32') expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['cut short', '{"settings":{"theme":"da'],
    ['a list', '[1,2]'],
    ['settings that are a word', '{"settings":"dark"}'],
  ])('are kept aside as they were when their file is %s, and that is said', (_what, content) => {
    const { folder } = withFile(content)
    const name = 'settings.damaged-20260504T060000Z'
    for (const keptAs of [`${name}.json`, `${name}-2.json`]) {
      writeFileSync(fileIn(folder), content)
      const store = new SettingsStore(folder, () => new Date('2026-05-04T06:00:00.123Z'))
      expect(store.damage).toContain(`kept as ${keptAs} in ${folder}`)
      expect(readFileSync(join(folder, keptAs), 'utf8')).toBe(content)
      store.change({ theme: 'dark' })
      expect(new SettingsStore(folder).damage).toBeUndefined()
    }
  })

  it('keep in their file what only a newer Vagus understands', () => {
    const settings = { theme: 'sepia', paper: 'Letter', ruler: true }
    const { folder, store } = withFile(JSON.stringify({ settings, sounds: 'none' }))
    store.change({ paper: 'A4' })
    store.keepBounds(bounds)
    expect(onDisk(folder)).toMatchObject({ settings: { ...settings, paper: 'A4' }, sounds: 'none' })
    expect(store.damage).toBeUndefined()
  })

  it('hold until the app ends when they cannot be kept, are kept once they can, and it is said how it stands', () => {
    const folder = temporaryFolder()
    const store = new SettingsStore(folder)
    store.change({ paper: 'Letter' })
    // A folder in the way of the new file stops even root, whom permissions would not.
    const inTheWay = join(folder, 'settings.next.json')
    mkdirSync(join(inTheWay, 'full'), { recursive: true })
    expect(store.change({ theme: 'night' })).toMatchObject({ theme: 'night', paper: 'Letter' })
    expect(store.read()).toMatchObject({ theme: 'night' })
    expect(store.whyNotKept).toContain('It holds until Vagus is closed.')
    expect(() => {
      store.keepBackupFolder('/elsewhere')
    }).toThrow()
    expect(store.readBackupFolder()).toBeUndefined()
    expect(new SettingsStore(folder).read()).toMatchObject({ theme: 'system', paper: 'Letter' })
    rmSync(inTheWay, { recursive: true })
    store.change({ lockAfter: 5 })
    expect(store.whyNotKept).toBeUndefined()
    expect(new SettingsStore(folder).read()).toMatchObject({ theme: 'night', lockAfter: 5 })
  })

  it.each([
    ['ENOSPC', 'The disk is full'],
    ['EROFS', 'Vagus is not allowed to write its settings'],
  ])('say in words why they could not be kept: %s', (code, words) => {
    const store = new SettingsStore(temporaryFolder())
    vi.spyOn(DurableFile.prototype, 'write').mockImplementationOnce(() => {
      throw Object.assign(new Error('refused'), { code })
    })
    store.change({ theme: 'dark' })
    expect(store.whyNotKept).toContain(words)
  })

  it('are the defaults, and Vagus starts, when their file cannot be opened at all', () => {
    const folder = temporaryFolder()
    // A folder in the file's place stops even root, whom permissions would not.
    mkdirSync(fileIn(folder))
    const store = new SettingsStore(folder)
    expect(store.read()).toEqual(defaultSettings)
    expect(firstLook(folder).bounds).toBeUndefined()
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
