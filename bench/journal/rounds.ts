import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '../../src/core/journal/entry.ts'
import { randomFrom } from '../search/random.ts'
import { makeVault, openVault } from './own-vault.ts'
import type { Job, Line, Saving } from './saver.ts'

/** Kills programs that save, again and again, and looks each time whether what they said was saved is there. */

export interface Torn {
  rounds: number
  /** How many saves were said to be done. */
  acknowledged: number
  lost: number
  /** The vault said that a file or a record was damaged, missing, or changed. */
  corrupt: number
  /** The vault did not open. */
  unreadable: number
  readonly findings: string[]
}

export const untorn = (): Torn => ({
  rounds: 0,
  acknowledged: 0,
  lost: 0,
  corrupt: 0,
  unreadable: 0,
  findings: [],
})

const loaders = ['faults.ts', 'plain-node.mjs'].flatMap((file) => [
  '--import',
  new URL(file, import.meta.url).href,
])
const program = fileURLToPath(new URL('saver.ts', import.meta.url))

/** How many operations a save makes at most; one that makes fewer goes on to the next save. */
const longestSave = 60
/** A program that was not killed by then has hung, in milliseconds. */
const patience = 60_000

/** Two lanes, each with a journal of its own that lives through all its rounds. */
export async function killSavers(rounds: number, seed: number): Promise<Torn> {
  const torn = untorn()
  const place = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'vagus-torture-'))
  const lane = async (number: number, count: number) => {
    const folder = join(place, `journal-${number}`)
    await makeVault(folder)
    const expected = new Expected()
    let next = start()
    for (let round = 0; round < count; round += 1) {
      const child = next
      // The next one loads while this one saves.
      next = start()
      await killOne(child, { folder, seed: seed + number * rounds + round }, expected, torn)
      await look(folder, expected, torn)
      torn.rounds += 1
    }
    next.kill('SIGKILL')
  }
  try {
    const half = Math.floor(rounds / 2)
    await Promise.all([lane(0, rounds - half), lane(1, half)])
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
  return torn
}

const start = () =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...loaders, program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })

/** Every other round ends at an operation, the others at a moment. */
async function killOne(
  child: ChildProcess,
  { folder, seed }: { folder: string; seed: number },
  expected: Expected,
  torn: Torn,
): Promise<void> {
  const random = randomFrom(seed)
  const atOperation = random() < 0.5
  const job: Job = {
    folder,
    seed,
    ...(atOperation && {
      end: {
        save: Math.floor(random() * 4),
        plan: {
          at: Math.floor(random() * longestSave),
          fault: { kind: 'end', when: random() < 0.5 ? 'before' : 'after', forReal: true },
        },
      },
    }),
  }
  const gone = once(child, 'close') as Promise<[number | null, string | null]>
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  let text = ''
  let killing: NodeJS.Timeout | undefined
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8')
    // From its first word on: opening takes as long as it takes.
    if (!atOperation) killing ??= setTimeout(() => child.kill('SIGKILL'), random() * 60)
  })
  child.stdin?.end(JSON.stringify(job))
  const [, signal] = await gone
  clearTimeout(timer)
  clearTimeout(killing)
  if (signal !== 'SIGKILL') {
    torn.lost += 1
    torn.findings.push(`round with seed ${seed}: it ended by itself, since it could not save`)
  }
  for (const line of text.split('\n').slice(0, -1)) {
    const { saving, done } = JSON.parse(line) as Line
    if (done) torn.acknowledged += 1
    expected.take(saving, done)
  }
}

/** What must be there, and what may be: the one save in the middle of which it ended. */
class Expected {
  readonly entries = new Map<string, Entry>()
  unsaved: string | undefined
  tried = false
  begun: Saving | undefined

  take(saving: Saving, done: boolean): void {
    this.begun = done ? undefined : saving
    if (done) this.#do(saving)
  }

  /** Whether what is found is what was saved, without or with the last one, which then counts. */
  settle(found: {
    entries: ReadonlyMap<string, Entry>
    unsaved: string | undefined
    tried: boolean
  }): boolean {
    if (this.#is(found)) {
      this.begun = undefined
      return true
    }
    if (this.begun !== undefined) this.#do(this.begun)
    this.begun = undefined
    return this.#is(found)
  }

  #is(found: { entries: ReadonlyMap<string, Entry>; unsaved: string | undefined; tried: boolean }): boolean {
    return (
      found.tried === this.tried &&
      found.unsaved === this.unsaved &&
      isDeepStrictEqual(new Map(found.entries), this.entries)
    )
  }

  #do(saving: Saving): void {
    if (saving.kind === 'put') this.entries.set(saving.entry.id, saving.entry)
    if (saving.kind === 'remove') this.entries.delete(saving.id)
    if (saving.kind === 'unsaved') this.unsaved = saving.text
    if (saving.kind === 'keys') this.tried = true
  }
}

async function look(folder: string, expected: Expected, torn: Torn): Promise<void> {
  try {
    const { vault, opened } = await openVault(folder)
    for (const { message } of Object.values(opened.problems).flat()) {
      torn.corrupt += 1
      torn.findings.push(message)
    }
    const found = {
      entries: new Map(opened.journal.all().map((entry) => [entry.id, entry])),
      unsaved: opened.unsaved.read(opened.sealer)[0]?.name,
      tried: opened.keys.recovery?.tried === true,
    }
    if (!expected.settle(found)) {
      torn.lost += 1
      torn.findings.push(`${found.entries.size} entries found where ${expected.entries.size} were saved`)
    }
    vault.lock()
  } catch (cause) {
    torn.unreadable += 1
    torn.findings.push(String(cause))
  }
  const left = readdirSync(folder).filter((file) => /next|tmp/.test(file))
  if (left.length > 0) {
    torn.corrupt += 1
    torn.findings.push(`left behind after opening: ${left.join(', ')}`)
  }
}
