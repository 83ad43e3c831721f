import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { codeOf } from '../../electron/main/code-of.ts'
import { DurableFile, shred, writeWhole } from '../../electron/main/vault/durable-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

// What happens when the disk refuses is in faults.test.ts.

function durable() {
  const folder = temporaryFolder()
  return { folder, path: join(folder, 'kept.json'), file: new DurableFile(folder, 'kept') }
}

describe('a durable file', () => {
  it('is nothing until it is written, and then what was written last', () => {
    const { folder, file } = durable()
    expect([file.exists, file.read()]).toEqual([false, undefined])
    file.write({ first: 1, 'a.b': 'no path' })
    file.write({ second: 2, 'a.b': 'no path' })
    expect([file.exists, file.read()]).toEqual([true, { second: 2, 'a.b': 'no path' }])
    expect(readdirSync(folder)).toEqual(['kept.json'])
  })

  it('is what is on the disk, whoever wrote it and whatever was read before', () => {
    const { path, file } = durable()
    file.write({ mine: 1 })
    for (const other of [{ theirs: 2 }, { mine: 1 }, { theirs: 3 }]) {
      writeFileSync(path, JSON.stringify(other))
      expect(file.read()).toEqual(other)
    }
    writeFileSync(path, '{"cut')
    expect(() => file.read()).toThrow(SyntaxError)
    rmSync(path)
    expect(file.read()).toBeUndefined()
  })

  it('is one line of JSON, which only the owner may read', () => {
    const { path, file } = durable()
    file.write({ some: { thing: ['\uD800', '\u2028', 'é'] } })
    expect(readFileSync(path, 'utf8')).toBe('{"some":{"thing":["\\ud800","\u2028","é"]}}')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('makes its folder, which only the owner may enter', () => {
    const folder = join(temporaryFolder(), 'deep', 'deeper')
    new DurableFile(folder, 'kept').write({ some: 'thing' })
    expect(existsSync(join(folder, 'kept.json'))).toBe(true)
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('throws a SyntaxError when it is damaged, and leaves it as it is', () => {
    const { path, file } = durable()
    for (const content of ['', '{"cut', 'no JSON', '\0\0\0']) {
      writeFileSync(path, content)
      expect(() => file.read()).toThrow(SyntaxError)
      expect(readFileSync(path, 'utf8')).toBe(content)
    }
  })

  it('writes over what a write that was cut off left beside it', () => {
    const { folder, path, file } = durable()
    for (const left of ['', '{"half', '[]', '{"older":1}']) {
      writeFileSync(join(folder, 'kept.next.json'), left)
      file.write({ left })
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ left })
      expect(readdirSync(folder)).toEqual(['kept.json'])
    }
  })

  it('is not written in place where electron-store would do that: in a terminal of a snap', () => {
    const { folder, path, file } = durable()
    file.write({ old: true })
    const before = statSync(path).ino
    const snap = process.env['SNAP']
    process.env['SNAP'] = '/snap/editor/1'
    onTestFinished(() => {
      if (snap === undefined) delete process.env['SNAP']
      else process.env['SNAP'] = snap
    })
    file.write({ old: false })
    expect(file.read()).toEqual({ old: false })
    // Another file has taken the name.
    if (process.platform !== 'win32') expect(statSync(path).ino).not.toBe(before)
    expect(readdirSync(folder)).toEqual(['kept.json'])
  })

  it('keeps what it held when it cannot be written, and takes the next write', () => {
    const { folder, file } = durable()
    file.write({ old: true })
    // A folder where the file beside would be stops even root.
    mkdirSync(join(folder, 'kept.next.json', 'in the way'), { recursive: true })
    expect(() => {
      file.write({ old: false })
    }).toThrow()
    expect(file.read()).toEqual({ old: true })
  })
})

describe('shredding', () => {
  it('removes a file, and one that is not there is none', () => {
    const path = join(temporaryFolder(), 'clear.txt')
    writeFileSync(path, 'Curry at nine. '.repeat(10_000))
    shred(path)
    shred(path)
    expect(existsSync(path)).toBe(false)
  })

  it('overwrites before it removes: whoever still holds the file sees zeros', () => {
    if (process.platform === 'win32') return
    const { path, file } = durable()
    const text = JSON.stringify({ notes: 'Curry at nine. '.repeat(10_000) })
    writeFileSync(path, text)
    const held = file.hold()
    file.write({ sealed: true })
    held.wipe()
    held.letGo()
    expect(file.read()).toEqual({ sealed: true })
  })
})

it('a file that is written whole is there whole', () => {
  const path = join(temporaryFolder(), 'whole')
  const content = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)
  writeWhole(path, content)
  expect(readFileSync(path).equals(content)).toBe(true)
})

it('the code of a failure is its own, and never its message', () => {
  expect(codeOf(Object.assign(new Error('words'), { code: 'ENOSPC' }))).toBe('ENOSPC')
  for (const cause of [new Error('ENOSPC'), 'ENOSPC', undefined, Object.assign(new Error('x'), { code: 7 })])
    expect(codeOf(cause)).toBe('unknown')
})
