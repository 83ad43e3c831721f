import { once } from 'node:events'
import type { Entry } from '../../src/core/journal/entry.ts'
import { randomFrom } from '../search/random.ts'
import { watchFolder, type Plan } from './faults.ts'
import { openVault } from './own-vault.ts'
import { writeLine } from './write-line.mjs'

// Started by torture.ts, which kills it: saves as fast as it can and says of each save that it begins and that it is done.

/** What is saved: an entry that is put or removed, or what is unsaved on the screen. */
export type Saving =
  | { readonly kind: 'put'; readonly entry: Entry }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'unsaved'; readonly text: string }
  | { readonly kind: 'keys' }

export interface Line {
  readonly saving: Saving
  readonly done: boolean
}

export interface Job {
  readonly folder: string
  readonly seed: number
  /** Ends itself in the middle of that save. */
  readonly end?: { readonly save: number; readonly plan: Plan }
}

/** So that a year's file stays small, and saves quick. */
const mostEntries = 40

const tell = (line: Line) => {
  writeLine(JSON.stringify(line))
}

// It is loaded and waits: what is killed is a save and not the start of Node.
process.stdin.setEncoding('utf8')
const [text] = (await once(process.stdin, 'data')) as [string]
const { folder, seed, end } = JSON.parse(text) as Job
const random = randomFrom(seed)
const { vault, opened } = await openVault(folder)
const { journal, unsaved, sealer } = opened

for (let save = 0; ; save += 1) {
  const saving = next(save)
  tell({ saving, done: false })
  if (end?.save === save) watchFolder(folder, end.plan)
  const failure = await make(saving)
  if (failure !== undefined) {
    process.stderr.write(`${failure}\n`)
    process.exit(2)
  }
  tell({ saving, done: true })
}

function next(save: number): Saving {
  const dice = random()
  const kept = journal.all()
  const one = kept[Math.floor(random() * kept.length)]
  const number = seed * 1_000_000 + save
  if (dice < 0.04) return { kind: 'keys' }
  if (dice < 0.12) return { kind: 'unsaved', text: `unsaved ${number}` }
  if (one !== undefined && (dice < 0.3 || kept.length > mostEntries)) return { kind: 'remove', id: one.id }
  if (one !== undefined && dice < 0.6) return { kind: 'put', entry: { ...one, revision: number } }
  const moment = '2026-03-02T08:00:00.000Z'
  const entry: Entry = {
    kind: 'taken',
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    date: `${2024 + Math.floor(random() * 3)}-05-04`,
    zone: 'Europe/London',
    recordedAt: moment,
    changedAt: moment,
    revision: number,
    name: `Dose ${number}`,
  }
  return { kind: 'put', entry }
}

async function make(saving: Saving): Promise<string | undefined> {
  switch (saving.kind) {
    case 'unsaved':
      unsaved.keep(
        [{ name: saving.text, keptAt: '2026-11-23T08:00:00.000Z', parts: {}, misread: {} }],
        sealer,
      )
      return undefined
    case 'keys': {
      const written = await vault.recoveryWasTried()
      return written.ok ? undefined : written.error.message
    }
    case 'put': {
      const put = journal.put(saving.entry)
      return put.ok ? undefined : put.error.message
    }
    case 'remove': {
      const removed = journal.remove(saving.id)
      return removed.ok ? undefined : removed.error.message
    }
  }
}
