import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HandedFile } from '../../electron/main/outside/handed-file.ts'

const handed = (...words: string[]) => {
  const file = new HandedFile()
  file.hand(words, '/home/ada')
  return file
}

describe('a backup that the system hands over', () => {
  it('waits under its name, and is taken once', () => {
    const file = handed('/media/stick/vagus-2026-11-23.vagus')
    expect(file.name).toBe('vagus-2026-11-23.vagus')
    expect(file.take()).toBe(resolve('/media/stick/vagus-2026-11-23.vagus'))
    expect(file.name).toBeUndefined()
    expect(file.take()).toBeUndefined()
  })

  it('is looked for where the command was given', () => {
    expect(handed('old/Mine.VAGUS').take()).toBe(resolve('/home/ada/old/Mine.VAGUS'))
  })

  it('is the last one, when several are named', () => {
    expect(handed('/a.vagus', '--x', '/b.vagus', '/c.txt').take()).toBe(resolve('/b.vagus'))
  })

  it.each([
    '/a.txt',
    '.',
    '--import=/a.vagus',
    'vagus://open/a.vagus',
    'file://host/a.vagus',
    'file:///%2F/a.vagus',
    'https://example.org/a.vagus',
    'vagus',
  ])('is not %s', (word) => {
    expect(handed(word).name).toBeUndefined()
  })

  it('is told of each time, and of nothing else', () => {
    const file = new HandedFile()
    let told = 0
    file.changed = () => (told += 1)
    file.hand(['.'], '/')
    file.hand(['/a.vagus'], '/')
    file.hand(['/b.vagus'], '/')
    expect(told).toBe(2)
    expect(file.name).toBe('b.vagus')
  })
})
