import type { BrowserWindow, SaveDialogOptions } from 'electron'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { openPdf } from '../../electron/main/outside/open-pdf.ts'
import { saveSummaryPdf, saveSummaryText } from '../../electron/main/outside/save-summary.ts'
import { dialog, shell } from './electron-double.ts'
import { temporaryFolder } from './temporary-folder.ts'

const printToPDF = vi.fn<(options: unknown) => Promise<Buffer>>(() =>
  Promise.resolve(Buffer.from('%PDF-1.7 new')),
)
const window = { id: 1, webContents: { printToPDF } } as unknown as BrowserWindow
const range = { from: '2026-11-10', to: '2026-11-23' }
const text = 'Sleep and gut summary\nÜber 14 nights'
const open = () => true

afterEach(() => {
  vi.restoreAllMocks()
  printToPDF.mockClear()
})

/** The dialog, answered; what it was asked comes back. */
function choose(filePath: string, canceled = filePath === '') {
  const asked: { parent: unknown; options: SaveDialogOptions }[] = []
  const answered: unknown = (parent: unknown, options: SaveDialogOptions) => {
    asked.push({ parent, options })
    return Promise.resolve({ canceled, filePath })
  }
  vi.spyOn(dialog, 'showSaveDialog').mockImplementation(answered as typeof dialog.showSaveDialog)
  return asked
}

const ways = [
  ['pdf', 'PDF', 'PDF', (isOpen: () => boolean) => saveSummaryPdf(window, range, isOpen)],
  [
    'csv',
    'CSV',
    'CSV',
    (isOpen: () => boolean) => saveSummaryText(window, { format: 'csv', text, range }, isOpen),
  ],
  [
    'txt',
    'plain text',
    'Plain text',
    (isOpen: () => boolean) => saveSummaryText(window, { format: 'txt', text, range }, isOpen),
  ],
] as const

describe.each(ways)('the summary as %s', (extension, what, name, save) => {
  it('is in the file that was chosen, for its owner only, with nothing beside it', async () => {
    const folder = temporaryFolder()
    const file = join(folder, `mine.${extension}`)
    writeFileSync(file, 'old', { mode: 0o644 })
    choose(file)
    expect(await save(open)).toEqual({ ok: true, value: { file } })
    expect(readFileSync(file, 'utf8')).toBe(extension === 'pdf' ? '%PDF-1.7 new' : text)
    expect(readdirSync(folder)).toEqual([`mine.${extension}`])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('has a name that says its days, in a dialog of the window that remembers nothing', async () => {
    const asked = choose('')
    await save(open)
    expect(asked).toEqual([
      {
        parent: window,
        options: {
          title: `Save the summary as ${what}`,
          defaultPath: `Vagus summary 2026-11-10 to 2026-11-23.${extension}`,
          filters: [{ name, extensions: [extension] }],
          properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
        },
      },
    ])
  })

  it('is in no file when the dialog is closed or left without a name', async () => {
    const folder = temporaryFolder()
    for (const [file, canceled] of [
      [join(folder, 'mine'), true],
      ['', false],
    ] as const) {
      choose(file, canceled)
      expect(await save(open)).toEqual({ ok: true, value: { file: null } })
    }
    expect(printToPDF).not.toHaveBeenCalled()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is in no file when the journal was locked while its place was chosen', async () => {
    const folder = temporaryFolder()
    choose(join(folder, 'mine'))
    expect(await save(() => false)).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(printToPDF).not.toHaveBeenCalled()
    expect(readdirSync(folder)).toEqual([])
  })

  it('that cannot be written is said by its name, and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    const taken = join(folder, 'taken')
    mkdirSync(taken)
    choose(taken)
    expect(await save(open)).toMatchObject({
      ok: false,
      error: {
        code: 'not-saved',
        message: expect.stringMatching(
          /^The (?:PDF|summary) could not be written as taken\. .*\.$/,
        ) as string,
      },
    })
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})

describe('the PDF', () => {
  it('is tagged and has bookmarks, on the paper and with the margins of the page', async () => {
    choose(join(temporaryFolder(), 'mine.pdf'))
    await saveSummaryPdf(window, range, open)
    expect(printToPDF.mock.calls).toEqual([
      [
        {
          preferCSSPageSize: true,
          printBackground: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        },
      ],
    ])
  })

  it('is not written when the journal was locked while it was made: it would show the lock', async () => {
    const folder = temporaryFolder()
    choose(join(folder, 'mine.pdf'))
    const isOpen = vi.fn().mockReturnValueOnce(true).mockReturnValue(false)
    expect(await saveSummaryPdf(window, range, isOpen)).toMatchObject({ error: { code: 'locked' } })
    expect(printToPDF).toHaveBeenCalledOnce()
    expect(readdirSync(folder)).toEqual([])
  })

  it('that could not be made is said to be', async () => {
    choose(join(temporaryFolder(), 'mine.pdf'))
    printToPDF.mockRejectedValueOnce(new Error('Printing failed'))
    expect(await saveSummaryPdf(window, range, open)).toEqual({
      ok: false,
      error: { code: 'not-made', message: expect.stringMatching(/^The PDF .*\.$/) as string },
    })
  })
})

describe('a PDF that was saved', () => {
  const saved = () => {
    const file = join(temporaryFolder(), 'mine.pdf')
    writeFileSync(file, '%PDF')
    return file
  }
  const answer = (said: string) => vi.spyOn(shell, 'openPath').mockResolvedValue(said)

  it('is opened where it lies', async () => {
    const file = saved()
    const opening = answer('')
    expect(await openPdf(file)).toEqual({ ok: true, value: { opened: true } })
    expect(opening.mock.calls).toEqual([[file]])
  })

  it('that the system does not open is said by its name, without its folder', async () => {
    answer('Failed to open path')
    expect(await openPdf(saved())).toMatchObject({
      ok: false,
      error: {
        code: 'not-opened',
        message: expect.stringMatching(/^This computer did not open mine\.pdf\. .*\.$/) as string,
      },
    })
  })

  test.each([
    ['none was saved', undefined, 'no-pdf'],
    ['it is gone', join('/nowhere', 'mine.pdf'), 'pdf-gone'],
  ])('is not asked for when %s', async (_why, file, code) => {
    // Whatever is asked of the system here throws.
    expect(await openPdf(file)).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(/^[A-Za-z].*\.$/) as string },
    })
  })
})
