import type { BrowserWindow, SaveDialogOptions } from 'electron'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { carryJournal, exportJournal } from '../../electron/main/outside/save-journal.ts'
import { readHeader } from '../../electron/main/vault/backups/backup-file.ts'
import { readJson } from '../../src/core/journal/export/json.ts'
import { dayOn } from '../fixtures/entries.ts'
import { backedUp, valueOf } from './backed-up.ts'
import { dialog } from './electron-double.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(() => {
  vi.restoreAllMocks()
})

const window = { id: 1 } as unknown as BrowserWindow
const contents = {
  entries: [dayOn('2026-03-01', { notes: 'Quiet.' })],
  trackers: [],
  reading: [],
  visits: [],
}

/** The dialog, answered; what it was asked comes back. */
function choose(filePath: string) {
  const asked: { parent: unknown; options: SaveDialogOptions }[] = []
  const answered: unknown = (parent: unknown, options: SaveDialogOptions) => {
    asked.push({ parent, options })
    return Promise.resolve({ canceled: filePath === '', filePath })
  }
  vi.spyOn(dialog, 'showSaveDialog').mockImplementation(answered as typeof dialog.showSaveDialog)
  return asked
}

describe('the journal, saved in the open', () => {
  it('is in the file that was chosen, for its owner only, with nothing beside it', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'mine.json')
    writeFileSync(file, 'old', { mode: 0o644 })
    choose(file)
    expect(await exportJournal(window, 'json', () => contents, '0.1.0')).toEqual({
      ok: true,
      value: { file },
    })
    expect(valueOf(readJson(readFileSync(file, 'utf8'))).contents).toEqual(contents)
    expect(readdirSync(folder)).toEqual(['mine.json'])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['json', 'JSON', 'json'],
    ['csv', 'CSV', 'csv'],
    ['markdown', 'Markdown', 'md'],
  ] as const)(
    'as %s has its name and ending, in a dialog of the window that remembers nothing',
    async (format, name, extension) => {
      const file = join(temporaryFolder(), `mine.${extension}`)
      const asked = choose(file)
      await exportJournal(window, format, () => contents, '0.1.0')
      expect(asked).toEqual([
        {
          parent: window,
          options: {
            title: `Export the journal as ${name}`,
            defaultPath: expect.stringMatching(
              new RegExp(`^Vagus journal \\d{4}-\\d\\d-\\d\\d\\.${extension}$`),
            ) as string,
            filters: [{ name, extensions: [extension] }],
            properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
          },
        },
      ])
      expect(readFileSync(file, 'utf8')).toContain('Quiet.')
    },
  )

  it('that cannot be written is named, and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    const taken = join(folder, 'mine.json')
    mkdirSync(taken)
    choose(taken)
    expect(await exportJournal(window, 'json', () => contents, '0.1.0')).toMatchObject({
      ok: false,
      error: {
        code: 'not-saved',
        message: expect.stringMatching(/^The journal could not be written as mine\.json\./) as string,
      },
    })
    expect(readdirSync(folder)).toEqual(['mine.json'])
  })
})

describe('a journal that was locked while its person chose a place', () => {
  it('is not written there, in the open or sealed', async () => {
    const folder = temporaryFolder()
    const vault = await backedUp()
    choose(join(folder, 'mine.json'))
    const locked = { ok: false, error: { code: 'locked' } }
    expect(await exportJournal(window, 'json', () => undefined, '0.1.0')).toMatchObject(locked)
    expect(await carryJournal(window, vault.backups, () => undefined)).toMatchObject(locked)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('everything in one file', () => {
  it('is a backup under the name that was chosen, with nothing beside it', async () => {
    const vault = await backedUp()
    vault.write(contents)
    const file = join(temporaryFolder(), 'Everything.vagus')
    const asked = choose(file)
    expect(await carryJournal(window, vault.backups, () => vault)).toEqual({ ok: true, value: { file } })
    expect(asked[0]?.options.properties).toContain('dontAddToRecent')
    expect(asked[0]?.options.defaultPath).toMatch(/^Vagus \d{4}-\d\d-\d\d\.vagus$/)
    expect(valueOf(readHeader(readFileSync(file))).keys.vault).toBe(vault.keys.vault)
    expect(readdirSync(join(file, '..'))).toEqual(['Everything.vagus'])
  })

  it('that cannot be written says why', async () => {
    const vault = await backedUp()
    const gone = join(temporaryFolder(), 'gone')
    choose(join(gone, 'Everything.vagus'))
    expect(await carryJournal(window, vault.backups, () => vault)).toMatchObject({
      ok: false,
      error: { code: 'folder-gone' },
    })
    expect(existsSync(gone)).toBe(false)
  })
})

test('a dialog that is closed writes nothing', async () => {
  const vault = await backedUp()
  choose('')
  const none = { ok: true, value: { file: null } }
  expect(await exportJournal(window, 'csv', () => contents, '0.1.0')).toEqual(none)
  expect(await carryJournal(window, vault.backups, () => vault)).toEqual(none)
})
