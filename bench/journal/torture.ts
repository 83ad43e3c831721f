import { parseArgs } from 'node:util'
import { rounded, tableOf } from '../search/table.ts'
import { killApps } from './app-rounds.ts'
import { runMatrix } from './matrix.ts'
import { killSavers, untorn, type Torn } from './rounds.ts'

// Kills what saves, thousands of times, and lets every file operation of a save fail in every way there is. Needs the
// loaders that scripts/run.mjs gives it.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    /** The first seed: the same makes the same saves. */
    seed: { type: 'string', default: '1' },
    /** Every fault at every operation, and every kill for real. */
    matrix: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [rounds, seed] = [Number(values.rounds), Number(values.seed)]
if (!Number.isInteger(rounds) || rounds < 0 || !Number.isInteger(seed)) {
  process.stderr.write('Give --rounds and --seed a whole number.\n')
  process.exit(2)
}

/** One in so many is a round of the whole app, which takes seconds, and never fewer than these. */
const appShare = 40
const fewestApps = 20

const runtime = process.env['VAGUS_ELECTRON']
const inApp = runtime === undefined ? 0 : Math.min(rounds, Math.max(fewestApps, Math.ceil(rounds / appShare)))

const began = performance.now()
const savers = await killSavers(rounds - inApp, seed)
const apps = runtime === undefined || inApp === 0 ? untorn() : await killApps(runtime, inApp, seed)
const { findings, ...matrix } = await runMatrix(values.matrix)

const sum = (key: Exclude<keyof Torn, 'findings'>) => savers[key] + apps[key]
const result = {
  rounds: sum('rounds'),
  acknowledged: sum('acknowledged'),
  lost: sum('lost'),
  corrupt: sum('corrupt'),
  unreadable: sum('unreadable'),
  appRounds: apps.rounds,
  matrix,
  seconds: rounded((performance.now() - began) / 1000, 0),
}
for (const finding of [...savers.findings, ...apps.findings, ...findings])
  process.stderr.write(`${finding}\n`)
if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`)
else {
  const row = (name: string, { rounds: made, acknowledged, lost, corrupt, unreadable }: Torn) => [
    name,
    ...[made, acknowledged, lost, corrupt, unreadable].map(String),
  ]
  const head = ['killed', 'rounds', 'acknowledged', 'lost', 'corrupt', 'unreadable']
  process.stdout.write(`${tableOf(head, [row('the store', savers), row('the app', apps)])}\n`)
  process.stdout.write(
    `faults: ${matrix.runs} runs over ${matrix.operations} operations (${matrix.killed} killed for real): lost ${matrix.lost}, corrupt ${matrix.corrupt}, unreadable ${matrix.unreadable}, silent ${matrix.silent}\n`,
  )
}
const isWhole = [
  result.lost,
  result.corrupt,
  result.unreadable,
  matrix.lost,
  matrix.corrupt,
  matrix.unreadable,
  matrix.silent,
]
process.exitCode = isWhole.every((count) => count === 0) ? 0 : 1
