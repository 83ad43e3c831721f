import { leastPassphrase } from '../../../contract/vault.ts'
import { words } from './catalogue.ts'

/**
 * What can honestly be said of a passphrase from its looks alone: how long it is, and what would help. Whether it is a
 * saying, a name or a date, which are guessed first, cannot be seen, so it never says that one is safe.
 */
export function describeStrength(passphrase: string): string {
  const { length } = passphrase
  const { strength } = words
  if (length === 0) return strength.advice
  if (length < leastPassphrase) return strength.missing(leastPassphrase - length)
  if (new Set(passphrase.toLowerCase()).size < 5) return strength.few
  if (/^[\d\s.\-/]+$/.test(passphrase)) return strength.digits
  if (length < 12) return strength.short
  if (length < 20) return strength.fair
  return strength.long
}
