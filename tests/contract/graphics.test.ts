import type { BrowserWindow } from 'electron'
import { EventEmitter } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Faults } from '../../electron/main/faults/faults.ts'
import { spareGraphicsCard, watchGraphics } from '../../electron/main/faults/graphics.ts'
import { temporaryFolder } from './temporary-folder.ts'

const system = vi.hoisted((): { said: string[]; version: string; spared: number; app?: EventEmitter } => ({
  said: [],
  version: '1.0.0',
  spared: 0,
}))
vi.mock('electron', async () => {
  const events = await import('node:events')
  const app = Object.assign(new events.EventEmitter(), {
    getVersion: () => system.version,
    disableHardwareAcceleration: () => {
      system.spared += 1
    },
  })
  system.app = app
  return {
    app,
    dialog: {
      showErrorBox: (title: string) => {
        system.said.push(title)
      },
    },
  }
})

const file = (profile: string) => join(profile, 'without-graphics-card')

/** A window, and a process that draws it and can be made to stop. */
function watched(profile = temporaryFolder()) {
  let now = 0
  const done: string[] = []
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    hide: () => done.push('hidden'),
    close: () => done.push('asked to close'),
  })
  const faults = new Faults(() => undefined)
  watchGraphics({ window: window as unknown as BrowserWindow, faults, profile, now: () => now })
  return {
    profile,
    done,
    faults,
    window,
    stop: (type = 'GPU', reason = 'crashed') => system.app?.emit('child-process-gone', {}, { type, reason }),
    wait: (hours: number) => {
      now += hours * 60 * 60_000
    },
  }
}

beforeEach(() => {
  Object.assign(system, { said: [], version: '1.0.0', spared: 0 })
  system.app?.removeAllListeners()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('what draws the window', () => {
  it('may stop twice; the third time the card is left alone from then on, and that is said', () => {
    const { profile, stop, faults } = watched()
    stop()
    stop()
    expect(faults.all).toEqual([])
    expect(existsSync(file(profile))).toBe(false)
    stop()
    expect(faults.all).toMatchObject([{ kind: 'graphics' }])
    spareGraphicsCard(profile)
    expect(system.spared).toBe(1)
  })

  it('is forgiven a stop for each hour without one', () => {
    const { stop, wait, faults } = watched()
    for (let times = 0; times < 10; times += 1) {
      stop()
      wait(1)
    }
    expect(faults.all).toEqual([])
  })

  it('stopping a fourth time ends the app in order, and only then is it said', () => {
    const { stop, done, window } = watched()
    for (let times = 0; times < 4; times += 1) stop()
    expect(done).toEqual(['hidden', 'asked to close'])
    expect(system.said).toEqual([])
    window.emit('closed')
    expect(system.said).toEqual(['Vagus has to be started again'])
  })

  it('is not what stops when another process does, or in good order', () => {
    const { stop, faults } = watched()
    for (let times = 0; times < 4; times += 1) {
      stop('Utility')
      stop('GPU', 'clean-exit')
    }
    expect(faults.all).toEqual([])
  })

  it('that nothing can be remembered of is still spoken of', () => {
    const { stop, faults } = watched(join(temporaryFolder(), 'not there'))
    for (let times = 0; times < 3; times += 1) stop()
    expect(faults.all).toHaveLength(1)
  })
})

describe('the graphics card', () => {
  it('is used where nothing speaks against it', () => {
    spareGraphicsCard(temporaryFolder())
    expect(system.spared).toBe(0)
  })

  it('is tried again by the next version', () => {
    const profile = temporaryFolder()
    writeFileSync(file(profile), `1.0.0 ${process.versions.electron}`)
    spareGraphicsCard(profile)
    expect(system.spared).toBe(1)
    system.version = '1.0.1'
    spareGraphicsCard(profile)
    expect(system.spared).toBe(1)
    expect(existsSync(file(profile))).toBe(false)
  })

  it('is left alone by a mark that holds two versions and nothing else', () => {
    const { profile, stop } = watched()
    for (let times = 0; times < 3; times += 1) stop()
    expect(readFileSync(file(profile), 'utf8')).toMatch(/^\S+ \S+$/)
  })
})
