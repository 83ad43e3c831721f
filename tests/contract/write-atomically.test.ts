import fc from 'fast-check'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { writeAtomically } from '../../electron/main/print/write-atomically.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What was synced, in order; `refuse` is what the disk says to syncing a folder. */
const disk = vi.hoisted((): { synced: string[]; refuse: string | undefined } => ({
  synced: [],
  refuse: undefined,
}))
vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original()
  return {
    ...real,
    open: async (path, flags, mode) => {
      const handle = await real.open(path, flags, mode)
      const sync = handle.sync.bind(handle)
      handle.sync = async () => {
        if (flags === 'r' && disk.refuse !== undefined) {
          throw Object.assign(new Error(disk.refuse), { code: disk.refuse })
        }
        await sync()
        disk.synced.push(String(path))
      }
      return handle
    },
  }
})
beforeEach(() => {
  disk.synced = []
  disk.refuse = undefined
})

const bytes = (text: string) => new TextEncoder().encode(text)

/** Content that comes in two halves, with something happening between them. */
function inHalves(between: () => void): Uint8Array {
  const halves = function* () {
    yield bytes('half ')
    between()
    yield bytes('whole')
  }
  // The file system takes what comes piece by piece too, so a test can stand between the pieces.
  return { [Symbol.iterator]: halves } as unknown as Uint8Array
}

describe('a file that is written', () => {
  it('holds exactly the new content, whatever it held before', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'summary.pdf')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (content) => {
        await writeAtomically(file, content)
        expect(readFileSync(file).equals(content)).toBe(true)
        expect(readdirSync(folder)).toEqual(['summary.pdf'])
      }),
      { numRuns: 25 },
    )
  })

  it('may be read by its owner only', async () => {
    const file = join(temporaryFolder(), 'summary.pdf')
    await writeAtomically(file, bytes('new'))
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('holds the old content until it holds the whole new one, with the unfinished one beside it', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'summary.pdf')
    writeFileSync(file, 'old')
    const seen: unknown[] = []
    const look = () => {
      seen.push(
        readFileSync(file, 'utf8'),
        readdirSync(folder).filter((name) => name.endsWith('.part')).length,
      )
    }
    await writeAtomically(file, inHalves(look))
    expect(seen).toEqual(['old', 1])
    expect(readFileSync(file, 'utf8')).toBe('half whole')
    expect(readdirSync(folder)).toEqual(['summary.pdf'])
  })

  it('is not there at all until it is whole, when there was none', async () => {
    const file = join(temporaryFolder(), 'summary.pdf')
    const seen: boolean[] = []
    await writeAtomically(
      file,
      inHalves(() => seen.push(existsSync(file))),
    )
    expect([...seen, existsSync(file)]).toEqual([false, true])
  })
})

describe('a file that is said to be written', () => {
  it('is on the disk, and so is its name', async () => {
    const folder = temporaryFolder()
    await writeAtomically(join(folder, 'summary.pdf'), bytes('new'))
    expect(disk.synced.map((path) => basename(path))).toEqual([
      expect.stringMatching(/\.part$/),
      basename(folder),
    ])
  })

  it('is so too on a network disk that cannot sync a folder', async () => {
    disk.refuse = 'EINVAL'
    await expect(
      writeAtomically(join(temporaryFolder(), 'summary.pdf'), bytes('new')),
    ).resolves.toBeUndefined()
  })

  it('is not, where the disk fails at it', async () => {
    disk.refuse = 'EIO'
    await expect(writeAtomically(join(temporaryFolder(), 'summary.pdf'), bytes('new'))).rejects.toThrow('EIO')
  })
})

describe('a writing that fails', () => {
  const fails = () => {
    throw new Error('The disk is full.')
  }

  it('half way leaves the old content and nothing beside it, and says why', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'summary.pdf')
    writeFileSync(file, 'old')
    await expect(writeAtomically(file, inHalves(fails))).rejects.toThrow('The disk is full.')
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['summary.pdf'])
  })

  it('half way leaves nothing when there was nothing', async () => {
    const folder = temporaryFolder()
    await expect(writeAtomically(join(folder, 'summary.pdf'), inHalves(fails))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })

  it('at the last step, where a folder has the name, leaves the folder and nothing beside it', async () => {
    const folder = temporaryFolder()
    const taken = join(folder, 'summary.pdf')
    mkdirSync(taken)
    writeFileSync(join(taken, 'inside'), 'old')
    await expect(writeAtomically(taken, bytes('new'))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['summary.pdf'])
    expect(readFileSync(join(taken, 'inside'), 'utf8')).toBe('old')
  })

  it('for want of the folder makes no folder', async () => {
    const folder = temporaryFolder()
    await expect(writeAtomically(join(folder, 'none', 'summary.pdf'), bytes('new'))).rejects.toThrow(/ENOENT/)
    expect(readdirSync(folder)).toEqual([])
  })
})
