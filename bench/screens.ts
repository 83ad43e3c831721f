import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDisplay } from '../scripts/test/display.ts'
import { giveAway, newProfile } from '../scripts/test/ordinary-user.ts'
import { apps, median, runElectron } from './electron-run.ts'
import { fillProfile } from './journal/fill-profile.ts'
import { rounded, tableOf } from './search/table.ts'

// How long the page cannot hear a key while it does something else: the longest task of its main thread in each thing that
// a person does, with a journal of twenty years open.
//
// The tasks come from Chromium's own trace, which has each of them with its beginning and its end. A PerformanceObserver of
// "longtask" is blind below 50 ms, and gaps between the ticks of a MessageChannel count all that ran between two ticks as
// one and keep the page from ever being idle, when much of what is looked at here runs. The observer runs beside it all
// the same: what it saw is said, and must agree. A task that the system interrupted is as long as a person waited for it;
// the time that it was really running stands beside it, for machines that have something else to do.

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    /** Keeps the whole trace, to be looked at in the performance panel of any Chromium. */
    trace: { type: 'string' },
  },
})

const passphrase = 'as long as it takes'
const years = 20
const question = 'why do i wake up with stomach pain'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

interface Task {
  /** Milliseconds: until it was over, and how long it was running. */
  readonly took: number
  readonly ran: number
}

interface Step {
  readonly action: string
  readonly step: string
  /** The longest in it. */
  readonly longest: Task
}

interface Measured {
  /** What the page's own observer saw, page by page. */
  readonly seen: readonly { readonly longTasks: number; readonly worst: number }[]
}

/** What a trace says of each step that the page marked in it. */
function stepsIn(events: readonly TraceEvent[]): Step[] {
  const begins = 'vagus-begin '
  const marks = events
    .filter(({ name }) => name.startsWith(begins) || name === 'vagus-end')
    .toSorted((one, other) => one.ts - other.ts)
  const tasks = events.filter(({ name }) => name === 'RunTask')
  return marks.flatMap((mark, at) => {
    if (!mark.name.startsWith(begins)) return []
    const [action, step] = JSON.parse(mark.name.slice(begins.length)) as [string, string]
    const until = marks[at + 1]?.ts ?? Infinity
    // What a step sets off may have begun with its mark.
    const own = tasks
      .filter(
        ({ pid, tid, ts, dur = 0 }) =>
          pid === mark.pid && tid === mark.tid && ts < until && ts + dur > mark.ts,
      )
      .map(({ dur = 0, tdur = 0 }) => ({ took: dur / 1000, ran: tdur / 1000 }))
      .toSorted((one, other) => other.took - one.took)
    const [longest] = own
    return longest === undefined ? [] : [{ action, step, longest }]
  })
}

const display = await openDisplay()
try {
  const trace = join(newProfile(), 'trace.json')
  let records = 0
  const environment = {
    ...display.environment,
    VAGUS_JOB: JSON.stringify({
      passphrase,
      question,
      year: '2025',
      trace,
      detailed: values.trace !== undefined,
    }),
  }
  const prepare = async (profile: string) => {
    records = await fillProfile(profile, passphrase, years)
    giveAway(profile)
  }
  const { printed } = await runElectron(apps.vagus, 'screens-hook.mjs', environment, prepare, 240_000)
  const { seen } = JSON.parse(printed) as Measured
  const text = readFileSync(trace, 'utf8')
  if (values.trace !== undefined) writeFileSync(values.trace, text)
  const { traceEvents } = JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }
  const byAction = Map.groupBy(stepsIn(traceEvents), ({ action }) => action)
  const rows = [...byAction].map(([action, steps]) => {
    const worst = steps.reduce((one, other) => (other.longest.took > one.longest.took ? other : one))
    return {
      action,
      steps: steps.length,
      longestTaskMs: rounded(worst.longest.took, 1),
      medianMs: rounded(median(steps.map(({ longest }) => longest.took)), 1),
      longestRunningMs: rounded(Math.max(...steps.map(({ longest }) => longest.ran)), 1),
      worstStep: worst.step,
    }
  })
  const observed = {
    longTasks: seen.reduce((sum, { longTasks }) => sum + longTasks, 0),
    longestMs: Math.max(...seen.map(({ worst }) => worst)),
  }

  if (values.json === true) {
    const actions = rows.map(
      ({ action, longestTaskMs, medianMs }) => [action, { longestTaskMs, medianMs }] as const,
    )
    process.stdout.write(`${JSON.stringify({ records, observed, actions: Object.fromEntries(actions) })}\n`)
  } else {
    const cells = rows.map(({ action, steps, longestTaskMs, medianMs, longestRunningMs, worstStep }) => [
      action,
      ...[longestTaskMs, medianMs, longestRunningMs].map((value) => value.toFixed(1)),
      String(steps),
      worstStep,
    ])
    const head = ['longest task, milliseconds', 'longest', 'median', 'running', 'steps', 'longest in']
    process.stdout.write(
      `${tableOf(head, cells)}\n${String(records)} records; the page itself saw ${String(observed.longTasks)} tasks of 50 ms or more, the longest of ${String(observed.longestMs)} ms\n`,
    )
  }
} finally {
  await display.close()
}
