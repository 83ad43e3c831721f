import { parseArgs } from 'node:util'
import { openDisplay } from '../scripts/test/display.ts'
import { apps, describe, median, runElectron } from './electron-run.ts'

// How long from the start of the process until a person can type, beside the least that Electron needs for that.

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, runs: { type: 'string', default: '9' } },
})
const runs = Math.max(7, Number.parseInt(values.runs, 10) || 0)

const display = await openDisplay()

/** Milliseconds from spawn to: the window is shown and its text field has the focus. A fresh profile each time. */
async function measure(app: string): Promise<number> {
  const { printed, began } = await runElectron(app, 'startup-hook.mjs', display.environment)
  return Number(printed) - began
}

try {
  const app: number[] = []
  const hello: number[] = []
  // In turns, so that whatever else the machine does falls on both; the first pair only warms the disk's cache.
  for (let run = 0; run <= runs; run++) {
    const pair = [await measure(apps.vagus), await measure(apps.hello)] as const
    if (run === 0) continue
    app.push(pair[0])
    hello.push(pair[1])
  }
  const figures = {
    appMs: Math.round(median(app)),
    helloMs: Math.round(median(hello)),
    ratio: Number((median(app) / median(hello)).toFixed(3)),
  }
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify(figures)}\n`
      : `${describe('Vagus', app)}\n${describe('a bare window', hello)}\nratio ${String(figures.ratio)}, ${String(runs)} starts each\n`,
  )
} finally {
  await display.close()
}
