import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { words } from '../catalogue.ts'
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
  const { diskFull, notAllowed, refused } = words.nothingKept
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return notAllowed(profile)
    default:
      return refused(code, profile)
  }
}
