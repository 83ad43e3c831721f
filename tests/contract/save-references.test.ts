import type { BrowserWindow, SaveDialogOptions, SaveDialogReturnValue } from 'electron'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { saveReferences } from '../../electron/main/outside/save-references.ts'
import { formatIds, formats } from '../../src/core/library/export/formats.ts'
import { dialog } from './electron-double.ts'
import { temporaryFolder } from './temporary-folder.ts'

const window: unknown = { id: 1 }
const text = 'TY  - JOUR\r\nTI  - Über Tee\r\nER  - \r\n'

/** The dialog, answered; what it was asked comes back. */
function choose(answer: SaveDialogReturnValue) {
  const asked: { parent: unknown; options: SaveDialogOptions }[] = []
  const answered: unknown = (parent: unknown, options: SaveDialogOptions) => {
    asked.push({ parent, options })
    return Promise.resolve(answer)
  }
  vi.spyOn(dialog, 'showSaveDialog').mockImplementation(answered as typeof dialog.showSaveDialog)
  return asked
}
afterEach(() => {
  vi.restoreAllMocks()
})

describe('references that are saved', () => {
  it('are in the file that was chosen, as UTF-8, with nothing beside it', async () => {
    const folder = temporaryFolder()
    const filePath = join(folder, 'tea.ris')
    writeFileSync(filePath, 'old')
    choose({ canceled: false, filePath })
    expect(await saveReferences(window as BrowserWindow, { format: 'ris', text })).toEqual({
      ok: true,
      value: { file: filePath },
    })
    expect(readFileSync(filePath, 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['tea.ris'])
  })

  it.each(formatIds)('as %s have that name and ending in a dialog of the window', async (format) => {
    const asked = choose({ canceled: true, filePath: '' })
    await saveReferences(window as BrowserWindow, { format, name: 'moss2011-tea', text })
    const { extension } = formats[format]
    expect(asked).toEqual([
      {
        parent: window,
        options: {
          title: `Save references as ${formats[format].name}`,
          defaultPath: `moss2011-tea.${extension}`,
          filters: [{ name: formats[format].name, extensions: [extension] }],
          properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
        },
      },
    ])
  })

  it('without a name have one', async () => {
    const asked = choose({ canceled: true, filePath: '' })
    await saveReferences(window as BrowserWindow, { format: 'bibtex', text })
    expect(asked[0]?.options.defaultPath).toBe('Vagus references.bib')
  })
})

test.each([
  ['closed', true, 'tea.ris'],
  ['left without a name', false, ''],
])('a dialog that is %s writes nothing', async (_how, canceled, name) => {
  const folder = temporaryFolder()
  choose({ canceled, filePath: name === '' ? '' : join(folder, name) })
  expect(await saveReferences(window as BrowserWindow, { format: 'ris', text })).toEqual({
    ok: true,
    value: { file: null },
  })
  expect(readdirSync(folder)).toEqual([])
})

describe('a file that cannot be written', () => {
  it('is said by its name, and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    const taken = join(folder, 'tea.ris')
    mkdirSync(taken)
    choose({ canceled: false, filePath: taken })
    expect(await saveReferences(window as BrowserWindow, { format: 'ris', text })).toEqual({
      ok: false,
      error: {
        code: 'not-saved',
        message: expect.stringMatching(/^The references could not be written as tea\.ris\. .*\.$/) as string,
      },
    })
    expect(readdirSync(folder)).toEqual(['tea.ris'])
  })

  it('in a folder that is gone makes no folder', async () => {
    const gone = join(temporaryFolder(), 'gone')
    choose({ canceled: false, filePath: join(gone, 'tea.ris') })
    expect(await saveReferences(window as BrowserWindow, { format: 'ris', text })).toMatchObject({
      ok: false,
    })
    expect(existsSync(gone)).toBe(false)
  })
})
