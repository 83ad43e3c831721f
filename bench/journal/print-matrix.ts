import { runMatrix } from './matrix.ts'

// Started by the contract tests, in a Node in which nothing is loaded before the faults are: `1 4` is the second of four parts.
const [which, of] = process.argv.slice(2).map(Number)
const part = which === undefined || of === undefined ? undefined : { which, of }
process.stdout.write(`${JSON.stringify(await runMatrix(false, part))}\n`)
