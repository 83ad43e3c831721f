import { parseArgs } from 'node:util'
import { openDisplay } from '../scripts/test/display.ts'
import { apps, median, runElectron } from './electron-run.ts'
import { fillProfile, rareWord } from './journal/fill-profile.ts'
import { percentile } from './search/metrics.ts'
import { rounded, tableOf } from './search/table.ts'

// What a journal of twenty years costs in the real app: from Enter on the locked screen until it is there and until its
// first and its last entry are found, a save from the page and back, and turning to another year.

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

const passphrase = 'as long as it takes'
const saves = 300
const years = 20

interface Measured {
  readonly derivations: readonly number[]
  readonly unlocked: { readonly entered: number; readonly shown: number; readonly found: number }
  readonly switches: readonly number[]
  readonly saved: readonly number[]
  readonly memory: readonly { readonly type: string; readonly kib: number }[]
}

const display = await openDisplay()
try {
  let records = 0
  const environment = {
    ...display.environment,
    VAGUS_JOB: JSON.stringify({ passphrase, word: rareWord, saves, years }),
  }
  const { printed } = await runElectron(apps.vagus, 'journal/app-hook.mjs', environment, async (profile) => {
    records = await fillProfile(profile, passphrase, years)
  })
  const { derivations, unlocked, switches, saved, memory } = JSON.parse(printed) as Measured
  const derivationMs = Math.min(...derivations)
  const unlockMs = unlocked.shown - unlocked.entered
  const searchableMs = unlocked.found - unlocked.entered
  const mebibytes = (kib: number) => rounded(kib / 1024, 0)
  const figures = {
    records,
    unlockMs: rounded(unlockMs, 0),
    derivationMs: rounded(derivationMs, 0),
    searchableMs: rounded(searchableMs, 0),
    beyondDerivationMs: rounded(searchableMs - derivationMs, 0),
    saveP50Ms: rounded(percentile(saved, 0.5), 1),
    saveP95Ms: rounded(percentile(saved, 0.95), 1),
    yearSwitchMs: rounded(median(switches), 1),
    yearSwitchP95Ms: rounded(percentile(switches, 0.95), 1),
    rssMb: mebibytes(memory.reduce((sum, { kib }) => sum + kib, 0)),
  }
  if (values.json === true) process.stdout.write(`${JSON.stringify(figures)}\n`)
  else {
    const rows: readonly (readonly [string, number])[] = [
      ['from Enter until the journal is there, ms', figures.unlockMs],
      ['  of which the key derivation', figures.derivationMs],
      ['from Enter until its first and last entry are found, ms', figures.searchableMs],
      ['  beyond the key derivation', figures.beyondDerivationMs],
      ['a save from the page and back, median, ms', figures.saveP50Ms],
      ['  95th percentile', figures.saveP95Ms],
      ['to another year in calendar and list, median, ms', figures.yearSwitchMs],
      ['  95th percentile', figures.yearSwitchP95Ms],
      ['memory of all processes, MiB', figures.rssMb],
      ...memory.map(({ type, kib }) => [`  ${type}`, mebibytes(kib)] as const),
    ]
    const cells = rows.map(([name, value]) => [name, String(value)])
    process.stdout.write(`${tableOf([`${records} records`, ''], cells)}\n`)
  }
} finally {
  await display.close()
}
