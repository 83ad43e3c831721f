import type { BrowserWindow } from 'electron'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Faults } from '../../electron/main/faults/faults.ts'
import { createHandlers } from '../../electron/main/handlers.ts'
import type { Handlers } from '../../electron/main/ipc/serve.ts'
import { HandedFile } from '../../electron/main/outside/handed-file.ts'
import { channels } from '../../src/contract/channels.ts'
import { needsOpenVault, type Input } from '../../src/contract/contract.ts'
import type { ReadingMark, ReadingRecord } from '../../src/core/reading/record.ts'
import type { Result } from '../../src/core/result.ts'
import { temporaryFolder } from './temporary-folder.ts'

const profile = vi.hoisted(() => ({ folder: '' }))
vi.mock('electron', () => {
  const app = { getPath: () => profile.folder, getVersion: () => '0.0.0' }
  const electron = {
    app,
    nativeTheme: {},
    clipboard: {},
    dialog: {},
    powerMonitor: { on: () => undefined },
    safeStorage: { getSelectedStorageBackend: () => 'basic_text' },
    screen: {},
    shell: {},
    ipcMain: { on: () => undefined },
  }
  return { ...electron, default: electron }
})
vi.mock('../../electron/main/window.ts', () => ({ boundsOf: () => undefined, placeWindow: () => undefined }))

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => {
  profile.folder = temporaryFolder()
})

/** Locked at the end of each test: a backup that is being made would outlive its folder. */
const running: Handlers[] = []
afterEach(async () => {
  for (const handlers of running.splice(0)) await handlers['vault:lock'](undefined)
})

/** What answers the messages of a window that has just been opened. */
function start() {
  const window = {
    on: () => window,
    isDestroyed: () => true,
    setContentProtection: () => undefined,
    webContents: { on: () => undefined },
  } as unknown as BrowserWindow
  const handlers = createHandlers(window, { refused: 0 }, () => Promise.resolve(), {
    faults: new Faults(() => undefined),
    page: { whenGone: () => undefined },
    handed: new HandedFile(),
    speakAs: () => Promise.resolve(),
  })
  running.push(handlers)
  return handlers
}

const passphrase = 'quiet harbour lamp'

/** The same with the vault open; it is made where there is none. */
async function startOpen() {
  const handlers = start()
  const state = await value(handlers['vault:state'](undefined))
  if (state.kind === 'new') await value(handlers['vault:create']({ passphrase }))
  else await value(handlers['vault:unlock']({ by: 'passphrase', passphrase }))
  return handlers
}

const quotation = { exact: 'pain fell', prefix: 'and ', suffix: '. Sleep', start: 40 }
const draft: Input<'reading:save'> = { kind: 'mark', articleId: 'naps', quotation }

async function value<Value>(answer: Result<Value> | Promise<Result<Value>>): Promise<Value> {
  const result = await answer
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('what is left in articles', () => {
  it('is saved, changed, removed, put back and there after a restart', async () => {
    const first = await startOpen()
    expect(await value(first['reading:open'](undefined))).toEqual({ marks: [], places: [], problems: [] })
    const mark = (await value(first['reading:save'](draft))) as ReadingMark
    const noted = await value(first['reading:save']({ ...draft, id: mark.id, note: 'Mine too.' }))
    expect(noted).toMatchObject({ id: mark.id, madeAt: mark.madeAt, note: 'Mine too.', quotation })
    expect(await value(first['reading:remove']({ id: mark.id }))).toEqual(noted)
    expect(await first['reading:remove']({ id: mark.id })).toMatchObject({ error: { code: 'not-found' } })
    expect(await value(first['reading:restore'](noted))).toEqual(noted)
    expect(await first['reading:restore'](noted)).toMatchObject({ error: { code: 'already-there' } })
    expect(await value((await startOpen())['reading:open'](undefined))).toMatchObject({ marks: [noted] })
  })

  it('has one place for each article, whatever was read before', async () => {
    const first = await startOpen()
    await value(first['reading:open'](undefined))
    const place = (articleId: string, passage: string) => ({ kind: 'place', articleId, passage }) as const
    const at: ReadingRecord[] = []
    for (const [article, passage] of [
      ['naps', 'p2'],
      ['light', 'p1'],
      ['naps', 'p9'],
    ] as const)
      at.push(await value(first['reading:save'](place(article, passage))))
    expect(at[2]?.id).toBe(at[0]?.id)
    const again = await startOpen()
    await value(again['reading:open'](undefined))
    await value(again['reading:save'](place('naps', 'p12')))
    const { places } = await value(again['reading:open'](undefined))
    expect(places.map(({ articleId, passage }) => [articleId, passage]).sort()).toEqual([
      ['light', 'p1'],
      ['naps', 'p12'],
    ])
  })

  it('is in the folder of the journal, whose entries it leaves alone', async () => {
    const handlers = await startOpen()
    const draftOfDay = { kind: 'day', date: '2026-03-01', zone: 'Europe/London', stress: 3 } as const
    const entry = await value(handlers['journal:save'](draftOfDay))
    await value(handlers['reading:save'](draft))
    const { entries } = await value(handlers['journal:entries']({ from: 0 }))
    expect(JSON.parse(entries)).toEqual([entry])
    expect(await value(handlers['journal:entries']({ from: 1 }))).toEqual({ entries: '[]', problems: [] })
    const year = String(new Date().getUTCFullYear())
    const files = readdirSync(join(profile.folder, 'journal'))
    expect(files.sort()).toEqual(['journal-2026.json', 'keys.json', `reading-${year}.json`])
  })
})

const ofTheVault = channels.filter(needsOpenVault)
const id = '3f0c6f9e-6a55-4c0e-9a3c-0d6f5f1f2a10'

describe('what is sealed', () => {
  it.each(ofTheVault)('is refused on %s while nothing is open', async (channel) => {
    const handle = start()[channel] as (input: unknown) => Promise<unknown>
    expect(await handle({ id })).toMatchObject({ ok: false, error: { code: 'locked' } })
  })

  it('is refused again once it has been locked', async () => {
    const handlers = await startOpen()
    await value(handlers['vault:lock'](undefined))
    for (const channel of ofTheVault) {
      const handle = handlers[channel] as (input: unknown) => Promise<unknown>
      expect(await handle({ id }), channel).toMatchObject({ ok: false, error: { code: 'locked' } })
    }
  })
})
