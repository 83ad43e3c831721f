import { parseArgs } from 'node:util'
import { Problem } from '../setup/problem.mjs'

export interface PackageArguments {
  /** `ship`: packages for people. `try`: an unpacked app to look at. `twice`: two of those, from two builds, compared. */
  readonly what: 'ship' | 'try' | 'twice'
  /** Where the unpacked app of a try is put, in place of .cache/package/try. */
  readonly into: string | undefined
}

const usage = 'npm run package [-- --try [--into FOLDER] | --twice]'

export function readArguments(args: readonly string[]): PackageArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { try: { type: 'boolean' }, twice: { type: 'boolean' }, into: { type: 'string' } },
    })
    if (values.twice === true && values.try === true) throw new Error('Choose one of --try and --twice.')
    if (values.into !== undefined && values.try !== true) throw new Error('--into is for --try alone.')
    return {
      what: values.twice === true ? 'twice' : values.try === true ? 'try' : 'ship',
      into: values.into,
    }
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n${usage}`, 2)
  }
}
