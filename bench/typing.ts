import { parseArgs } from 'node:util'
import { openDisplay } from '../scripts/test/display.ts'
import { apps, median, runElectron } from './electron-run.ts'
import { percentile } from './search/metrics.ts'
import { rounded, tableOf } from './search/table.ts'

// What a key costs in the real app: the way to the worker and back, the search in it, and what the main thread does from
// the answer until the list is painted, beside the same hits as bare lines of text.

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

/** Each row is typed into an app that has just been started, as a person would begin. */
const questions = [
  ['cant sleep tummy burning after dinner', 'bloated every evening'],
  ['melatonin 3mg groggy', 'is melatonin safe with warfarin'],
  ['why do i wake up at 3am with stomach pain', 'peppermint oil reflux'],
  ['low fodmap and sleep', 'does poor sleep make ibs worse the next day'],
]

/** Moments and spans in milliseconds of the page's clock, which has a grain of a tenth. */
interface Answer {
  /** Which of the questions of its start. */
  readonly question: number
  readonly settled: boolean
  /** When the key was pressed, for what is asked while typing. */
  readonly key: number
  readonly asked: number
  readonly arrived: number
  readonly painted: number
  readonly worker: number
  readonly script: number
  readonly frame: number
  /** The main thread's time for the same hits as bare lines. */
  readonly bare: number
}

interface Measured {
  /** From the start of the worker until the page hears that the library is open. */
  readonly opened: number
  readonly answers: readonly Answer[]
}

const display = await openDisplay()
try {
  const runs: Measured[] = []
  for (const typed of questions) {
    const environment = { ...display.environment, VAGUS_QUESTIONS: JSON.stringify(typed) }
    const { printed } = await runElectron(apps.vagus, 'typing-hook.mjs', environment)
    runs.push(JSON.parse(printed) as Measured)
  }
  const answers = runs.flatMap((run) => run.answers)
  const settled = answers.filter((answer) => answer.settled)
  const typing = answers.filter((answer) => !answer.settled)
  // An engine that has just been started compiles what it runs often only little by little.
  const firstKeys = runs.flatMap((run) => run.answers.slice(0, 1))
  const later = typing.filter(({ question }) => question > 0)
  const mainThread = ({ script, frame }: Answer) => script + frame

  const rows = {
    keyToAnswer: {
      says: 'typing: from the key to its answer',
      times: typing.map(({ key, arrived }) => arrived - key),
    },
    roundTrip: {
      says: '  to the worker and back',
      times: typing.map(({ asked, arrived }) => arrived - asked),
    },
    worker: { says: '  in the worker', times: typing.map(({ worker }) => worker) },
    workerFirstKey: { says: '    the first key after a start', times: firstKeys.map(({ worker }) => worker) },
    workerLater: { says: '    the second question of a start', times: later.map(({ worker }) => worker) },
    mainThread: { says: 'typing: main thread, answer to paint', times: typing.map(mainThread) },
    script: { says: '  script', times: typing.map(({ script }) => script) },
    frame: { says: '  style, layout, paint', times: typing.map(({ frame }) => frame) },
    keyToPaint: {
      says: 'typing: from the key to the paint',
      times: typing.map(({ key, painted }) => painted - key),
    },
    settledRoundTrip: {
      says: 'settled: to the worker and back',
      times: settled.map(({ asked, arrived }) => arrived - asked),
    },
    settledWorker: { says: '  in the worker', times: settled.map(({ worker }) => worker) },
    settledMainThread: { says: 'settled: main thread, answer to paint', times: settled.map(mainThread) },
    bare: { says: 'main thread, the same hits as bare lines', times: answers.map(({ bare }) => bare) },
    opened: { says: 'from the worker’s start until it is open', times: runs.map(({ opened }) => opened) },
  }
  const figuresOf = (times: readonly number[]) => ({
    median: rounded(median(times), 1),
    p95: rounded(percentile(times, 0.95), 1),
    max: rounded(Math.max(...times), 1),
  })
  const ratio = rounded(median(answers.map(mainThread)) / median(rows.bare.times), 2)

  if (values.json === true) {
    const spans = Object.entries(rows).map(([name, { times }]) => [`${name}Ms`, figuresOf(times)] as const)
    const figures = { keys: typing.length, settled: settled.length, ...Object.fromEntries(spans), ratio }
    process.stdout.write(`${JSON.stringify(figures)}\n`)
  } else {
    const cells = Object.values(rows).map(({ says, times }) => {
      const { median, p95, max } = figuresOf(times)
      return [says, ...[median, p95, max].map((value) => value.toFixed(1))]
    })
    process.stdout.write(
      `${tableOf(['milliseconds', 'median', 'p95', 'max'], cells)}\nmain thread beside bare lines: ratio ${String(ratio)}; ${String(typing.length)} keys, ${String(settled.length)} pauses, ${String(runs.length)} starts\n`,
    )
  }
} finally {
  await display.close()
}
