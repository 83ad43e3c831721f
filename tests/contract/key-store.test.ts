import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PortableKeys } from '../../electron/main/vault/key-file.ts'
import { KeyStore, wipeFolder } from '../../electron/main/vault/key-store.ts'
import { dayOn } from '../fixtures/entries.ts'
import { journalFolder } from './sealed-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { weakKeys } from './weak-keys.ts'

const now = () => new Date('2026-11-23T08:00:00Z')
const noBackup = () => undefined

async function kept(newestBackup: () => PortableKeys | undefined = noBackup) {
  const folder = temporaryFolder()
  const { keys } = await weakKeys('something long')
  return { folder, keys, path: join(folder, 'keys.json'), store: new KeyStore(folder, newestBackup, now) }
}

describe('the key file', () => {
  it('is found as it was written, and only the owner may read it', async () => {
    const { folder, keys, path, store } = await kept()
    store.write(keys)
    expect(new KeyStore(folder, noBackup).find()).toStrictEqual({ kind: 'ready', keys })
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('is none where there is no journal', async () => {
    const { folder, store } = await kept()
    expect(store.find()).toEqual({ kind: 'none', clear: false })
    rmSync(folder, { recursive: true })
    expect(store.find()).toEqual({ kind: 'none', clear: false })
  })

  it('is none beside a journal of the first Vagus, which is in the clear', async () => {
    const { folder, store } = await kept()
    writeFileSync(join(folder, 'journal-2025.json'), '{"format":1,"records":{}}')
    writeFileSync(join(folder, 'reading-2025.json'), '{"cut')
    expect(store.find()).toEqual({ kind: 'none', clear: true })
  })

  it('of a newer Vagus is left as it is', async () => {
    const { keys, path, store } = await kept()
    const newer = JSON.stringify({ ...keys, format: 2 })
    writeFileSync(path, newer)
    expect(store.find()).toMatchObject({ kind: 'damaged' })
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })
})

const damages: readonly (readonly [what: string, content: string])[] = [
  ['empty', ''],
  ['cut short', '{"format":1,"vault":"'],
  ['full of zeros', '\0'.repeat(300)],
  ['without a way in', '{"format":1,"vault":"00000000-0000-4000-8000-000000000000"}'],
  ['something else', '{"theme":"night"}'],
]

describe('a key file that is damaged', () => {
  it.each(damages)(
    '(%s) comes back from the newest backup, and the person is told what that means',
    async (_what, content) => {
      const { keys } = await weakKeys('something long')
      const { folder, path, store } = await kept(() => keys)
      writeFileSync(path, content)
      const found = store.find()
      expect(found).toMatchObject({ kind: 'ready', keys })
      if (found.kind !== 'ready') throw new Error('It is not ready.')
      expect(found.notice).toMatch(/damaged and has been put back.*the one before it counts again/)
      // Said once; what it was is kept.
      expect(store.find()).toStrictEqual({ kind: 'ready', keys })
      const aside = readdirSync(folder).filter((file) => file.startsWith('keys.damaged-'))
      expect(aside.map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual([content])
    },
  )

  it.each(damages)(
    '(%s) is left where it is when there is no backup, with what can be done',
    async (_what, content) => {
      const { path, store } = await kept()
      writeFileSync(path, content)
      const found = store.find()
      if (found.kind !== 'damaged') throw new Error('It is not damaged.')
      expect(found.message).toMatch(/^The key file .*backup.*\.$/)
      expect(readFileSync(path, 'utf8')).toBe(content)
    },
  )
})

describe('a key file that is gone', () => {
  const sealedJournal = () => {
    const folder = journalFolder()
    expect(folder.opened().put(dayOn('2026-03-01')).ok).toBe(true)
    return folder.path
  }

  it('comes back from the newest backup', async () => {
    const { keys } = await weakKeys('something long')
    const found = new KeyStore(sealedJournal(), () => keys).find()
    expect(found).toMatchObject({ kind: 'ready', keys })
    expect(found).toHaveProperty('notice', expect.stringMatching(/^The key file was missing/))
  })

  it('is no empty start: nobody is asked to set up a new journal over a sealed one', () => {
    const folder = sealedJournal()
    expect(new KeyStore(folder, noBackup).find()).toMatchObject({ kind: 'damaged' })
    expect(readdirSync(folder)).toEqual(['journal-2026.json'])
  })

  it('is no empty start either when a year cannot be read', () => {
    const folder = temporaryFolder()
    // A folder in the file's place stops even root.
    mkdirSync(join(folder, 'journal-2026.json'))
    expect(new KeyStore(folder, noBackup).find()).toMatchObject({ kind: 'damaged' })
  })
})

it('a key file that cannot be read is not replaced by an older one', async () => {
  const { keys } = await weakKeys('something long')
  const { path, store } = await kept(() => keys)
  mkdirSync(path)
  const found = store.find()
  if (found.kind !== 'damaged') throw new Error('It is not damaged.')
  expect(found.message).toMatch(/could not be read or written \(EISDIR\)\. Nothing was changed\./)
  expect(statSync(path).isDirectory()).toBe(true)
})

it('wiping removes everything of the vault, keys and leftovers too, and nothing else', () => {
  const folder = temporaryFolder()
  const own = [
    'keys.json',
    'keys.damaged-20261123080000000.json',
    'keys.next.json',
    'journal-2026.json',
    'journal-2025.damaged-20261123T080000Z.json',
    'journal-2025.damaged-20261123T080000Z.json.sealed',
    'journal-2026.next.json.tmp-1234567890abcdef',
    'reading-2026.json',
    'trackers-2026.json',
    'visits-2026.json',
    'visits-2025.damaged-20261123T080000Z.json.sealed',
    'unsaved.json',
  ]
  const others = ['notes.txt', 'journal.pdf', 'old-journal-2026.json', 'keyses.json']
  for (const file of [...own, ...others]) writeFileSync(join(folder, file), 'x')
  wipeFolder(folder)
  expect(readdirSync(folder).sort()).toEqual(others.sort())
  wipeFolder(join(folder, 'not there'))
})
