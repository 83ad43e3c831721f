import { statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDisplay } from '../scripts/test/display.ts'
import { giveAway, newProfile } from '../scripts/test/ordinary-user.ts'
import { apps, describe, median, runElectron } from './electron-run.ts'
import { fillProfile } from './journal/fill-profile.ts'
import { percentile } from './search/metrics.ts'
import { rounded } from './search/table.ts'

// The summary of ninety days out of a journal of twenty years, in the real app: from a changed range to the page on the
// screen, and from "save" to the PDF on the disk.

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

const passphrase = 'as long as it takes'
const years = 20

interface Measured {
  /** Milliseconds, one for each change of the range. */
  readonly changes: readonly number[]
  /** Milliseconds, one for each PDF. */
  readonly pdfs: readonly number[]
}

const display = await openDisplay()
try {
  const out = join(newProfile(), 'summary.pdf')
  let records = 0
  const environment = {
    ...display.environment,
    VAGUS_JOB: JSON.stringify({ passphrase, out, changes: 30, pdfs: 7 }),
  }
  const { printed } = await runElectron(apps.vagus, 'summary-hook.mjs', environment, async (profile) => {
    records = await fillProfile(profile, passphrase, years)
    giveAway(profile)
  })
  const { changes, pdfs } = JSON.parse(printed) as Measured
  const figures = {
    records,
    rangeChangeMs: rounded(median(changes), 1),
    rangeChangeP95Ms: rounded(percentile(changes, 0.95), 1),
    pdfMs: rounded(median(pdfs), 0),
    pdfKb: rounded(statSync(out).size / 1024, 0),
  }
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify(figures)}\n`
      : `${String(records)} records\n${describe('another range of 90 days on the screen', changes)}\n${describe('the PDF on the disk', pdfs)}\n`,
  )
} finally {
  await display.close()
}
