import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultProblem } from '../../../src/contract/vault.ts'
import { codeOf } from '../code-of.ts'
import { words } from './catalogue.ts'
import { shred, syncFolder, writeWhole } from './durable-file.ts'
import type { Sealer } from './sealing.ts'

/** Damaged files that were moved aside, by the first Vagus or just now. */
const setAside = /^(?:journal|reading|trackers|visits)-\d{4}\.damaged-.*\.json$/
/** How a file of today begins. One that was damaged even there is sealed twice, which harms nothing. */
const sealedBeginning = '{"format":2,"records":{'

interface SealedLeftovers {
  /** What the files are called now, by what they were called. */
  readonly renamed: ReadonlyMap<string, string>
  readonly problems: readonly VaultProblem[]
}

/** Seals damaged files that are in the clear, each as a whole: `journal-2026.damaged-….json.sealed`. */
export function sealClearLeftovers(folder: string, sealer: Sealer): SealedLeftovers {
  const renamed = new Map<string, string>()
  const problems: VaultProblem[] = []
  for (const file of readdirSync(folder).filter((name) => setAside.test(name))) {
    try {
      if (sealOne(folder, file, sealer)) renamed.set(file, `${file}.sealed`)
    } catch (cause) {
      problems.push({ code: 'damaged-file', file, message: words.year.stillClear(file, codeOf(cause)) })
    }
  }
  return { renamed, problems }
}

/** Whether it was in the clear. The clear one goes only once the sealed one is on the disk and opens. */
function sealOne(folder: string, file: string, sealer: Sealer): boolean {
  const path = join(folder, file)
  const target = `${path}.sealed`
  const label = ['file', file]
  const content = readFileSync(path)
  if (content.subarray(0, sealedBeginning.length).toString('latin1') === sealedBeginning) return false
  // There is one already when this was cut off, and then the clear one may have been written over in part.
  if (!opens(target, sealer, label)) {
    try {
      writeWhole(target, sealer.sealBytes(content, label))
      if (!opens(target, sealer, label)) throw new Error('The disk gave back something else.')
      syncFolder(folder)
    } catch (cause) {
      rmSync(target, { force: true })
      throw cause
    }
  }
  shred(path)
  syncFolder(folder)
  return true
}

function opens(target: string, sealer: Sealer, label: readonly string[]): boolean {
  try {
    return sealer.openBytes(readFileSync(target), label) !== undefined
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false
    throw cause
  }
}
