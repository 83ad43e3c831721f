import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecoveryCode, recoveryBytes, writeRecoveryCode } from '../../../src/core/vault/recovery-code.ts'

const bytes = fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes })
const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
const messageOf = (text: string) => {
  const read = readRecoveryCode(text)
  return read.ok ? undefined : read.error.message
}

describe('a recovery code', () => {
  it('carries 120 bits in six groups of five', () => {
    expect(recoveryBytes * 8).toBe(120)
    fc.assert(
      fc.property(bytes, (given) => {
        expect(writeRecoveryCode(given)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/)
      }),
    )
  })

  it('reads back as what was written, however it is typed', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('', ' ', '-', ' – '), (given, between) => {
        const code = writeRecoveryCode(given)
        const typed = code.toLowerCase().replaceAll('-', between).replaceAll('0', 'o').replaceAll('1', 'l')
        expect(readRecoveryCode(code)).toEqual({ ok: true, value: given })
        expect(readRecoveryCode(` ${typed}\n`)).toEqual({ ok: true, value: given })
      }),
    )
  })

  it('with any one character wrong names the group that is wrong', () => {
    fc.assert(
      fc.property(bytes, fc.nat(29), fc.constantFrom(...alphabet), (given, place, other) => {
        const characters = Array.from(writeRecoveryCode(given).replaceAll('-', ''))
        fc.pre(characters[place] !== other)
        characters[place] = other
        const group = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][Math.floor(place / 5)] ?? ''
        expect(messageOf(characters.join(''))).toContain(`slip in the ${group} group`)
      }),
    )
  })

  it('with two neighbours of a group swapped is refused', () => {
    fc.assert(
      fc.property(bytes, fc.nat(5), fc.nat(3), (given, group, place) => {
        const characters = Array.from(writeRecoveryCode(given).replaceAll('-', ''))
        const at = group * 5 + place
        const [one = '', other = ''] = characters.slice(at, at + 2)
        fc.pre(one !== other)
        characters.splice(at, 2, other, one)
        expect(messageOf(characters.join(''))).toContain('slip')
      }),
    )
  })

  it('with two groups swapped is refused', () => {
    fc.assert(
      fc.property(bytes, fc.nat(5), fc.nat(5), (given, one, other) => {
        const parts = writeRecoveryCode(given).split('-')
        fc.pre(parts[one] !== parts[other])
        const swapped = parts.with(one, parts[other] ?? '').with(other, parts[one] ?? '')
        expect(messageOf(swapped.join('-'))).toContain('slip')
      }),
    )
  })

  it('that is too short, too long or of other characters is refused with what is wrong', () => {
    const code = writeRecoveryCode(new Uint8Array(recoveryBytes).fill(7))
    expect(messageOf('')).toContain('you typed 0')
    expect(messageOf(code.slice(0, -1))).toContain('you typed 29')
    expect(messageOf(`${code}A`)).toContain('you typed 31')
    expect(messageOf(code.replace(/.$/, 'U'))).toContain('“U” is in no recovery code')
    expect(messageOf(code.replace(/.$/, '🌙'))).toContain('“🌙” is in no recovery code')
  })

  it('is never made of another number of bytes', () => {
    expect(() => writeRecoveryCode(new Uint8Array(14))).toThrow(RangeError)
  })
})
