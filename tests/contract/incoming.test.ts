import type { BrowserWindow, OpenDialogOptions } from 'electron'
import fc from 'fast-check'
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { putFiles } from '../../electron/main/vault/backups/put-files.ts'
import { Incoming } from '../../electron/main/vault/incoming.ts'
import { Sealer } from '../../electron/main/vault/sealing.ts'
import type { Incoming as Described } from '../../src/contract/vault.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import { toJson } from '../../src/core/journal/export/json.ts'
import type { Changes, Contents } from '../../src/core/vault/contents.ts'
import { dayOn, journal as anyJournal } from '../fixtures/entries.ts'
import { planWith, visitOn } from '../fixtures/visits.ts'
import { backedUp, inOrder, passphrase, valueOf, type BackedUp } from './backed-up.ts'
import { dialog } from './electron-double.ts'
import { failureOf } from './sealed-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(() => {
  vi.restoreAllMocks()
})

const window: unknown = { id: 1 }
/** Journals whose changes were made while there are clocks: a file with later ones is refused them. */
const journal = anyJournal.map((entries) =>
  entries.map((entry) => ({ ...entry, revision: entry.revision % 8.64e15 })),
)
const contents = (...entries: Entry[]): Contents => ({ entries, trackers: [], reading: [], visits: [] })
const nothing = contents()
const about = { exportedAt: '2026-11-26T12:00:00Z', version: '0.1.0' }
const ready = (described: Described | null) => {
  if (described?.kind !== 'ready') throw new Error('It is not open.')
  return described
}

/** What comes in beside a vault's backups. */
const incomingOf = ({ backups }: Pick<BackedUp, 'backups'>) => new Incoming(window as BrowserWindow, backups)

/** The dialog, answered; what it was asked comes back. */
function choose(path: string | undefined) {
  const asked: { parent: unknown; options: OpenDialogOptions }[] = []
  const answered: unknown = (parent: unknown, options: OpenDialogOptions) => {
    asked.push({ parent, options })
    return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] })
  }
  vi.spyOn(dialog, 'showOpenDialog').mockImplementation(answered as typeof dialog.showOpenDialog)
  return asked
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

/** The journal after the changes. */
function after(here: Contents, changes: Changes): Contents {
  const apply = <Kept extends { readonly id: string }>(
    kept: readonly Kept[],
    { put, remove }: { readonly put: readonly Kept[]; readonly remove: readonly string[] },
  ) => {
    const all = new Map(kept.map((record) => [record.id, record]))
    for (const id of remove) all.delete(id)
    for (const record of put) all.set(record.id, record)
    return [...all.values()]
  }
  return {
    entries: apply(here.entries, changes.entries),
    trackers: apply(here.trackers, changes.trackers),
    reading: apply(here.reading, changes.reading),
    visits: apply(here.visits, changes.visits),
  }
}

describe('a backup in the folder', () => {
  it('is opened by its name with the keys that are at hand, and compared with what is here', async () => {
    const vault = await backedUp()
    const [first, second, third] = [dayOn('2026-03-01'), dayOn('2026-03-02'), dayOn('2026-03-03')]
    vault.write({ entries: [first, second] })
    const { file: name } = await vault.make()
    const here = contents({ ...second, stress: 9 }, third)
    const opened = await incomingOf(vault).open('backup', name, vault, here)
    expect(opened).toEqual({
      ok: true,
      value: {
        ...{ kind: 'ready', name, missing: 1, different: 1, same: 0, onlyHere: 1 },
        ...{ from: '2026-03-01', to: '2026-03-02', problems: [] },
      },
    })
  })

  it.each(['../journal/keys.json', '/etc/passwd', 'keys.json', 'vagus-2026-11-26.vagus/../../x', ''])(
    'is never another file: %s',
    async (name) => {
      const vault = await backedUp()
      await vault.make()
      const opened = await incomingOf(vault).open('backup', name, vault, nothing)
      expect(failureOf(opened)?.code).toBe('no-such-backup')
    },
  )

  it('that is gone, damaged or cut short is said to be', async () => {
    const vault = await backedUp()
    const { file: name } = await vault.make()
    const path = join(vault.folder, name)
    const codeOf = async () => failureOf(await incomingOf(vault).open('backup', name, vault, nothing))?.code
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, -1))
    expect(await codeOf()).toBe('cut-short')
    writeFileSync(path, Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]))
    expect(await codeOf()).toBe('damaged-backup')
    const gone = await incomingOf(vault).open('backup', 'vagus-2020-01-01.vagus', vault, nothing)
    expect(failureOf(gone)?.message).toMatch(/^vagus-2020-01-01\.vagus could not be read \(ENOENT\)/)
  })
})

describe('a backup of another vault', () => {
  /** Such a backup, chosen in the dialog. */
  async function foreign(...entries: Entry[]) {
    const other = await backedUp('other')
    other.write({ entries })
    writeFileSync(join(other.journal.path, 'unsaved.json'), '{"format":1,"sealed":"AAAA"}')
    const { file: name } = await other.make()
    choose(join(other.folder, name))
    return { other, name }
  }

  it('is sealed until its own passphrase or code opens it', async () => {
    const [entry, vault] = [dayOn('2026-03-01'), await backedUp()]
    const { other, name } = await foreign(entry)
    for (const right of [
      { by: 'passphrase', passphrase },
      { by: 'recovery', code: other.code },
    ] as const) {
      const incoming = incomingOf(vault)
      expect(await incoming.open('backup', undefined, vault, nothing)).toEqual({
        ok: true,
        value: { kind: 'sealed', name, madeAt: '2026-11-26T12:00:00.000Z' },
      })
      expect(failureOf(incoming.changes(nothing, 'add'))?.code).toBe('nothing-open')
      const wrong = await incoming.unlock({ by: 'recovery', code: vault.code }, nothing)
      expect(failureOf(wrong)?.code).toBe('wrong-recovery')
      expect(ready(valueOf(await incoming.unlock(right, nothing))).missing).toBe(1)
      expect(valueOf(incoming.changes(nothing, 'add')).entries.put).toEqual([entry])
    }
  })

  it('gives a new computer its keys and its files, sealed as they are', async () => {
    const entry = dayOn('2026-03-01')
    const { other } = await foreign(entry)
    const fresh = await backedUp()
    const incoming = incomingOf(fresh)
    expect(valueOf(await incoming.open('backup', undefined, undefined, nothing))?.kind).toBe('sealed')
    expect(failureOf(await incoming.takeKeys({ by: 'passphrase', passphrase: 'wrong' }))?.code).toBe(
      'wrong-passphrase',
    )
    const {
      keys,
      key,
      files,
      contents: found,
    } = valueOf(await incoming.takeKeys({ by: 'passphrase', passphrase }))
    expect(keys).toEqual({ ...other.keys, format: 1 })
    expect(found.entries).toEqual([entry])
    incoming.close()

    const folder = join(temporaryFolder(), 'journal')
    await putFiles(files, folder)
    expect(readdirSync(folder).sort()).toEqual(['journal-2026.json', 'unsaved.json'])
    const there = await backedUp('other', { path: folder })
    expect(new Sealer(key).copyOfKey().equals(there.key)).toBe(true)
    expect(there.journal.kept()).toEqual({ [entry.id]: entry })
    expect(there.journal.problems()).toEqual([])
  })

  it('replaces no file that a journal has already', async () => {
    const { other, name } = await foreign(dayOn('2026-03-01'), dayOn('2025-03-01'))
    const { files } = await other.open(name)
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'journal-2026.json'), 'here')
    await putFiles(files, folder)
    expect(readFileSync(join(folder, 'journal-2026.json'), 'utf8')).toBe('here')
    expect(existsSync(join(folder, 'journal-2025.json'))).toBe(true)
  })

  it('has no keys to take when it is an open export', async () => {
    choose(file('journal.json', toJson(nothing, about)))
    const incoming = incomingOf(await backedUp())
    await incoming.open('export', undefined, undefined, nothing)
    expect(failureOf(await incoming.takeKeys({ by: 'passphrase', passphrase }))?.code).toBe('not-a-backup')
  })
})

describe('an open export', () => {
  it('is brought in as it was written, and once more changes nothing', async () => {
    const vault = await backedUp()
    await fc.assert(
      fc.asyncProperty(journal, journal, async (there, here) => {
        choose(file('journal.json', toJson(contents(...there), about)))
        const incoming = incomingOf(vault)
        ready(valueOf(await incoming.open('export', undefined, vault, contents(...here))))
        const replaced = after(contents(...here), valueOf(incoming.changes(contents(...here), 'replace')))
        expect(inOrder(replaced)).toEqual(inOrder(contents(...there)))
        expect(valueOf(incoming.changes(replaced, 'replace')).entries).toEqual({ put: [], remove: [] })
      }),
      { numRuns: 20 },
    )
  })

  it('is asked for in a dialog of the window that remembers nothing', async () => {
    const asked = choose(undefined)
    const incoming = incomingOf(await backedUp())
    expect(await incoming.open('export', undefined, undefined, nothing)).toEqual({ ok: true, value: null })
    expect(await incoming.open('backup', undefined, undefined, nothing)).toEqual({ ok: true, value: null })
    expect(
      asked.map(({ parent, options }) => [parent, options.filters?.[0]?.extensions, options.properties]),
    ).toEqual([
      [window, ['json'], ['openFile', 'dontAddToRecent']],
      [window, ['vagus'], ['openFile', 'dontAddToRecent']],
    ])
    expect(failureOf(incoming.describe(nothing))?.code).toBe('nothing-open')
  })

  const entry = dayOn('2026-03-01')
  const exported = (change: (read: Record<string, unknown>) => unknown) =>
    JSON.stringify(change(JSON.parse(toJson(contents(entry), about)) as Record<string, unknown>))
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'damaged-export'],
    ['bytes that are no text', Uint8Array.from([0xff, 0xfe, 0x80, 0x00]), 'damaged-export'],
    ['JSON that is cut off', toJson(contents(entry), about).slice(0, -9), 'damaged-export'],
    ['JSON of a thousand lists in each other', `${'['.repeat(1e5)}${']'.repeat(1e5)}`, 'not-an-export'],
    ['JSON of something else', '{"format":"other"}', 'not-an-export'],
    [
      'a prototype',
      '{"__proto__":{"format":"vagus-journal","formatVersion":1,"entrySchema":1}}',
      'not-an-export',
    ],
    ['a newer format', exported((read) => ({ ...read, formatVersion: 99 })), 'newer-export'],
  ])('that is %s is refused with a reason', async (_what, content, code) => {
    choose(file('journal.json', content))
    const opened = await incomingOf(await backedUp()).open('export', undefined, undefined, nothing)
    expect(['damaged-export', code]).toContain(failureOf(opened)?.code)
    expect(failureOf(opened)?.message).toMatch(/\.$/)
  })

  it('with records that are none has the others, and names them', async () => {
    const strange = [
      null,
      7,
      'text',
      {},
      { ...entry, id: '__proto__' },
      { ...entry, date: '2026-02-31' },
      { ...entry, evil: 1 },
    ]
    choose(
      file(
        'journal.json',
        exported((read) => ({ ...read, entries: [...strange, entry] })),
      ),
    )
    const incoming = incomingOf(await backedUp())
    const described = ready(valueOf(await incoming.open('export', undefined, undefined, nothing)))
    expect(described.missing).toBe(1)
    expect(described.problems).toHaveLength(strange.length)
    expect(valueOf(incoming.changes(nothing, 'replace')).entries.put).toEqual([entry])
  })

  it('that is far too large, or a folder, is not read', async () => {
    const huge = file('journal.json', '')
    truncateSync(huge, 65 * 1024 * 1024)
    const incoming = incomingOf(await backedUp())
    choose(huge)
    expect(failureOf(await incoming.open('export', undefined, undefined, nothing))?.code).toBe('too-large')
    const folder = join(temporaryFolder(), 'journal.json')
    mkdirSync(folder)
    choose(folder)
    expect(failureOf(await incoming.open('export', undefined, undefined, nothing))?.code).toBe('not-a-file')
  })
})

describe('what was brought in', () => {
  const [mine, theirs, both] = [dayOn('2026-01-01'), dayOn('2026-01-02'), dayOn('2026-01-03', { stress: 1 })]
  const changed = { ...both, stress: 2, revision: both.revision + 1 }
  const here = contents(mine, both)

  /** A file with one more entry, one that differs, and one fewer, taken in whole. */
  async function replaced() {
    choose(file('journal.json', toJson(contents(theirs, changed), about)))
    const incoming = incomingOf(await backedUp())
    await incoming.open('export', undefined, undefined, here)
    const changes = valueOf(incoming.changes(here, 'replace'))
    incoming.keepUndo(here, changes)
    return { incoming, now: after(here, changes) }
  }
  const undo = (incoming: Incoming, now: Contents): Contents => {
    const changes = incoming.undo(now)
    if (changes === undefined) throw new Error('There is nothing to undo.')
    return after(now, changes)
  }

  it('is undone, also once the file was let go or taken in twice', async () => {
    const { incoming, now } = await replaced()
    expect(inOrder(now)).toEqual(inOrder(contents(theirs, changed)))
    incoming.keepUndo(now, valueOf(incoming.changes(now, 'replace')))
    incoming.drop()
    const before = undo(incoming, now)
    expect(inOrder(before)).toEqual(inOrder(here))
    expect(inOrder(undo(incoming, before))).toEqual(inOrder(here))
  })

  it('and changed or removed by the person since then stays as they left it', async () => {
    const { incoming, now } = await replaced()
    const edited = { ...theirs, stress: 5, revision: theirs.revision + 100 }
    const since = contents(...now.entries.filter(({ id }) => id !== theirs.id && id !== both.id), edited)
    expect(inOrder(undo(incoming, since))).toEqual(inOrder(contents(mine, edited)))
  })

  it('of visits and what stands on the page for the next one, is undone too', async () => {
    const plan = planWith({ concerns: ['Sleep'] })
    const [visit, other] = [visitOn('2026-02-01'), visitOn('2026-02-09')]
    const before = { ...nothing, visits: [plan, visit] }
    const there = { ...nothing, visits: [{ ...plan, concerns: ['Pain'] }, other] }
    choose(file('journal.json', toJson(there, about)))
    const incoming = incomingOf(await backedUp())
    const described = ready(valueOf(await incoming.open('export', undefined, undefined, before)))
    expect(described).toMatchObject({ missing: 1, different: 1, same: 0, onlyHere: 1 })
    const changes = valueOf(incoming.changes(before, 'replace'))
    incoming.keepUndo(before, changes)
    const now = after(before, changes)
    expect(inOrder(now)).toEqual(inOrder(there))
    expect(inOrder(undo(incoming, now))).toEqual(inOrder(before))
    const edited = { ...now, visits: [{ ...plan, concerns: ['Pain at night'] }, other] }
    expect(inOrder(undo(incoming, edited))).toEqual(
      inOrder({ ...nothing, visits: [{ ...plan, concerns: ['Pain at night'] }, visit] }),
    )
  })

  it('and only half of it, is undone as far as it went', async () => {
    const { incoming } = await replaced()
    const half = contents(mine, both, theirs)
    expect(inOrder(undo(incoming, half))).toEqual(inOrder(here))
  })

  it('is forgotten at locking, with the file', async () => {
    const { incoming, now } = await replaced()
    incoming.close()
    expect(incoming.undo(now)).toBeUndefined()
    expect(failureOf(incoming.describe(now))?.code).toBe('nothing-open')
    expect(failureOf(incoming.changes(now, 'add'))?.code).toBe('nothing-open')
  })

  it('random, is undone to what was there before', async () => {
    const vault = await backedUp()
    await fc.assert(
      fc.asyncProperty(
        journal,
        journal,
        fc.constantFrom('add' as const, 'newest' as const, 'replace' as const),
        async (before, there, mode) => {
          const shared = there.map((one, index) =>
            index % 2 === 0 ? { ...one, id: before[index]?.id ?? one.id } : one,
          )
          choose(file('journal.json', toJson(contents(...shared), about)))
          const incoming = incomingOf(vault)
          await incoming.open('export', undefined, undefined, nothing)
          const changes = valueOf(incoming.changes(contents(...before), mode))
          incoming.keepUndo(contents(...before), changes)
          const undone = incoming.undo(after(contents(...before), changes))
          const now = after(contents(...before), changes)
          expect(inOrder(undone === undefined ? now : after(now, undone))).toEqual(
            inOrder(contents(...before)),
          )
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('locking while a file is on its way', () => {
  it('leaves nothing of it', async () => {
    const vault = await backedUp()
    vault.write({ entries: [dayOn('2026-03-01')] })
    const { file: name } = await vault.make()
    const incoming = incomingOf(vault)
    const opening = incoming.open('backup', name, vault, nothing)
    incoming.close()
    expect(failureOf(await opening)?.code).toBe('let-go')

    valueOf(await incoming.open('backup', name, undefined, nothing))
    const unlocking = incoming.unlock({ by: 'passphrase', passphrase }, nothing)
    incoming.close()
    expect(failureOf(await unlocking)?.code).toBe('let-go')
    expect(failureOf(incoming.describe(nothing))?.code).toBe('nothing-open')
  })
})
