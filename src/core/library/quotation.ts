import search from 'approx-string-match'
import * as v from 'valibot'
import { words as catalogue } from './catalogue.ts'

/** The most that can be quoted at once, in characters. */
export const longestQuotation = 2000

/** Words of a text by which they are found again after the text has changed (docs/decisions/0005). */
export const Quotation = v.strictObject({
  exact: v.pipe(
    v.string(),
    v.nonEmpty(() => catalogue.quotation.nothing),
    v.maxLength(longestQuotation, () => catalogue.quotation.tooLong(longestQuotation)),
  ),
  /** What stood before it and after it, 32 characters of each where there were as many. */
  prefix: v.pipe(v.string(), v.maxLength(32)),
  suffix: v.pipe(v.string(), v.maxLength(32)),
  /** Where in the text it began. Only chooses between places that are equally good. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
})
export type Quotation = v.InferOutput<typeof Quotation>

/** Where a quotation stands in a text now. */
export interface Place {
  readonly start: number
  readonly end: number
  /** Whether the words are the same, or only nearly. */
  readonly exact: boolean
}

const context = 32
/** Found word for word, a few words need this much of themselves and their neighbours, or "pain" would be found anywhere. */
const enough = 24
/** Nearly the same words are looked for only from this length on, and may differ in one character of every five. */
const shortestInexact = 32
const charactersPerError = 5

/** Quotes `text.slice(start, end)`, without white space at its ends. Undefined when there are no words in it. */
export function quote(text: string, start: number, end: number): Quotation | undefined {
  const [first, last] = [wholeFrom(text, start, -1), wholeFrom(text, end, 1)]
  const words = text.slice(first, last)
  const exact = words.trim()
  if (exact === '') return undefined
  const from = first + words.indexOf(exact)
  const to = from + exact.length
  return {
    exact,
    prefix: text.slice(wholeFrom(text, Math.max(0, from - context), 1), from),
    suffix: text.slice(to, wholeFrom(text, to + context, -1)),
    start: from,
  }
}

/**
 * Finds the words of a quotation in a text that may have changed since. Word for word before nearly; where they stand
 * more than once, where the neighbours are the same, and then nearest to where they stood. Undefined rather than other
 * words: a different figure is another statement, and so is more than one character in five.
 */
export function locate(text: string, quotation: Quotation): Place | undefined {
  return (
    best(text, quotation, sameWords(text, quotation)) ?? best(text, quotation, nearlySame(text, quotation))
  )
}

function sameWords(text: string, quotation: Quotation): Place[] {
  const { exact, prefix, suffix } = quotation
  // As much as is left when all on one side of it has changed: one change beside it never loses it.
  const needed = Math.min(enough, exact.length + Math.min(prefix.length, suffix.length))
  const found: Place[] = []
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const place = { start, end: start + exact.length, exact: true }
    if (exact.length + agreement(text, quotation, place) >= needed) found.push(place)
  }
  return found
}

function nearlySame(text: string, { exact }: Quotation): Place[] {
  if (exact.length < shortestInexact) return []
  const most = Math.floor(exact.length / charactersPerError)
  const figures = figuresOf(exact)
  return search(text, exact, most)
    .map(({ start, end, errors }) => {
      const place = { ...wholeWords(text, start, end), exact: false }
      // Each character that completes a word is one that may differ.
      return { place, errors: errors + Math.abs(place.start - start) + Math.abs(place.end - end) }
    })
    .filter(
      ({ place, errors }) => errors <= most && figuresOf(text.slice(place.start, place.end)) === figures,
    )
    .map(({ place }) => place)
}

function best(text: string, quotation: Quotation, places: readonly Place[]): Place | undefined {
  let chosen: { readonly place: Place; readonly agrees: number; readonly away: number } | undefined
  for (const place of places) {
    const agrees = agreement(text, quotation, place)
    const away = Math.abs(place.start - quotation.start)
    if (chosen === undefined || agrees > chosen.agrees || (agrees === chosen.agrees && away < chosen.away))
      chosen = { place, agrees, away }
  }
  return chosen?.place
}

/** How many characters beside a place are those that stood beside the quotation. */
function agreement(text: string, { prefix, suffix }: Quotation, { start, end }: Place): number {
  let before = 0
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1
  let after = 0
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1
  return before + after
}

const figuresOf = (words: string) => (words.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ')

/** The approximate search ends wherever it counts fewest errors, in the middle of a word too. */
function wholeWords(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const isInWord = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1))
  let [start, end] = [from, to]
  while (start > 0 && isInWord(start)) start -= 1
  while (end < text.length && isInWord(end)) end += 1
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}

/** The same place, or the next in that direction where a character would be cut in half. */
const wholeFrom = (text: string, at: number, step: 1 | -1): number =>
  /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, at - 1), at + 1)) ? at + step : at
