/**
 * What a person or a file wrote, as it can stand on a screen among other things. The text itself stays as it was written;
 * only what is drawn is without what reaches beyond it. Not for a field that is typed in: that is a box of its own.
 */

/** So many marks on one letter are drawn; more pile up over the lines above and below. */
const mostMarks = 3

// Marks that take room of their own do not pile up, and some scripts have many of them on a letter.
const tooManyMarks = new RegExp(`([\\p{Mn}\\p{Me}]{${String(mostMarks)}})[\\p{Mn}\\p{Me}]+`, 'gu')

/** The same without piles of marks. */
export const withoutPiles = (text: string): string => text.replace(tooManyMarks, '$1')

/** No letter or face that anybody uses is longer, in UTF-16: the longest are four people of a family in their colours. */
const longestLetter = 24

const mayHoldLong = new RegExp(`[^\\0-\\u02FF]{${String(longestLetter + 1)}}`)
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const pieceOfLetter = new RegExp(`[^]{${String(longestLetter - 1)}}[^]?(?<![\\uD800-\\uDBFF])(?!$)`, 'g')

/** What is joined without an end is one letter to a line that wraps, however wide: here it may be parted. */
function withoutLongLetters(text: string): string {
  if (!mayHoldLong.test(text)) return text
  return Array.from(letters.segment(text), ({ segment }) =>
    segment.length > longestLetter ? segment.replace(pieceOfLetter, '$&\u200B') : segment,
  ).join('')
}

/**
 * Without what turns the text around it. Neither an element of its own (`bdi`) nor marks of isolation are a wall against
 * these: a text may itself hold the mark that ends its isolation, or the end of a paragraph, which ends every one.
 */
const withoutTurns = (text: string): string =>
  text
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\u0085\u2028\u2029]/gu, '\n')
    // Three of the other control characters end a paragraph too, and none is drawn.
    .replace(/[^\P{Cc}\t\n\v\f\r]/gu, ' ')

/** Whatever a text holds, as it can be drawn: it turns nothing around it, and no letter is higher or wider than a letter. */
export const asShown = (text: string): string => withoutLongLetters(withoutPiles(withoutTurns(text)))
