import { expect, test } from 'vitest'
import { describeStrength } from '../../../src/app/features/vault/strength.ts'
import {
  changesInWords,
  dateInWords,
  sizeInWords,
  spanInWords,
} from '../../../src/app/features/vault/words.ts'

test('numbers, sizes and days are said in words', () => {
  expect(sizeInWords(999)).toBe('999 bytes')
  expect(sizeInWords(24_300)).toBe('24 kB')
  expect(sizeInWords(1_530_000)).toBe('1.5 MB')
  expect(dateInWords('2026-11-23')).toBe('23 November 2026')
  expect(dateInWords('2026-11-20T08:00:00Z')).toBe('20 November 2026')
  expect(spanInWords({ from: null, to: null })).toBe('It holds no dated entry.')
  expect(spanInWords({ from: '2026-11-16', to: '2026-11-16' })).toBe('It holds 16 November 2026.')
  expect(changesInWords({ added: 0, changed: 0, removed: 0 })).toBe('Nothing was changed.')
  expect(changesInWords({ added: 1200, changed: 1, removed: 0 })).toBe(
    '1,200 entries were added and 1 entry was changed.',
  )
})

test('no passphrase is ever called safe, however long', () => {
  const typed = ['', 'short', '12345678', 'a'.repeat(24), 'kitchen lamp seven owls']
  for (const text of typed) expect(describeStrength(text)).not.toMatch(/\b(safe|secure)\b/)
})

test.each([
  ['a'.repeat(24), /^Weak: few/],
  ['23.11.1976', /^Weak: digits/],
  ['kitchen', /^1 more character at least/],
  ['kitchen9', /^Short/],
  ['kitchen lamp', /^Fair/],
  ['kitchen lamp seven owls', /^Long enough/],
])('%s is called by what would help', (passphrase, words) => {
  expect(describeStrength(passphrase)).toMatch(words)
})
