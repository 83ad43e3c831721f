import type { BrowserWindow } from 'electron'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Faults } from '../../electron/main/faults/faults.ts'
import { createHandlers } from '../../electron/main/handlers.ts'
import type { Handlers } from '../../electron/main/ipc/serve.ts'
import { HandedFile } from '../../electron/main/outside/handed-file.ts'
import type { Input } from '../../src/contract/contract.ts'
import { toJson } from '../../src/core/journal/export/json.ts'
import type { Result } from '../../src/core/result.ts'
import type { Visit } from '../../src/core/visit/record.ts'
import { scan } from '../electron/scan.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What Electron is told and asked, and what a person chooses in its dialogs. */
const electron = vi.hoisted(() => ({ profile: '', saveAt: '', openFile: '', openedPaths: [] as string[] }))
vi.mock('electron', () => {
  const parts = {
    app: { getPath: () => electron.profile, getVersion: () => '0.0.0' },
    nativeTheme: {},
    clipboard: {},
    dialog: {
      showSaveDialog: () => Promise.resolve({ canceled: electron.saveAt === '', filePath: electron.saveAt }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [electron.openFile] }),
    },
    powerMonitor: { on: () => undefined },
    safeStorage: { getSelectedStorageBackend: () => 'basic_text' },
    screen: {},
    shell: {
      openPath: (path: string) => {
        electron.openedPaths.push(path)
        return Promise.resolve('')
      },
    },
    ipcMain: { on: () => undefined },
  }
  return { ...parts, default: parts }
})
vi.mock('../../electron/main/window.ts', () => ({ boundsOf: () => undefined, placeWindow: () => undefined }))

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => {
  Object.assign(electron, { profile: temporaryFolder(), saveAt: '', openFile: '', openedPaths: [] })
})

/** Locked at the end of each test: a backup that is being made would outlive its folder. */
const running: Handlers[] = []
afterEach(async () => {
  for (const handlers of running.splice(0)) await handlers['vault:lock'](undefined)
})

const passphrase = 'quiet harbour lamp'

/** What answers the messages of a window that has just been opened, with the vault open; it is made where there is none. */
async function startOpen(): Promise<Handlers> {
  const window = {
    on: () => window,
    isDestroyed: () => true,
    setContentProtection: () => undefined,
    webContents: { on: () => undefined, printToPDF: () => Promise.resolve(Buffer.from('%PDF')) },
  } as unknown as BrowserWindow
  const handlers = createHandlers(window, { refused: 0 }, () => Promise.resolve(), {
    faults: new Faults(() => undefined),
    page: { whenGone: () => undefined },
    handed: new HandedFile(),
    speakAs: () => Promise.resolve(),
  })
  running.push(handlers)
  await open(handlers)
  return handlers
}

async function open(handlers: Handlers): Promise<void> {
  const state = await value(handlers['vault:state'](undefined))
  if (state.kind === 'new') await value(handlers['vault:create']({ passphrase }))
  else await value(handlers['vault:unlock']({ by: 'passphrase', passphrase }))
}

async function value<Value>(answer: Result<Value> | Promise<Result<Value>>): Promise<Value> {
  const result = await answer
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const journalFolder = () => join(electron.profile, 'journal')
const plan: Input<'visits:save'> = {
  kind: 'plan',
  person: 'quillobrixperson',
  concerns: ['quillobrixconcern', '', 'Is it the dose?'],
  changes: 'quillobrixchanges',
  flags: ['weight-loss'],
  hidden: ['gut'],
}
const visitOn = (date: string, id?: string): Input<'visits:save'> => ({
  kind: 'visit',
  date,
  ...(id !== undefined && { id }),
})
const range = { from: '2026-11-10', to: '2026-11-23' }

describe('what is kept about visits', () => {
  it('is nothing at first, and there after the app was closed and opened again', async () => {
    const first = await startOpen()
    expect(await value(first['visits:open'](undefined))).toEqual({ records: [], problems: [] })
    const kept = [
      await value(first['visits:save'](plan)),
      await value(first['visits:save'](visitOn('2026-02-11'))),
    ]
    expect(kept).toMatchObject([plan, visitOn('2026-02-11')])
    const again = await value((await startOpen())['visits:open'](undefined))
    expect(again).toEqual({ records: expect.arrayContaining(kept) as unknown[], problems: [] })
    expect(again.records).toHaveLength(2)
    const year = String(new Date().getUTCFullYear())
    expect(readdirSync(journalFolder())).toContain(`visits-${year}.json`)
  })

  it('is changed in its place, removed and put back', async () => {
    const handlers = await startOpen()
    const first = await value(handlers['visits:save'](plan))
    const second = await value(handlers['visits:save']({ ...plan, concerns: ['Pain'] }))
    expect(second).toMatchObject({ id: first.id, madeAt: first.madeAt, concerns: ['Pain'] })
    const { id } = await value(handlers['visits:save'](visitOn('2026-02-11')))
    const moved = (await value(handlers['visits:save'](visitOn('2026-02-12', id)))) as Visit
    expect(moved).toMatchObject({ id, date: '2026-02-12' })
    expect(await value(handlers['visits:remove']({ id }))).toEqual(moved)
    expect(await handlers['visits:remove']({ id })).toMatchObject({ error: { code: 'not-found' } })
    expect(await handlers['visits:save'](visitOn('2026-02-11', id))).toMatchObject({
      error: { code: 'visit-gone' },
    })
    expect(await value(handlers['visits:restore'](moved))).toEqual(moved)
    for (const refused of [
      await handlers['visits:restore'](moved),
      await handlers['visits:save'](visitOn('2026-02-12')),
    ])
      expect(refused).toMatchObject({ ok: false, error: { code: 'already-there' } })
    const { records } = await value((await startOpen())['visits:open'](undefined))
    expect(records.map(({ kind }) => kind).sort()).toEqual(['plan', 'visit'])
  })

  it('is in clear in no file, whatever is done with it', async () => {
    const handlers = await startOpen()
    await value(handlers['visits:save'](plan))
    await value(handlers['visits:save']({ ...plan, concerns: ['quillobrixconcern again'] }))
    await value(handlers['backup:make'](undefined))
    const words = ['quillobrixperson', 'quillobrixconcern', 'quillobrixchanges', 'weight-loss']
    expect(scan([electron.profile], words)).toEqual([])
    await value(handlers['vault:lock'](undefined))
    expect(scan([electron.profile], words)).toEqual([])
  })

  it('of a year whose file is damaged is named, and the year goes on', async () => {
    const first = await startOpen()
    await value(first['visits:save'](plan))
    await value(first['vault:lock'](undefined))
    const year = String(new Date().getUTCFullYear())
    const file = join(journalFolder(), `visits-${year}.json`)
    writeFileSync(file, readFileSync(file).subarray(0, -9))
    const again = await startOpen()
    const { records, problems } = await value(again['visits:open'](undefined))
    expect(records).toEqual([])
    expect(problems).toMatchObject([{ code: 'damaged-file', file: `visits-${year}.json` }])
    expect(problems[0]?.message).toMatch(/new visits and questions for the doctor for \d{4} go into a fresh/)
    expect((await value(again['journal:entries']({ from: 0 }))).problems).toEqual([])
    await value(again['visits:save'](plan))
    await value(again['vault:lock'](undefined))
    await open(again)
    expect((await value(again['visits:open'](undefined))).records).toMatchObject([plan])
  })

  it('comes back from a backup, and what was brought in can be undone', async () => {
    const handlers = await startOpen()
    const visit = await value(handlers['visits:save'](visitOn('2026-02-11')))
    const kept = await value(handlers['visits:save'](plan))
    const { backups } = await value(handlers['backup:make'](undefined))
    await value(handlers['visits:remove']({ id: visit.id }))
    await value(handlers['visits:save']({ ...plan, concerns: ['Something else'] }))
    const file = backups[0]?.file ?? ''
    expect(await value(handlers['incoming:open']({ what: 'backup', file }))).toMatchObject({
      kind: 'ready',
      missing: 1,
      different: 1,
      problems: [],
    })
    expect(await value(handlers['incoming:apply']({ mode: 'replace' }))).toEqual({
      added: 1,
      changed: 1,
      removed: 0,
    })
    const records = async () => (await value(handlers['visits:open'](undefined))).records
    expect(await records()).toEqual(expect.arrayContaining([visit, kept]))
    await value(handlers['incoming:undo'](undefined))
    expect(await records()).toMatchObject([{ kind: 'plan', concerns: ['Something else'] }])
  })

  it('is none in a backup of a Vagus that kept none, which opens as before', async () => {
    const handlers = await startOpen()
    const draft = { kind: 'day', date: '2026-03-01', zone: 'Europe/London', stress: 3 } as const
    await value(handlers['journal:save'](draft))
    const { backups } = await value(handlers['backup:make'](undefined))
    await value(handlers['visits:save'](plan))
    const file = backups[0]?.file ?? ''
    expect(await value(handlers['incoming:open']({ what: 'backup', file }))).toMatchObject({
      kind: 'ready',
      missing: 0,
      same: 1,
      onlyHere: 1,
      problems: [],
    })
  })

  it('comes in with an open export, and goes out with one', async () => {
    const handlers = await startOpen()
    const folder = temporaryFolder()
    const record = await value(handlers['visits:save'](plan))
    electron.saveAt = join(folder, 'journal.json')
    await value(handlers['journal:export']({ format: 'json' }))
    await value(handlers['visits:remove']({ id: record.id }))
    electron.openFile = electron.saveAt
    await value(handlers['incoming:open']({ what: 'export' }))
    await value(handlers['incoming:apply']({ mode: 'add' }))
    expect((await value(handlers['visits:open'](undefined))).records).toEqual([record])
    const about = { exportedAt: '2026-11-23T14:02:00Z', version: '0.2.0' }
    const nothing = toJson({ entries: [], trackers: [], reading: [], visits: [] }, about)
    writeFileSync(electron.openFile, nothing.replace('"formatVersion": 2', '"formatVersion": 1'))
    await value(handlers['incoming:open']({ what: 'export' }))
    expect(await value(handlers['incoming:apply']({ mode: 'add' }))).toMatchObject({ removed: 0 })
  })
})

describe('the PDF that was saved last', () => {
  it('is opened by its message, which gives no path; before one was saved there is none', async () => {
    const handlers = await startOpen()
    expect(await handlers['summary:open-pdf'](undefined)).toMatchObject({ error: { code: 'no-pdf' } })
    for (const name of ['one.pdf', 'two.pdf']) {
      electron.saveAt = join(temporaryFolder(), name)
      expect(await value(handlers['summary:save-pdf']({ range }))).toEqual({ file: electron.saveAt })
    }
    const last = electron.saveAt
    // A place that was not chosen, and text, change nothing about it.
    electron.saveAt = ''
    expect(await value(handlers['summary:save-pdf']({ range }))).toEqual({ file: null })
    electron.saveAt = join(temporaryFolder(), 'three.txt')
    await value(handlers['summary:save-text']({ format: 'txt', text: 'Sleep', range }))
    expect(await value(handlers['summary:open-pdf'](undefined))).toEqual({ opened: true })
    expect(electron.openedPaths).toEqual([last])
    rmSync(last)
    expect(await handlers['summary:open-pdf'](undefined)).toMatchObject({ error: { code: 'pdf-gone' } })
    expect(electron.openedPaths).toEqual([last])
  })

  it('is forgotten when the journal is locked', async () => {
    const handlers = await startOpen()
    electron.saveAt = join(temporaryFolder(), 'one.pdf')
    await value(handlers['summary:save-pdf']({ range }))
    await value(handlers['vault:lock'](undefined))
    expect(await handlers['summary:open-pdf'](undefined)).toMatchObject({ error: { code: 'locked' } })
    await open(handlers)
    expect(await handlers['summary:open-pdf'](undefined)).toMatchObject({ error: { code: 'no-pdf' } })
    expect(electron.openedPaths).toEqual([])
  })
})
