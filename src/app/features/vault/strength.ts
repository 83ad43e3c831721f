import { leastPassphrase } from '../../../contract/vault.ts'

/**
 * What can honestly be said of a passphrase from its looks alone: how long it is, and what would help. Whether it is a
 * saying, a name or a date, which are guessed first, cannot be seen, so it never says that one is safe.
 */
export function describeStrength(passphrase: string): string {
  const { length } = passphrase
  if (length === 0) return 'Four or five words that do not belong together are strong, and easy to remember.'
  if (length < leastPassphrase) {
    const missing = leastPassphrase - length
    return `${String(missing)} more ${missing === 1 ? 'character' : 'characters'} at least.`
  }
  if (new Set(passphrase.toLowerCase()).size < 5)
    return 'Weak: few different characters are quickly guessed. Add words.'
  if (/^[\d\s.\-/]+$/.test(passphrase)) return 'Weak: digits alone are quickly guessed. Add words.'
  if (length < 12)
    return 'Short: whoever has the disk can try many a second. Two or three more words help most.'
  if (length < 20) return 'Fair: one more word that does not belong makes it far harder to guess.'
  return 'Long enough to withstand guessing, unless it is a saying, a name or a date.'
}
