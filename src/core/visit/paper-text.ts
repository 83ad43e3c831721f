import { withoutPiles } from '../shown-text.ts'

/**
 * What a person wrote, as it can stand on a page that holds other things too: on one line, without characters that are
 * not drawn or that turn the text around them (bidirectional overrides), and without piles of marks.
 */
export function asPaperText(text: string): string {
  const drawn = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}|\p{Cn}|\p{Co}/gu, '')
  return withoutPiles(drawn).replace(/\s+/gu, ' ').trim()
}
