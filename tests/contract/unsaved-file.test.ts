import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Sealer } from '../../electron/main/vault/sealing.ts'
import { UnsavedFile } from '../../electron/main/vault/unsaved-file.ts'
import type { Unsaved } from '../../src/core/journal/unsaved.ts'
import { temporaryFolder } from './temporary-folder.ts'

const card: Unsaved = {
  name: 'night 2026-11-23',
  keptAt: '2026-11-23T23:10:00Z',
  parts: { kind: 'night', quality: 2, notes: 'Curry at nine.' },
  misread: { wentToBed: { text: 'half ten-ish', message: 'Write a time such as 22:30.' } },
}

function unsaved() {
  const folder = temporaryFolder()
  const sealer = new Sealer(randomBytes(32))
  const path = join(folder, 'unsaved.json')
  return { folder, sealer, path, file: new UnsavedFile(folder) }
}

it('gives back what stood on the screen, when the journal is next open', () => {
  const { folder, sealer, file } = unsaved()
  file.keep([card], sealer)
  expect(new UnsavedFile(folder).read(sealer)).toStrictEqual([card])
})

it('holds what was kept last, and nothing once there is nothing', () => {
  const { sealer, file } = unsaved()
  file.keep([card, { ...card, name: 'gut 2026-11-23' }], sealer)
  file.keep([card], sealer)
  expect(file.read(sealer)).toStrictEqual([card])
  file.keep([], sealer)
  expect(file.read(sealer)).toEqual([])
})

it('writes nothing while there was nothing and is nothing', () => {
  const { folder, sealer, file } = unsaved()
  file.keep([], sealer)
  expect(readdirSync(folder)).toEqual([])
})

it('has no word of it in the file', () => {
  const { sealer, file, path } = unsaved()
  file.keep([card], sealer)
  expect(readFileSync(path, 'utf8')).not.toMatch(/Curry|half ten|night|wentToBed/)
})

it('is nothing when it cannot be read, is of another key, or was changed', () => {
  const { sealer, file, path } = unsaved()
  file.keep([card], sealer)
  expect(file.read(new Sealer(randomBytes(32)))).toEqual([])
  const text = readFileSync(path, 'utf8')
  for (const content of [
    '',
    'half',
    '{"format":1}',
    '{"format":2,"sealed":""}',
    text.replace('"sealed":"', '"sealed":"A'),
  ]) {
    writeFileSync(path, content)
    expect(file.read(sealer)).toEqual([])
  }
  writeFileSync(path, JSON.stringify({ format: 1, sealed: sealer.seal([{ name: '' }], ['unsaved', 1]) }))
  expect(file.read(sealer)).toEqual([])
})

it('throws what the disk says, and keeps what it had', () => {
  const { folder, sealer, file } = unsaved()
  file.keep([card], sealer)
  // A folder where the file beside would be stops even root.
  mkdirSync(join(folder, 'unsaved.next.json', 'in the way'), { recursive: true })
  expect(() => {
    file.keep([], sealer)
  }).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/)
  expect(file.read(sealer)).toStrictEqual([card])
})
