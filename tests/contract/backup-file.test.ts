import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test, vi } from 'vitest'
import { readHeader } from '../../electron/main/vault/backups/backup-file.ts'
import { openBackup } from '../../electron/main/vault/backups/open-backup.ts'
import { openWith } from '../../electron/main/vault/backups/open-with.ts'
import { entrySchema } from '../../src/core/journal/entry.ts'
import type { Tracker } from '../../src/core/journal/tracker.ts'
import type { ReadingRecord } from '../../src/core/reading/record.ts'
import { toJson } from '../../src/core/journal/export/json.ts'
import { dayOn, journal } from '../fixtures/entries.ts'
import { planWith, visitOn } from '../fixtures/visits.ts'
import { backedUp, inOrder, passphrase, valueOf, type BackedUp } from './backed-up.ts'
import { failureOf } from './sealed-folder.ts'

// Every file is synced, and keys take a while on purpose.
vi.setConfig({ testTimeout: 60_000 })

const tracker: Tracker = {
  id: '00000000-0000-4000-9000-000000000001',
  madeAt: '2025-01-02T03:04:05.000Z',
  changedAt: '2025-01-02T03:04:05.000Z',
  name: 'Headache',
  type: 'scale',
}
const place: ReadingRecord = {
  kind: 'place',
  id: '00000000-0000-4000-a000-000000000001',
  madeAt: '2026-01-02T03:04:05.000Z',
  changedAt: '2026-02-02T03:04:05.000Z',
  articleId: 'sleep',
  passage: 'p4',
}

const visits = [
  visitOn('2026-01-15', { madeAt: '2026-01-15T12:00:00Z' }),
  planWith({ concerns: ['Headache at night'], madeAt: '2025-12-01T12:00:00Z' }),
]

/** A vault with one of everything, and its backup. */
async function small(): Promise<{ vault: BackedUp; file: string; bytes: Buffer }> {
  const vault = await backedUp()
  vault.write({
    entries: [dayOn('2026-03-01', { stress: 3 })],
    trackers: [tracker],
    reading: [place],
    visits,
  })
  const { file } = await vault.make()
  return { vault, file, bytes: vault.read(file) }
}

function withHeader(bytes: Buffer, change: (header: Record<string, unknown>) => unknown): Buffer {
  const end = bytes.indexOf(10)
  const header = JSON.parse(bytes.subarray(0, end).toString()) as Record<string, unknown>
  return Buffer.concat([Buffer.from(JSON.stringify(change(header))), bytes.subarray(end)])
}

describe('a backup that is opened', () => {
  it('holds exactly what was in the journal, whatever that was', async () => {
    await fc.assert(
      fc.asyncProperty(journal, async (entries) => {
        const vault = await backedUp()
        vault.write({ entries, trackers: [tracker], reading: [place], visits })
        const { file, records, problems } = await vault.make()
        expect({ records, problems }).toEqual({ records: entries.length + 4, problems: [] })
        const { contents } = await vault.open(file)
        expect(inOrder(contents)).toEqual(inOrder({ entries, trackers: [tracker], reading: [place], visits }))
      }),
      { numRuns: 8 },
    )
  })

  it('holds the files byte by byte, also what was unsaved, and neither keys nor what was moved aside', async () => {
    const { vault } = await small()
    writeFileSync(join(vault.journal.path, 'unsaved.json'), '{"format":1,"sealed":"AAAA"}')
    for (const other of [
      'keys.json',
      'journal-2026.damaged-20260101.json',
      'journal-2026.next.json',
      'notes-2026.json',
    ])
      writeFileSync(join(vault.journal.path, other), 'other')
    const { file } = await vault.make()
    const { files } = await vault.open(file)
    expect([...files.keys()]).toEqual([
      'journal-2026.json',
      'reading-2026.json',
      'trackers-2025.json',
      'unsaved.json',
      'visits-2025.json',
      'visits-2026.json',
    ])
    expect(Buffer.from(files.get('unsaved.json') ?? []).toString()).toBe('{"format":1,"sealed":"AAAA"}')
  })

  it('may hold nothing at all', async () => {
    const vault = await backedUp()
    const { file, records } = await vault.make()
    expect(records).toBe(0)
    expect((await vault.open(file)).contents).toEqual({
      entries: [],
      trackers: [],
      reading: [],
      visits: [],
    })
  })

  it('names what could not be opened when it was made, and has the rest', async () => {
    const { vault } = await small()
    const [bad, newer, good] = [dayOn('2024-01-01'), dayOn('2024-01-02'), dayOn('2024-01-03')]
    vault.journal.plantRecords('2024', {
      [bad.id]: { schema: entrySchema, sealed: 'AAAA' },
      [newer.id]: vault.journal.sealed(newer, entrySchema + 1),
      [good.id]: vault.journal.sealed(good),
    })
    vault.journal.plant('2023', 'no JSON')
    vault.journal.plantRecords('2022', { [good.id]: vault.journal.sealed(dayOn('2022-01-01')) })
    vault.journal.tamper('2022', (year) => ({ ...year, records: {} }))
    const { contents, problems } = await vault.open((await vault.make()).file)
    expect(contents.entries.map(({ date }) => date).sort()).toEqual(['2024-01-03', '2026-03-01'])
    expect(problems).toEqual([
      expect.stringMatching(/^journal-2022\.json was not as Vagus left it .*\.$/),
      expect.stringMatching(/^journal-2023\.json was damaged .*\.$/),
      expect.stringMatching(/^1 entry in journal-2024\.json can only be read by a newer version .*\.$/),
      expect.stringMatching(/^1 entry in journal-2024\.json could not be opened.*\.$/),
    ])
  })

  it('has a journal that was never sealed too', async () => {
    const vault = await backedUp()
    const { revision: _, ...entry } = dayOn('2025-01-01', { stress: 4 })
    vault.journal.plant('2025', JSON.stringify({ format: 1, records: { [entry.id]: { schema: 1, entry } } }))
    const { contents, problems } = await vault.open((await vault.make()).file)
    expect(problems).toEqual([])
    expect(contents.entries).toMatchObject([entry])
  })
})

describe('a backup that was changed', () => {
  it('in any one byte is not taken for what Vagus wrote', async () => {
    const { vault, bytes } = await small()
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at)
      const opened = await openBackup(changed, vault.sealer)
      expect(opened.ok ? opened.value.problems : 'refused', `byte ${String(at)}`).not.toEqual([])
    }
  })

  it('by cutting it short anywhere is refused, and by adding to it too', async () => {
    const { vault, bytes } = await small()
    const sealedFrom = bytes.indexOf(10) + 1
    for (let length = 0; length < bytes.length; length += 7) {
      const code = failureOf(await openBackup(bytes.subarray(0, length), vault.sealer))?.code
      expect(code).toBe(length < sealedFrom ? 'not-a-backup' : 'cut-short')
    }
    expect(failureOf(await openBackup(Buffer.concat([bytes, bytes]), vault.sealer))?.code).toBe(
      'damaged-backup',
    )
  })

  it('in the part of its first line that is not needed can be used, and says so', async () => {
    const { vault, bytes } = await small()
    const other = await backedUp('other')
    for (const parts of [
      { version: '9.9.9' },
      { digest: 'AAAA' },
      { keys: { ...other.keys, vault: vault.keys.vault } },
      { keys: { ...vault.keys, recovery: undefined } },
    ]) {
      const opened = valueOf(
        await openBackup(
          withHeader(bytes, (header) => ({ ...header, ...parts })),
          vault.sealer,
        ),
      )
      expect(opened.records).toBe(5)
      expect(opened.problems).toEqual([
        expect.stringMatching(/^The first line of the backup is not as Vagus wrote it/),
      ])
      // What was sealed counts.
      expect(opened.header.keys.recovery?.sealed).toBe(vault.keys.recovery?.sealed)
    }
  })

  it('in whose it is or when it was made is refused', async () => {
    const { vault, bytes } = await small()
    const other = await backedUp('other')
    for (const parts of [
      { madeAt: '2020-01-01T00:00:00.000Z' },
      { keys: other.keys },
      { bytes: 3 },
      { bytes: -1 },
    ]) {
      const changed = withHeader(bytes, (header) => ({ ...header, ...parts }))
      const opened = await openBackup(changed, vault.sealer)
      expect(opened.ok ? opened.value.problems : 'refused').not.toEqual([])
    }
  })

  it('by a newer Vagus asks for that version, before any key', async () => {
    const { bytes } = await small()
    expect(
      failureOf(readHeader(withHeader(bytes, (header) => ({ ...header, format: 2, keys: 'new' })))),
    ).toMatchObject({
      code: 'newer-backup',
      message: expect.stringContaining('newer version of Vagus') as string,
    })
  })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['zeros', Buffer.alloc(5000)],
  [
    'an open export',
    Buffer.from(
      toJson(
        { entries: [], trackers: [], reading: [], visits: [] },
        { exportedAt: '2026-01-01T00:00:00Z', version: '1' },
      ),
    ),
  ],
  ['one endless line', Buffer.alloc(1 << 20, '{"vagus":"backup",')],
  ['JSON of something else', Buffer.from('null\n[1]\n')],
])('%s is no backup, and that is said', (_what, bytes) => {
  expect(failureOf(readHeader(bytes))).toMatchObject({
    code: 'not-a-backup',
    message: expect.stringMatching(/\.vagus\.$/) as string,
  })
})

describe('the first line', () => {
  it('says nothing of this computer or of what is inside', async () => {
    const { vault } = await small()
    const keys = { ...vault.keys, format: 1, system: { backend: 'kwallet6', sealed: 'c2VjcmV0' } }
    const { file } = valueOf(await vault.backups.make({ keys, sealer: vault.sealer }))
    const text = vault.read(file).toString('latin1')
    expect(text).not.toContain('kwallet6')
    expect(text).not.toContain('journal-2026')
    expect(text).not.toContain('Headache')
  })
})

describe('what a person knows opens a backup:', () => {
  it('the passphrase, and the recovery code', async () => {
    const { vault, bytes } = await small()
    for (const proof of [
      { by: 'passphrase', passphrase },
      { by: 'recovery', code: vault.code.toLowerCase() },
    ] as const)
      expect(valueOf(await openWith(bytes, proof)).opened.records).toBe(5)
  })

  it('and nothing else', async () => {
    const { bytes } = await small()
    const other = await backedUp('other')
    const codeOf = async (proof: Parameters<typeof openWith>[1]) =>
      failureOf(await openWith(bytes, proof))?.code
    expect(await codeOf({ by: 'passphrase', passphrase: 'wrong' })).toBe('wrong-passphrase')
    expect(await codeOf({ by: 'recovery', code: other.code })).toBe('wrong-recovery')
    expect(await codeOf({ by: 'recovery', code: 'no code' })).toBe('bad-code')
  })
})
