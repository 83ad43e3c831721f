import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lineOf } from '../../electron/main/log/log-event.ts'
import { LogFile } from '../../electron/main/log/log-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

const at = () => new Date('2026-11-26T03:04:05.678Z')

describe('a line of the log', () => {
  it('says what failed, of what kind and with which code of the system', () => {
    const cause = Object.assign(new TypeError('x'), { code: 'ENOSPC' })
    expect(lineOf({ what: 'message-failed', channel: 'journal:save', cause })).toBe(
      'message-failed journal:save TypeError ENOSPC',
    )
  })

  it('never holds what an error says, nor where it was thrown', () => {
    const cause = new Error('could not save "cramps at three" in /home/ada/journal')
    expect(lineOf({ what: 'something-failed', cause })).toBe('something-failed Error')
  })

  it.each(['cramps at three', '/home/ada', 'a\nb', '23:15', 'melatonin 1 mg', '', 'x'.repeat(41)])(
    'takes %j for no name and no code',
    (text) => {
      const cause = Object.assign(new Error('x'), { name: text, code: text })
      expect(lineOf({ what: 'could-not-start', cause })).toMatch(/^could-not-start unknown( unknown)?$/)
      expect(lineOf({ what: 'page-stopped', reason: text })).toBe('page-stopped unknown')
    },
  )

  it('names what was thrown and is no error as unknown', () => {
    expect(lineOf({ what: 'something-failed', cause: 'cramps at three' })).toBe('something-failed unknown')
  })
})

describe('the log', () => {
  it('keeps lines in order, with the moment of each, for this account only', () => {
    const folder = join(temporaryFolder(), 'logs')
    const log = new LogFile(folder, at)
    log.write('one')
    log.write('two')
    expect(log.last(5)).toEqual(['2026-11-26T03:04:05Z one', '2026-11-26T03:04:05Z two'])
    expect(log.last(1)).toEqual(['2026-11-26T03:04:05Z two'])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'vagus.log')).mode & 0o777).toBe(0o600)
  })

  it('is two files at most, of which the older is the one before', () => {
    const folder = temporaryFolder()
    const log = new LogFile(folder, at)
    for (let line = 0; line < 5_000; line += 1) log.write(`line ${String(line)} ${'x'.repeat(30)}`)
    expect(readdirSync(folder).sort()).toEqual(['vagus.1.log', 'vagus.log'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(66_000)
    expect(log.last(2).map((line) => line.slice(21, 30))).toEqual(['line 4998', 'line 4999'])
    expect(log.last(1_000)).toHaveLength(1_000)
  })

  it('keeps nobody from anything where it cannot be written', () => {
    const folder = join(temporaryFolder(), 'logs')
    writeFileSync(folder, 'no folder')
    const log = new LogFile(folder, at)
    log.write('one')
    expect(log.last(5)).toEqual([])
    expect(readFileSync(folder, 'utf8')).toBe('no folder')
    expect(existsSync(join(folder, 'vagus.log'))).toBe(false)
  })
})
