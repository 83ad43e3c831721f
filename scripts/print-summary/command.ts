import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import 'temporal-polyfill/global'
import { readJson } from '../../src/core/journal/export/json.ts'
import { fail, succeed, type Result } from '../../src/core/result.ts'
import { numbersOf } from '../../src/core/visit/numbers.ts'
import { visitsIn } from '../../src/core/visit/record.ts'
import { summarise } from '../../src/core/visit/summarise.ts'
import type { Contents } from '../../src/core/vault/contents.ts'
import { openDisplay } from '../test/display.ts'
import { readArguments } from './arguments.ts'
import type { PrintJob } from './job.ts'

// Prints the summary of an open export, and gives its numbers, without looking at any journal of this computer.

const asked = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
const done = asked.ok ? await run(asked.value) : asked
if (!done.ok) {
  process.stderr.write(`${done.error.message}\n`)
  process.exitCode = done.error.code === 'bad-arguments' ? 2 : 1
}

async function run({ journal, range, paper, out, json }: typeof asked extends Result<infer A> ? A : never) {
  const read = open(journal)
  if (!read.ok) return read
  const { entries, trackers, visits } = read.value
  if (out !== undefined) {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    const printed = await print({ range, paper, entries, trackers, visits, out, version })
    if (!printed.ok) return printed
  }
  if (json) {
    const summary = summarise(entries, range, { visits: visitsIn(visits).map(({ date }) => date) })
    process.stdout.write(`${JSON.stringify(numbersOf(summary), null, 2)}\n`)
  }
  return succeed(null)
}

function open(file: string): Result<Contents> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return fail('not-read', `${file} could not be read. Check that it is there and may be read.`)
  }
  const read = readJson(text)
  if (!read.ok) return read
  for (const problem of read.value.problems) process.stderr.write(`${problem}\n`)
  return succeed(read.value.contents)
}

/** In a window of its own that nobody sees; what it prints goes to it by a pipe. */
async function print(job: PrintJob): Promise<Result<null>> {
  const runtime = process.env['VAGUS_ELECTRON']
  if (runtime === undefined) {
    return fail(
      'no-runtime',
      'Start this with "npm run print:summary": it finds the runtime and builds the app.',
    )
  }
  const display = process.platform === 'linux' ? await openDisplay() : undefined
  // What Chromium writes by itself; nothing of the journal is in it.
  const profile = mkdtempSync(join(tmpdir(), 'vagus-print-'))
  try {
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0
    const child = spawn(
      runtime,
      [
        join(import.meta.dirname, 'window.ts'),
        `--user-data-dir=${profile}`,
        '--disable-gpu',
        // Chromium refuses to sandbox root's processes.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
      { stdio: ['pipe', 'ignore', 'ignore'], env: { ...process.env, ...display?.environment } },
    )
    const ended = once(child, 'exit') as Promise<[number | null]>
    child.stdin.on('error', () => {
      // It has gone already: its exit code says so.
    })
    child.stdin.end(JSON.stringify(job))
    const [code] = await ended
    return code === 0
      ? succeed(null)
      : fail(
          'not-printed',
          `${job.out} could not be written. Check that its folder is there and has room, then try again.`,
        )
  } finally {
    rmSync(profile, { recursive: true, force: true })
    await display?.close()
  }
}
