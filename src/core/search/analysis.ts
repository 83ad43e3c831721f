import stem from 'wink-porter2-stemmer'
import { stopWords } from './stop-words.ts'

/** A word of a text. */
export interface Word {
  /** Where it stands: `[start, end)` in UTF-16 units of the text as given. */
  readonly start: number
  readonly end: number
  /** Without accents, capitals and apostrophes: what a person would type. Letters and digits; a decimal keeps its point. */
  readonly folded: string
  /** What is indexed and looked up, equal for all inflections of a word; undefined for a stop word. */
  readonly term: string | undefined
}

/** Longer than any word people write; what is longer is a pasted key or a language without spaces. In UTF-16 units. */
const longestWord = 40

const units = new Map([
  ...['mg', 'milligram', 'milligrams', 'milligramme', 'milligrammes'].map((unit) => [unit, 'mg'] as const),
  ...['mcg', 'ug', 'μg', 'microgram', 'micrograms', 'microgramme', 'microgrammes'].map(
    (unit) => [unit, 'mcg'] as const,
  ),
  ...['g', 'gram', 'grams', 'gramme', 'grammes'].map((unit) => [unit, 'g'] as const),
  ...['ml', 'millilitre', 'millilitres'].map((unit) => [unit, 'ml'] as const),
  ...['iu', 'kg', 'kcal', 'cm', 'mm'].map((unit) => [unit, unit] as const),
])

const number = String.raw`\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?|\p{Nd}+\.\p{Nd}+`
const character = String.raw`[\p{L}\p{M}\p{Nd}\u2080-\u2089]`
const unit = [...units.keys(), 'µg'].sort((a, b) => b.length - a.length).join('|')

/**
 * An amount with its unit is one word, however it is spaced ("1 mg", "1-mg", "1mg"); a number keeps its decimal point, so
 * that nobody who asks for 5 mg is shown 0.5 mg; an apostrophe belongs to its word; everything else separates words.
 */
const word = new RegExp(
  String.raw`(?<amount>${number}|\p{Nd}+)[ \u00a0\u202f-]?(?<unit>${unit})(?!${character})` +
    String.raw`|(?<number>${number})(?!${character})` +
    String.raw`|(?<letters>${character}+(?:['’‘ʼ＇]${character}+)*)`,
  'giu',
)

/** The words of a text in their order, stop words among them. Never throws; linear in the length of the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(word)) {
    const folded = foldMatch(match.groups ?? {})
    if (folded === '') continue
    const end = match.index + match[0].length
    words.push({ start: match.index, end, folded, term: stopWords.has(folded) ? undefined : termOf(folded) })
  }
  return words
}

/** The terms of a text in their order, stop words left out, repetitions kept. */
export const termsOf = (text: string): string[] =>
  wordsOf(text).flatMap(({ term }) => (term === undefined ? [] : [term]))

function foldMatch(groups: Partial<Record<string, string>>) {
  const amount = groups['amount'] ?? groups['number']
  if (amount === undefined) return fold(groups['letters'] ?? '')
  const unit = (groups['unit'] ?? '').normalize('NFKD').toLowerCase()
  return cut(`${amount.normalize('NFKD').replaceAll(',', '')}${units.get(unit) ?? unit}`)
}

/** Letters that have no decomposition but are commonly typed without their stroke or as two. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l' }

const greekLetters =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )

/** A Greek letter that is a sign is typed by its name: "TNF-α", "1β". A Greek word stays one. */
const spellOut = (word: string) =>
  /^\p{Script=Greek}{2,}$/u.test(word)
    ? word
    : word.replace(/[α-ω]/g, (letter) => greekLetters[letter.charCodeAt(0) - 0x3b1] ?? letter)

function fold(word: string) {
  // Most words by far, and quick.
  if (/^[a-z]+$/i.test(word)) return cut(word.toLowerCase())
  const plain = /^[\p{ASCII}’]*$/u.test(word) ? word : word.normalize('NFKD').replace(/\p{M}+/gu, '')
  const folded = plain
    .toLowerCase()
    .replace(/[ßæœøđł]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/(?<=.)['’‘ʼ＇]s$/, '')
    .replace(/[^\p{L}\p{Nd}]+/gu, '')
  return cut(spellOut(folded))
}

/** No longer than a word is, and no half of a character at its end. */
function cut(word: string) {
  if (word.length <= longestWord) return word
  const half = /[\uD800-\uDBFF]/.test(word.charAt(longestWord - 1))
  return word.slice(0, half ? longestWord - 1 : longestWord)
}

/** The term of a folded word. */
export function termOf(folded: string): string {
  // The stemmer knows English letters only, and uses a digit for a purpose of its own.
  return /^[a-z]+$/.test(folded) ? remembered(folded) : folded
}

/** Stemming is most of the cost of indexing, and a text repeats its words. */
const stems = new Map<string, string>()
const mostStems = 50_000

/** Forgets which words were read lately. */
export const forgetStems = (): void => {
  stems.clear()
}

function remembered(folded: string) {
  const known = stems.get(folded)
  if (known !== undefined) return known
  // Dropped as a whole: an index of any size stays quick, and nothing grows without end.
  if (stems.size >= mostStems) stems.clear()
  const stemmed = stem(folded)
  stems.set(folded, stemmed)
  return stemmed
}
