import { expect, test } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProfile } from '../../scripts/test/ordinary-user.ts'
import { toJson } from '../../src/core/journal/export/json.ts'
import { numbersOf } from '../../src/core/visit/numbers.ts'
import { summarise } from '../../src/core/visit/summarise.ts'
import { eightDays } from '../e2e/entries.ts'
import '../setup/temporal.ts'

const range = { from: '2026-11-10', to: '2026-11-23' }

/** A folder with an open export in it, and what the command said and made of it. */
function printed(...args: string[]) {
  const folder = newProfile()
  // Its own, in which any user may write: another test may print at the same time.
  const temporary = newProfile()
  chmodSync(temporary, 0o777)
  const journal = join(folder, 'journal.json')
  const about = { exportedAt: '2026-11-23T14:02:00Z', version: '0.1.0' }
  writeFileSync(journal, toJson({ entries: eightDays, trackers: [], reading: [], visits: [] }, about))
  const whole = ['--journal', journal, '--from', range.from, '--to', range.to, ...args]
  // With both, Node itself complains.
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env
  const run = spawnSync(process.execPath, ['scripts/print-summary/command.ts', ...whole], {
    encoding: 'utf8',
    env: { ...inherited, INIT_CWD: folder, TMPDIR: temporary, TEMP: temporary },
  })
  return { folder, leftovers: () => readdirSync(temporary), ...run }
}

for (const [paper, size] of [
  ['a4', '594.96 x 841.92 pts (A4)'],
  ['letter', '612 x 792 pts (letter)'],
] as const) {
  test(`an open export becomes one page of ${paper} and the numbers on it, and nothing else is left`, () => {
    const { folder, leftovers, status, stdout, stderr } = printed(
      '--paper',
      paper,
      '--out',
      'page.pdf',
      '--json',
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(numbersOf(summarise(eightDays, range)))))

    const pdf = join(folder, 'page.pdf')
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }).replace(/ +/g, ' ')
    expect(info).toContain('Pages: 1\n')
    expect(info).toContain(`Page size: ${size}`)
    expect(info).toContain('Tagged: yes')
    expect(info).toContain('Title: Sleep and gut summary')
    // Worked out by hand in the tests of the page: the median of eight nights in bed.
    expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toContain('8 h 15 min')
    expect(readdirSync(folder).sort()).toEqual(['journal.json', 'page.pdf'])
    expect(leftovers()).toEqual([])
  })
}

test('where the page cannot be written it says so, and what was there before is still there', () => {
  const { folder, leftovers, status, stderr } = printed('--out', join('missing', 'page.pdf'))
  expect(status).toBe(1)
  expect(stderr).toContain('page.pdf could not be written')
  expect(existsSync(join(folder, 'missing'))).toBe(false)
  expect(leftovers()).toEqual([])
})

test('what is not an export is named, and nothing is printed', () => {
  const { folder, status, stderr, stdout } = printed('--journal', 'notes.json', '--out', 'page.pdf')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('notes.json could not be read')

  mkdirSync(join(folder, 'other'))
  writeFileSync(join(folder, 'other', 'notes.json'), '{"mine": true}')
  const other = printed('--journal', join(folder, 'other', 'notes.json'), '--json')
  expect(other.status).toBe(1)
  expect(other.stderr).toContain('not a journal')
  expect(readFileSync(join(folder, 'journal.json'), 'utf8')).toContain('vagus-journal')
})
