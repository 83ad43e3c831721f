import { describe, expect, test } from 'vitest'
import { readArguments } from '../../../scripts/print-summary/arguments.ts'

const whole = {
  '--journal': 'mine.json',
  '--from': '2026-11-10',
  '--to': '2026-11-23',
  '--paper': 'letter',
  '--out': 'page.pdf',
}
/** The arguments as they are typed; an undefined one is left out. */
const typed = (changes: Partial<Record<keyof typeof whole, string | undefined>> = {}) =>
  Object.entries({ ...whole, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [name, value],
  )
const read = (...args: Parameters<typeof typed>) => readArguments(typed(...args), '/home/someone')

test('files are looked for in the folder the person is in', () => {
  expect(read()).toEqual({
    ok: true,
    value: {
      journal: '/home/someone/mine.json',
      out: '/home/someone/page.pdf',
      range: { from: '2026-11-10', to: '2026-11-23' },
      paper: 'Letter',
      json: false,
    },
  })
})

test('without a paper it is A4', () => {
  expect(read({ '--paper': undefined })).toMatchObject({ ok: true, value: { paper: 'A4' } })
})

test('the numbers can be asked for without a page', () => {
  expect(readArguments([...typed({ '--out': undefined }), '--json'], '/')).toMatchObject({
    ok: true,
    value: { out: undefined, json: true },
  })
})

describe('what cannot be used is named, with what it should be', () => {
  test.each([
    [{ '--journal': undefined }, 'Name the journal: --journal FILE.json'],
    [{ '--from': undefined }, 'Name the first day: --from YYYY-MM-DD'],
    [{ '--to': undefined }, 'Name the last day: --to YYYY-MM-DD'],
    [{ '--from': '10.11.2026' }, '“10.11.2026” is not a day for --from'],
    [{ '--to': '2026-02-30' }, '“2026-02-30” is not a day for --to'],
    [{ '--to': '2026-11-09' }, 'The last day (2026-11-09) is before the first (2026-11-10)'],
    [{ '--to': '2026-11-15' }, 'The page holds 7 to 90 days; you asked for 6'],
    [{ '--to': '2027-02-08' }, 'The page holds 7 to 90 days; you asked for 91'],
    [{ '--paper': 'a5' }, 'There is no paper “a5”: write a4 or letter'],
    [{ '--out': undefined }, 'Name the file for the page: --out FILE.pdf'],
  ])('%o', (changes, sentence) => {
    expect(read(changes)).toMatchObject({ ok: false, error: { code: 'bad-arguments' } })
    expect(read(changes)).toHaveProperty('error.message', expect.stringContaining(sentence))
  })

  test('an argument that does not exist', () => {
    const answer = readArguments([...typed(), '--colour'], '/')
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-arguments' } })
    expect(answer).toHaveProperty('error.message', expect.stringContaining('--colour'))
  })
})

test('7 and 90 days are within', () => {
  expect(read({ '--to': '2026-11-16' })).toMatchObject({ ok: true })
  expect(read({ '--to': '2027-02-07' })).toMatchObject({ ok: true })
})
