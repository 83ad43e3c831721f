import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPortable, portableProfile } from '../../electron/main/place.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('a folder named Vagus data', () => {
  it('beside the program holds all that is kept', () => {
    const place = temporaryFolder()
    const executable = join(place, 'vagus')
    expect(portableProfile({ platform: 'linux', executable, environment: {} })).toBeUndefined()
    mkdirSync(join(place, 'Vagus data'))
    for (const platform of ['linux', 'win32'] as const)
      expect(portableProfile({ platform, executable, environment: {} })).toBe(join(place, 'Vagus data'))
  })

  it('beside an AppImage does, not beside what it unpacked', () => {
    const place = temporaryFolder()
    const unpacked = temporaryFolder()
    mkdirSync(join(place, 'Vagus data'))
    const environment = { APPIMAGE: join(place, 'Vagus.AppImage'), APPDIR: unpacked }
    const executable = join(unpacked, 'vagus')
    expect(portableProfile({ platform: 'linux', executable, environment })).toBe(join(place, 'Vagus data'))
    // The words of another AppImage that started this program.
    const installed = join(temporaryFolder(), 'vagus')
    expect(portableProfile({ platform: 'linux', executable: installed, environment })).toBeUndefined()
    expect(portableProfile({ platform: 'win32', executable, environment })).toBeUndefined()
  })

  it('beside the one file of Windows does, wherever that was unpacked', () => {
    const place = temporaryFolder()
    mkdirSync(join(place, 'Vagus data'))
    const executable = join(temporaryFolder(), 'Vagus.exe')
    const environment = { PORTABLE_EXECUTABLE_DIR: place }
    expect(portableProfile({ platform: 'win32', executable, environment })).toBe(join(place, 'Vagus data'))
    expect(portableProfile({ platform: 'linux', executable, environment })).toBeUndefined()
  })

  it('beside the bundle of a Mac does, not within it', () => {
    const place = temporaryFolder()
    const executable = join(place, 'Vagus.app', 'Contents', 'MacOS', 'Vagus')
    mkdirSync(join(place, 'Vagus data'))
    expect(portableProfile({ platform: 'darwin', executable, environment: {} })).toBe(
      join(place, 'Vagus data'),
    )
  })

  it('that is a file is none', () => {
    const place = temporaryFolder()
    writeFileSync(join(place, 'Vagus data'), '')
    expect(
      portableProfile({ platform: 'linux', executable: join(place, 'vagus'), environment: {} }),
    ).toBeUndefined()
  })

  it('is what makes a profile portable', () => {
    expect(isPortable(join('media', 'stick', 'Vagus data'))).toBe(true)
    expect(isPortable(join('home', 'ada', '.config', 'Vagus'))).toBe(false)
  })
})
