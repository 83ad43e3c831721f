import { succeed, type Result } from '../../../../src/core/result.ts'
import type { Contents } from '../../../../src/core/vault/contents.ts'
import { words } from '../catalogue.ts'
import { entries, readingRecords, trackers, visits } from '../keepings.ts'
import { keptIn, type Keeping } from '../record-store.ts'
import type { Sealer } from '../sealing.ts'
import { fileFormat, readClearRecord, readYear, SealedYear } from '../year-file.ts'
import { unsealBackup, type BackupHeader } from './backup-file.ts'
import { Pace } from './pace.ts'
import type { VaultFiles } from './vault-files.ts'

export interface OpenedBackup {
  readonly header: BackupHeader
  readonly contents: Contents
  /** How many records of all kinds could be opened. */
  readonly records: number
  /** What in it could not be, in sentences. */
  readonly problems: readonly string[]
  readonly files: VaultFiles
}

/** Opens every record in a backup, as the stores do at unlocking. */
export async function openBackup(
  bytes: Uint8Array,
  sealer: Sealer,
  pace = new Pace(),
): Promise<Result<OpenedBackup>> {
  const unsealed = await unsealBackup(bytes, sealer, pace)
  if (!unsealed.ok) return unsealed
  const { header, files, changed } = unsealed.value
  const opening = { files, sealer, pace, problems: changed ? [words.backupFile.problems.firstLine] : [] }
  const contents: Contents = {
    entries: await openStore(entries, opening),
    trackers: await openStore(trackers, opening),
    reading: await openStore(readingRecords, opening),
    visits: await openStore(visits, opening),
  }
  const { entries: all, trackers: own, reading, visits: kept } = contents
  const records = all.length + own.length + reading.length + kept.length
  return succeed({ header, contents, records, problems: opening.problems, files })
}

interface Opening {
  readonly files: VaultFiles
  readonly sealer: Sealer
  readonly pace: Pace
  readonly problems: string[]
}

async function openStore<Kept extends { readonly id: string }>(
  keeping: Keeping<Kept>,
  { files, sealer, pace, problems }: Opening,
): Promise<Kept[]> {
  const { damagedYear, newerRecords, damagedRecords, notWhole } = words.backupFile.problems
  const { counted, many } = keeping.said()
  const kept: Kept[] = []
  for (const [name, bytes] of files) {
    const year = yearIn(name, keeping.name)
    if (year === undefined) continue
    const found = readYear(parse(bytes))
    await pace.turn()
    if (found === undefined) {
      problems.push(damagedYear(name))
      continue
    }
    const sealed = new SealedYear(keeping.name, year)
    const clear = found.format < fileFormat
    let newer = 0
    let damaged = 0
    for (const [id, record] of Object.entries(found.records)) {
      await pace.turn()
      const opened = clear ? readClearRecord(record) : sealed.open(id, record, sealer)
      const one = keptIn(keeping, year, id, opened)
      if (one !== undefined) kept.push(one)
      else if (opened !== undefined && opened.schema > keeping.schema) newer += 1
      else damaged += 1
    }
    if (newer > 0) problems.push(newerRecords(newer, counted(newer), name))
    if (damaged > 0) problems.push(damagedRecords(damaged, counted(damaged), name))
    else if (!clear && newer === 0 && !sealed.isWhole(found.records, found.seal, sealer)) {
      problems.push(notWhole(name, many))
    }
    await pace.turn()
  }
  return kept
}

function yearIn(file: string, store: string): string | undefined {
  const [, name, year] = /^([a-z]+)-(\d{4})\.json$/.exec(file) ?? []
  return name === store ? year : undefined
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
