import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Faults } from '../../electron/main/faults/faults.ts'
import { PageWatch } from '../../electron/main/faults/page-watch.ts'

const system = vi.hoisted(() => ({
  asked: [] as MessageBoxOptions[],
  answer: undefined as unknown as (response: number) => void,
  quit: 0,
}))
vi.mock('electron', () => ({
  app: {
    quit: () => {
      system.quit += 1
    },
  },
  dialog: {
    showMessageBox: (...given: unknown[]) => {
      const options = given.at(-1) as MessageBoxOptions
      system.asked.push(options)
      return new Promise((resolve) => {
        system.answer = (response) => {
          resolve({ response })
        }
        options.signal?.addEventListener('abort', () => {
          resolve({ response: options.cancelId })
        })
      })
    },
  },
}))

/** A window whose page can be made to stop, hang and answer again. */
function watched() {
  let now = 0
  const done: string[] = []
  const webContents = Object.assign(new EventEmitter(), {
    reload: () => done.push('loaded anew'),
    forcefullyCrashRenderer: () => {
      done.push('ended')
      webContents.emit('render-process-gone', {}, { reason: 'killed' })
    },
  })
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isVisible: () => true,
    isDestroyed: () => false,
    destroy: () => done.push('destroyed'),
  })
  const faults = new Faults(() => undefined)
  const page = new PageWatch(window as unknown as BrowserWindow, faults, () => now)
  page.whenGone = () => {
    done.push('locked')
  }
  return {
    done,
    faults,
    page,
    window,
    stop: (reason = 'crashed') => webContents.emit('render-process-gone', {}, { reason }),
    load: () => webContents.emit('did-finish-load'),
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

/** What was put off until the present event is over. */
const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

beforeEach(() => {
  system.asked = []
  system.quit = 0
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('a page that stops', () => {
  it('is loaded anew, with the journal locked before, and that is said', async () => {
    const { stop, done, faults } = watched()
    stop()
    await settled()
    expect(done).toEqual(['locked', 'loaded anew'])
    expect(faults.all).toMatchObject([{ kind: 'page-stopped' }])
    expect(system.asked).toEqual([])
  })

  it('and does so in good order is nothing to speak of', async () => {
    const { stop, done, faults } = watched()
    stop('clean-exit')
    await settled()
    expect(done).toEqual([])
    expect(faults.all).toEqual([])
  })

  it('is not loaded a third time within a minute unless the person wants it, and then it has three again', async () => {
    const { stop, done } = watched()
    for (let times = 0; times < 3; times += 1) stop()
    await settled()
    expect(done.filter((what) => what === 'loaded anew')).toHaveLength(2)
    expect(system.asked).toMatchObject([{ message: 'The page of Vagus keeps stopping.' }])
    system.answer(0)
    await settled()
    expect(done.filter((what) => what === 'loaded anew')).toHaveLength(3)
    stop()
    stop()
    await settled()
    expect(done.filter((what) => what === 'loaded anew')).toHaveLength(5)
    expect(system.asked).toHaveLength(1)
  })

  it('is ended with the app when the person says so', async () => {
    const { stop, done } = watched()
    for (let times = 0; times < 3; times += 1) stop()
    await settled()
    system.answer(1)
    await settled()
    expect(done.at(-1)).toBe('destroyed')
    expect(system.quit).toBe(1)
  })

  it('now and then is loaded each time', async () => {
    const { stop, wait, done } = watched()
    for (let times = 0; times < 6; times += 1) {
      stop()
      wait(31_000)
    }
    await settled()
    expect(system.asked).toEqual([])
    expect(done.filter((what) => what === 'loaded anew')).toHaveLength(6)
  })
})

describe('a page that hangs', () => {
  it('is asked about once, and left alone when the person waits', async () => {
    const { window, done } = watched()
    window.emit('unresponsive')
    window.emit('unresponsive')
    expect(system.asked).toMatchObject([{ message: 'The page does not answer.' }])
    system.answer(0)
    await settled()
    expect(done).toEqual([])
    window.emit('unresponsive')
    expect(system.asked).toHaveLength(2)
  })

  it('and answers again takes its question back', async () => {
    const { window, done } = watched()
    window.emit('unresponsive')
    window.emit('responsive')
    await settled()
    expect(system.asked[0]?.signal?.aborted).toBe(true)
    expect(done).toEqual([])
  })

  it('is locked, ended and loaded anew when the person says so', async () => {
    const { window, done, faults } = watched()
    window.emit('unresponsive')
    system.answer(1)
    await settled()
    expect(done).toEqual(['locked', 'ended', 'locked', 'loaded anew'])
    expect(faults.all).toMatchObject([{ kind: 'page-stopped' }])
  })
})

describe('a page that is loaded', () => {
  it.each([
    ['speaks before that', true],
    ['never speaks', false],
  ])('and %s', (_what, speaks) => {
    vi.useFakeTimers()
    const { load, page } = watched()
    if (speaks) page.spoke()
    load()
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    expect(system.asked.map(({ message }) => message)).toEqual(speaks ? [] : ['Vagus cannot show its page.'])
  })
})
