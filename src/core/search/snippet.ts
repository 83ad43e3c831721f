import { wordsOf, type Word } from './analysis.ts'
import type { Mark, Snippet } from './reply.ts'

/** In UTF-16 units, without the ellipses: two lines of a list. */
const about = 180

/** How far before its first mark a window may begin, so that the mark is read in its sentence. In UTF-16 units. */
const lead = 60

/**
 * The part of a text that shows most of what was looked for, cut at spaces, with what matched marked. `terms` says for
 * each term which words of the query it stands for: a window with two different words beats one with the same word twice.
 */
export function snippetOf(
  text: string,
  terms: ReadonlyMap<string, number>,
  words: readonly Word[] = wordsOf(text),
): Snippet {
  const matches = words.flatMap(({ start, end, term }) => {
    const word = term === undefined ? undefined : terms.get(term)
    return word === undefined ? [] : [{ start, end, word }]
  })
  const [from, to] = text.length <= about ? [0, text.length] : bestWindow(text, matches)
  const before = from > 0 ? '… ' : ''
  const after = to < text.length ? ' …' : ''
  const moved = before.length - from
  const marks = matches
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }): Mark => [start + moved, end + moved])
  return { text: `${before}${text.slice(from, to)}${after}`, marks }
}

interface Match {
  readonly start: number
  readonly end: number
  readonly word: number
}

function bestWindow(text: string, matches: readonly Match[]): readonly [from: number, to: number] {
  let best: readonly [number, number] = windowFrom(text, 0)
  let most = worth(matches, best)
  for (const { start } of matches) {
    const window = windowFrom(text, beginningFor(text, start))
    const value = worth(matches, window)
    // The earlier one on a tie: what comes first in a paragraph introduces the rest.
    if (value > most) {
      best = window
      most = value
    }
  }
  return best
}

/** Different words first; repetitions decide only between windows that have the same. */
function worth(matches: readonly Match[], [from, to]: readonly [number, number]) {
  const inside = matches.filter(({ start, end }) => start >= from && end <= to)
  return new Set(inside.map(({ word }) => word)).size + inside.length / 1000
}

/** The start of the match's sentence when that is near, otherwise a few words ahead of the match. */
function beginningFor(text: string, start: number) {
  const earliest = Math.max(0, start - lead)
  const ahead = text.slice(earliest, start)
  const sentence = ahead.search(/(?<=[.?!]\s)[^.?!]*$/)
  if (sentence >= 0) return earliest + sentence
  if (earliest === 0) return 0
  const space = ahead.search(/\s/)
  return space < 0 ? start : earliest + space + 1
}

/** The window of the usual length that begins here, ending at a space or, in a text without any, at the length. */
function windowFrom(text: string, from: number): readonly [from: number, to: number] {
  const end = from + about
  if (end >= text.length) return [from, text.length]
  const space = text.lastIndexOf(' ', end)
  return [from, space > from ? space : wholeCharacter(text, end)]
}

/** An end that does not cut a character of two units in half. */
const wholeCharacter = (text: string, end: number) =>
  /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end
