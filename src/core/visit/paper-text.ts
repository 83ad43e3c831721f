/** So many marks on one letter are drawn; more pile up over the lines above and below. */
const mostMarks = 3

const tooManyMarks = new RegExp(`(\\p{M}{${String(mostMarks)}})\\p{M}+`, 'gu')

/**
 * What a person wrote, as it can stand on a page that holds other things too: on one line, without characters that are
 * not drawn or that turn the text around them (bidirectional overrides), and without piles of marks.
 */
export function asPaperText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}|\p{Cn}|\p{Co}/gu, '')
    .replace(tooManyMarks, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
