import { dialog, type BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { lockedFailure, type Input } from '../../../src/contract/contract.ts'
import { toCsv } from '../../../src/core/journal/export/csv.ts'
import { toJson, type About } from '../../../src/core/journal/export/json.ts'
import { toMarkdown } from '../../../src/core/journal/export/markdown.ts'
import { fail, succeed, type Result } from '../../../src/core/result.ts'
import type { Contents } from '../../../src/core/vault/contents.ts'
import { writeAtomically } from '../print/write-atomically.ts'
import type { BackupFolder } from '../vault/backups/backup-folder.ts'
import type { BackupKeys } from '../vault/backups/verified-backup.ts'
import { words } from './catalogue.ts'

type Format = Input<'journal:export'>['format']

const formats: Record<
  Format,
  { name: string; extension: string; write: (contents: Contents, about: About) => string }
> = {
  json: { name: 'JSON', extension: 'json', write: toJson },
  csv: { name: 'CSV', extension: 'csv', write: toCsv },
  markdown: { name: 'Markdown', extension: 'md', write: toMarkdown },
}

type Saved = Result<{ file: string | null }>

/**
 * Saves the journal in the open where the person chooses.
 *
 * @param contents asked for once there is a place for them; undefined when the journal has been locked meanwhile
 * @param version of Vagus, which the file tells
 */
export async function exportJournal(
  window: BrowserWindow,
  format: Format,
  contents: () => Contents | undefined,
  version: string,
): Promise<Saved> {
  const { name, extension, write } = formats[format]
  const file = await choosePlace(window, {
    title: words.journal.exportAs(name),
    defaultPath: `Vagus journal ${today()}.${extension}`,
    filters: [{ name, extensions: [extension] }],
  })
  if (file === undefined) return succeed({ file: null })
  const open = contents()
  if (open === undefined) return lockedFailure()
  const text = write(open, { exportedAt: new Date().toISOString(), version })
  try {
    await writeAtomically(file, new TextEncoder().encode(text))
  } catch {
    return fail('not-saved', words.journal.notWritten(basename(file)))
  }
  return succeed({ file })
}

/** Saves a backup where the person chooses, asking for the keys once there is a place: sealed and opened once: everything in one file, for a new computer. */
export async function carryJournal(
  window: BrowserWindow,
  backups: Pick<BackupFolder, 'carry'>,
  using: () => BackupKeys | undefined,
): Promise<Saved> {
  const file = await choosePlace(window, {
    title: words.journal.carry,
    defaultPath: `Vagus ${today()}.vagus`,
    filters: [{ name: words.open.backup.files, extensions: ['vagus'] }],
  })
  if (file === undefined) return succeed({ file: null })
  const open = using()
  if (open === undefined) return lockedFailure()
  const made = await backups.carry(file, open)
  return made.ok ? succeed({ file }) : made
}

const today = () => Temporal.Now.plainDateISO().toString()

async function choosePlace(
  window: BrowserWindow,
  about: { title: string; defaultPath: string; filters: { name: string; extensions: string[] }[] },
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...about,
    // A journal has no place in a list of recent documents.
    properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? undefined : filePath
}
