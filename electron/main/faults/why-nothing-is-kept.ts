import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../code-of.ts'

/** Long enough for a disk that is full to refuse it: what is shorter can fit in a block that is there already. */
const trial = Buffer.alloc(4096)
const name = 'writing.try'

/** Tries to write where Vagus keeps things. Undefined when that works; otherwise what to say. */
export async function whyNothingIsKept(profile: string): Promise<string | undefined> {
  const path = join(profile, name)
  let handle: FileHandle | undefined
  try {
    await mkdir(profile, { recursive: true, mode: 0o700 })
    handle = await open(path, 'w', 0o600)
    await handle.write(trial)
    return undefined
  } catch (cause) {
    return sentence(codeOf(cause), profile)
  } finally {
    await handle?.close().catch(() => undefined)
    await rm(path, { force: true }).catch(() => undefined)
  }
}

function sentence(code: string, profile: string): string {
  const works = 'Searching, reading and looking at what you have recorded work.'
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full, so nothing new can be kept. ${works} Make some room, then press “Check again”.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Vagus may not write in its own folder, so nothing new can be kept. ${works} The folder is ${profile}: allow yourself to write in it, then press “Check again”.`
    default:
      return `The disk refuses to write (${code}), so nothing new can be kept. ${works} The folder is ${profile}: check its disk, then press “Check again”.`
  }
}
