import { runMatrix } from './matrix.ts'

// Started by the contract tests, in a Node in which nothing is loaded before the faults are.
process.stdout.write(`${JSON.stringify(await runMatrix(process.argv[2] === 'thorough'))}\n`)
