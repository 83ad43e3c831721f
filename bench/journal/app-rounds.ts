import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '../../src/core/journal/entry.ts'
import { openDisplay } from '../../scripts/test/display.ts'
import { newProfile, place } from '../../scripts/test/ordinary-user.ts'
import { randomFrom } from '../search/random.ts'
import { untorn, type Torn } from './rounds.ts'

/** The same in the app itself: all of it is killed, at a random moment between or within two saves. */

type Line =
  | { readonly found: readonly Entry[]; readonly problems: readonly { readonly message: string }[] }
  | { readonly begins: string }
  | { readonly saved: Entry }
  | { readonly removed: string }
  | { readonly failed: string }

const passphrase = 'as long as it takes'
/** An app that did not begin to save by then has hung, in milliseconds. */
const patience = 120_000

export async function killApps(runtime: string, rounds: number, seed: number): Promise<Torn> {
  const { executable, root } = place(runtime, ['out', 'package.json', 'bench'])
  const display = await openDisplay()
  const profile = newProfile()
  const torn = untorn()
  const expected = new Map<string, Entry>()
  // What was about to be removed when it was killed may be there or not.
  let uncertain: string | undefined
  try {
    // One more start than kills, to look at what the last one left.
    for (let round = 0; round <= rounds; round += 1) {
      const child = spawn(
        executable,
        [
          '-r',
          join(root, 'bench', 'journal', 'app-saver-hook.mjs'),
          root,
          `--user-data-dir=${profile}`,
          '--disable-gpu',
        ],
        {
          cwd: root,
          env: {
            ...process.env,
            ...display.environment,
            HOME: profile,
            VAGUS_PASSPHRASE: passphrase,
            VAGUS_ROUND: String(round),
          },
          stdio: ['ignore', 'pipe', 'ignore'],
          // A group of its own, because a renderer that outlives its app would hold on to the profile.
          detached: true,
        },
      )
      const end = () => {
        if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
          process.kill(-child.pid, 'SIGKILL')
      }
      const random = randomFrom(seed + round)
      const gone = once(child, 'close')
      const timer = setTimeout(end, patience)
      let killing: NodeJS.Timeout | undefined
      const progress = { hasOpened: false }
      let text = ''
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8')
        const lines = text.split('\n')
        text = lines.pop() ?? ''
        for (const line of lines) {
          const told = /^vagus-torture (.+)$/.exec(line)?.[1]
          if (told !== undefined) take(JSON.parse(told) as Line)
        }
        if (progress.hasOpened) killing ??= setTimeout(end, round < rounds ? random() * 250 : 0)
      })
      const take = (line: Line) => {
        if ('found' in line) {
          progress.hasOpened = true
          compare(line.found, expected, uncertain, torn)
          uncertain = undefined
          for (const { message } of line.problems) {
            torn.corrupt += 1
            torn.findings.push(message)
          }
        } else if ('begins' in line) uncertain = line.begins
        else if ('failed' in line) {
          torn.unreadable += 1
          torn.findings.push(line.failed)
        } else {
          torn.acknowledged += 1
          if ('saved' in line) expected.set(line.saved.id, line.saved)
          else {
            expected.delete(line.removed)
            uncertain = undefined
          }
        }
      }
      await gone
      clearTimeout(timer)
      clearTimeout(killing)
      if (!progress.hasOpened) {
        torn.unreadable += 1
        torn.findings.push('the app did not come so far as to open the journal')
      }
      if (round < rounds) torn.rounds += 1
    }
  } finally {
    await display.close()
  }
  return torn
}

/** What is found beyond it was saved and not yet said, and counts from now on. */
function compare(
  found: readonly Entry[],
  expected: Map<string, Entry>,
  uncertain: string | undefined,
  torn: Torn,
): void {
  const there = new Map(found.map((entry) => [entry.id, entry]))
  if (uncertain !== undefined && !there.has(uncertain)) expected.delete(uncertain)
  for (const [id, entry] of expected) {
    if (isDeepStrictEqual(there.get(id), entry)) continue
    torn.lost += 1
    torn.findings.push(`an entry that was saved is gone or another: ${id}`)
  }
  expected.clear()
  for (const [id, entry] of there) expected.set(id, entry)
}
