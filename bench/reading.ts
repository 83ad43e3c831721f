import { parseArgs } from 'node:util'
import { openDisplay } from '../scripts/test/display.ts'
import { apps, describe, median, runElectron } from './electron-run.ts'

// How long the longest article takes from its search result to its words at the passage that matched, beside the same
// words put into a bare page; and how evenly it scrolls.

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

interface Measured {
  readonly article: string
  readonly words: number
  /** Milliseconds. */
  readonly opened: readonly number[]
  readonly bare: readonly number[]
  readonly gaps: readonly number[]
}

const display = await openDisplay()
try {
  const { printed } = await runElectron(apps.vagus, 'reading-hook.mjs', display.environment)
  const { article, words, opened, bare, gaps } = JSON.parse(printed) as Measured
  const rhythm = median(gaps)
  const late = gaps.filter((gap) => gap > rhythm * 1.5).length
  const figures = {
    article,
    words,
    openedMs: Math.round(median(opened)),
    bareMs: Math.round(median(bare)),
    ratio: Number((median(opened) / median(bare)).toFixed(2)),
    frames: gaps.length,
    lateFrames: late,
  }
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify(figures)}\n`
      : `${article}, ${String(words)} words\n${describe('opened at the passage', opened)}\n${describe('the bare words', bare)}\nratio ${String(figures.ratio)}\n${String(late)} of ${String(gaps.length)} frames late while scrolling\n`,
  )
} finally {
  await display.close()
}
