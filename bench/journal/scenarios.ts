import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Opened } from '../../electron/main/vault/opening.ts'
import type { Vault } from '../../electron/main/vault/vault.ts'
import type { Entry } from '../../src/core/journal/entry.ts'
import { fail, succeed, type Result } from '../../src/core/result.ts'
import { expectClear, keysIn, makeVault, openVault, vaultIn } from './own-vault.ts'

/** What is written to the disk, each as a step that may fail at every operation it makes. */

export interface Scenario {
  readonly name: string
  /** Fills an empty folder with what is there before. */
  readonly prepare: (folder: string) => Promise<void>
  /** Gets ready, before anything fails. */
  readonly begin: (folder: string) => Promise<Acting>
}

export interface Acting {
  readonly act: () => Promise<Result<unknown>>
  /** What the running program believes; undefined when it has nothing in memory. */
  readonly believes: () => State | undefined
}

/** Everything that is kept, in a form that can be compared. */
export interface State {
  readonly entries: Readonly<Record<string, Entry>>
  readonly unsaved: readonly unknown[]
  /** Whether the recovery code counts as tried, for what the key file holds. */
  readonly tried: boolean
}

/** A word that a person wrote: in no file once everything is sealed. */
export const canary = 'Zwieback-at-midnight'

const entryOn = (number: number, date: string, stress: number): Entry => ({
  kind: 'day',
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  date,
  zone: 'Europe/London',
  recordedAt: '2026-03-02T08:00:00.000Z',
  changedAt: '2026-03-02T08:00:00.000Z',
  revision: number,
  notes: canary,
  stress,
})

const [older, one, two, three] = [
  entryOn(1, '2025-06-01', 1),
  entryOn(2, '2026-01-01', 2),
  entryOn(3, '2026-02-01', 3),
  entryOn(4, '2026-03-01', 4),
]
const unsaved = (text: string) => [
  {
    name: 'day 2026-11-23',
    keptAt: '2026-11-23T08:00:00.000Z',
    parts: { notes: `${canary}, ${text}` },
    misread: {},
  },
]

function stateOf(opened: Opened): State {
  return {
    entries: Object.fromEntries(
      opened.journal
        .all()
        .map((entry) => [entry.id, entry] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    unsaved: opened.unsaved.read(opened.sealer),
    tried: opened.keys.recovery?.tried === true,
  }
}

async function prepareSealed(folder: string): Promise<void> {
  await makeVault(folder)
  const { vault, opened } = await openVault(folder)
  const put = opened.journal.change({ put: [older, one, two, three], remove: [] })
  if (!put.ok) throw new Error(put.error.message)
  opened.unsaved.keep(unsaved('the first'), opened.sealer)
  vault.lock()
}

/** The journal of the first Vagus, in the clear, with a damaged year that it moved aside and a save that was cut off. */
async function prepareClear(folder: string): Promise<void> {
  await makeVault(folder)
  await expectClear(folder)
  const clear = (entries: readonly Entry[]) => ({
    format: 1,
    records: Object.fromEntries(entries.map(({ revision: _, ...entry }) => [entry.id, { schema: 1, entry }])),
  })
  const files = {
    'journal-2025.json': JSON.stringify(clear([older]), undefined, '\t'),
    'journal-2026.json': JSON.stringify(clear([one, two, three]), undefined, '\t'),
    'journal-2024.damaged-20250101T080000Z.json': `{"format":1,"records":{"${canary}`,
    'journal-2026.json.tmp-1234567890abcdef': `{"format":1,"records":{"${canary}`,
  }
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), content, { mode: 0o600 })
}

const inJournal = (name: string, act: (opened: Opened) => Result<unknown>): Scenario => ({
  name,
  prepare: prepareSealed,
  begin: async (folder) => {
    const { opened } = await openVault(folder)
    return { act: () => Promise.resolve(act(opened)), believes: () => stateOf(opened) }
  },
})

/** Where electron-store writes in place and does not sync: in a terminal of a program that came as a snap. */
function underSnap<Value>(does: () => Value): Value {
  const snap = process.env['SNAP']
  process.env['SNAP'] = '/snap/editor/1'
  try {
    return does()
  } finally {
    if (snap === undefined) delete process.env['SNAP']
    else process.env['SNAP'] = snap
  }
}

const inVault = (name: string, act: (vault: Vault) => Promise<Result<unknown>>): Scenario => ({
  name,
  prepare: prepareSealed,
  begin: async (folder) => {
    const { vault } = await openVault(folder)
    return {
      act: () => act(vault),
      believes: () => (vault.opened === undefined ? undefined : stateOf(vault.opened)),
    }
  },
})

export const scenarios: readonly Scenario[] = [
  inJournal('a new entry', ({ journal }) => journal.put(entryOn(5, '2026-04-01', 5))),
  inJournal('a new entry under Snap', ({ journal }) =>
    underSnap(() => journal.put(entryOn(5, '2026-04-01', 5))),
  ),
  inJournal('a change', ({ journal }) => journal.put({ ...two, stress: 10 } as Entry)),
  inJournal('a removal', ({ journal }) =>
    // It is gone when the removal that failed has been done all the same.
    journal.find(two.id) === undefined ? succeed(null) : journal.remove(two.id),
  ),
  inJournal('the first entry of a year', ({ journal }) => journal.put(entryOn(6, '2024-02-29', 6))),
  inJournal('a change over two years', ({ journal }) =>
    journal.change({
      put: [{ ...older, stress: 10 } as Entry, entryOn(7, '2026-05-01', 7)],
      remove: [three.id],
    }),
  ),
  inJournal('what is unsaved on the screen', ({ unsaved: file, sealer }) => {
    try {
      file.keep(unsaved('the second'), sealer)
      return succeed(null)
    } catch {
      return fail('not-kept', 'What is unsaved on the screen could not be kept either.')
    }
  }),
  inVault('the key file', (vault) => vault.recoveryWasTried()),
  {
    name: 'sealing what is in the clear',
    prepare: prepareClear,
    begin: (folder) => {
      const vault = vaultIn(folder)
      return Promise.resolve({
        act: async () => {
          vault.lock()
          const unlocked = await vault.unlock({ by: 'system' })
          const problems = vault.opened?.problems.journal ?? []
          return unlocked.ok && problems.length > 0
            ? fail('problems', problems.map(({ message }) => message).join(' '))
            : unlocked
        },
        believes: () => undefined,
      })
    },
  },
]

/** Files of which a word can be read, and files that should not be there. */
export function remainsIn(folder: string): {
  readonly clear: readonly string[]
  readonly strange: readonly string[]
} {
  const files = readdirSync(folder)
  return {
    clear: files.filter((file) => readFileSync(join(folder, file)).includes(canary)),
    strange: files.filter(
      (file) =>
        !/^(?:journal-\d{4}(?:\.damaged-[\dTZ]+\.json\.sealed|\.json)|keys\.json|unsaved\.json|writing\.lock)$/.test(
          file,
        ),
    ),
  }
}

/** What a program that has just been started finds, and what it says about it. */
export async function found(folder: string): Promise<{ state: State; problems: readonly string[] }> {
  keysIn(folder)
  const { vault, opened } = await openVault(folder)
  const { problems } = opened
  const said = Object.values(problems)
    .flat()
    .map(({ message }) => message)
  const state = stateOf(opened)
  vault.lock()
  return { state, problems: said }
}
