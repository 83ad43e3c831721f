import { fail, succeed, type Result } from '../result.ts'
import { words } from './catalogue.ts'

/**
 * A recovery code as it stands on paper: six groups of five characters, of which the first four carry 20 bits and the
 * fifth checks them. So 120 random bits, and a slip of the pen is found in its group before anything is tried.
 *
 * The characters are the 32 of Crockford's base 32, which has no I, L, O and U. The check is a sum in the field of 32
 * elements with another weight for each place, so that it changes with any one wrong character, with any two neighbours
 * swapped, and with a group in the place of another.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 6
const dataPerGroup = 4
const groupLength = dataPerGroup + 1

/** How many random bytes a code carries. */
export const recoveryBytes = (groups * dataPerGroup * 5) / 8

/** The powers of x modulo x⁵ + x² + 1, which generate the field: `powers[i]` is xⁱ. */
const powers: readonly number[] = Array.from({ length: 31 }).reduce<number[]>((made) => {
  const last = made.at(-1)
  if (last === undefined) return [1]
  const doubled = last << 1
  return [...made, doubled & 32 ? doubled ^ 0b100101 : doubled]
}, [])

/** Writes a code. @param bytes exactly `recoveryBytes` random bytes */
export function writeRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== recoveryBytes) throw new RangeError('A recovery code carries 15 bytes.')
  const symbols = toSymbols(bytes)
  return Array.from({ length: groups }, (_, group) => {
    const data = symbols.slice(group * dataPerGroup, (group + 1) * dataPerGroup)
    return [...data, checkOf(data, group)].map((symbol) => alphabet.charAt(symbol)).join('')
  }).join('-')
}

/**
 * Reads a code as a person types it: in either case, with or without dashes and spaces, I and L for 1, O for 0.
 *
 * @returns its bytes; or a failure with `code` `bad-code` that says which group to look at
 */
export function readRecoveryCode(text: string): Result<Uint8Array> {
  const typed = Array.from(text.toUpperCase().replaceAll(/[\s\-–—_.]/g, ''))
  const symbols = typed.map((character) => alphabet.indexOf(likenesses[character] ?? character))
  const strange = typed.find((_, index) => symbols[index] === -1)
  if (strange !== undefined) return bad(words.recoveryCode.strange(strange))
  if (symbols.length !== groups * groupLength) {
    return bad(words.recoveryCode.length(groups * groupLength, symbols.length))
  }
  const data: number[] = []
  for (let group = 0; group < groups; group += 1) {
    const [check, ...own] = symbols.slice(group * groupLength, (group + 1) * groupLength).toReversed()
    const part = own.toReversed()
    if (check !== checkOf(part, group)) {
      const written = typed.slice(group * groupLength, (group + 1) * groupLength).join('')
      return bad(words.recoveryCode.slip(group, written))
    }
    data.push(...part)
  }
  return succeed(toBytes(data))
}

/** What people write for a character of the alphabet. */
const likenesses: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

const bad = (message: string) => fail('bad-code', message, 'code')

function checkOf(data: readonly number[], group: number): number {
  return data.reduce((sum, symbol, index) => sum ^ times(symbol, index + 1), times(group + 1, groupLength))
}

/** A symbol times xⁿ. */
function times(symbol: number, exponent: number): number {
  const logarithm = powers.indexOf(symbol)
  return logarithm === -1 ? 0 : (powers[(logarithm + exponent) % 31] ?? 0)
}

function toSymbols(bytes: Uint8Array): number[] {
  const symbols: number[] = []
  let kept = 0
  let bits = 0
  for (const byte of bytes) {
    kept = (kept << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      symbols.push((kept >> bits) & 31)
    }
    kept &= (1 << bits) - 1
  }
  return symbols
}

function toBytes(symbols: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let kept = 0
  let bits = 0
  for (const symbol of symbols) {
    kept = (kept << 5) | symbol
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((kept >> bits) & 255)
    }
    kept &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}
