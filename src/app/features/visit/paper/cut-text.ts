import type { Attachment } from 'svelte/attachments'
import { spoken } from '../../../../core/language.ts'
import { words } from './catalogue.ts'
import { linesIn, forgetRooms } from './text-ruler.ts'

/**
 * Texts cut to a number of lines, with a count of what is missing. Any script may come, so the lines are those of the
 * browser. Widths on the page are fixed, so the same text is measured once.
 */

export interface TextToCut {
  readonly text: string
  readonly lines: number
  /** Names the width there is; the same for all that have the same. */
  readonly room: string
  /** Words of the page around a text of the person's. */
  readonly before?: string
  readonly after?: string
  /** Whether the letters that are missing are counted; where other things are, one count is enough. */
  readonly counted?: boolean
}

export interface ListToCut {
  readonly items: readonly string[]
  readonly lines: number
  readonly room: string
  readonly before?: string
}

/** Fills an element with a text, cut where it has more lines: `Is the waking… (212 more characters)`. */
export function cutText(cut: TextToCut): Attachment<HTMLElement> {
  const { text, lines, room, before = '', after = '', counted = true } = cut
  return (element) => {
    const letters = graphemesOf(text)
    const isolated = before !== '' || after !== ''
    const shown = (count: number) => {
      const [start, rest] = cutAt(letters, count)
      return [before, isolated ? isolate(start) : start, ...(counted ? moreOf(rest) : []), after]
    }
    const count = most(
      {
        key: JSON.stringify([spoken(), room, before, after, counted, text]),
        all: letters.length,
        lines,
        each: 'letter',
      },
      (tried) => linesIn(element, room, shown(tried)),
    )
    element.replaceChildren(...shown(count))
  }
}

/**
 * Fills an element with a list, cut after so many items as fit: `Melatonin 1 mg, Peppermint oil and 3 more`. Where not
 * even one does, that one is cut: `Peppermint… and 1 more`.
 */
export function cutList({ items, lines, room, before = '' }: ListToCut): Attachment<HTMLElement> {
  return (element) => {
    const more = (count: number) => (count === 0 ? '' : words.cut.items(count))
    const shown = (count: number) => [
      before,
      ...items.slice(0, count).flatMap((item, at) => [at === 0 ? '' : ', ', isolate(item)]),
      more(items.length - count),
    ]
    const count = most(
      { key: JSON.stringify([spoken(), room, before, items]), all: items.length, lines, each: 'item' },
      (tried) => linesIn(element, room, shown(tried)),
    )
    const [first] = items
    if (count > 0 || first === undefined) element.replaceChildren(...shown(count))
    else {
      const others = items.length - 1
      cutText({ text: first, lines, room, before, after: more(others), counted: others === 0 })(element)
    }
  }
}

/** What was measured of a text in its room. */
interface Measured {
  /** How much was laid out, and the lines it took: all, but of a text far too long for any page. */
  readonly laidOut: number
  readonly needed: number
  /** How much fits, by the number of lines. */
  readonly fitting: Map<number, number>
}

const measured = new Map<string, Measured>()

/** A journal with more different texts than this begins anew. */
const mostMeasured = 2000

/** What was measured holds for the type that was there. */
export function forgetCuts(): void {
  measured.clear()
  forgetRooms()
}

/** Letters of a text that are laid out at most: more than the page's largest budget has room for. */
const mostLaidOut = 2400

/** What is cut, into letters or into items. */
interface Amount {
  /** The same for the same text in the same room. */
  readonly key: string
  /** How many there are. */
  readonly all: number
  readonly each: 'letter' | 'item'
  readonly lines: number
}

/** The most that has no more than so many lines; of letters, it may be a few less. */
function most(amount: Amount, linesOf: (count: number) => number): number {
  const { key, all, lines } = amount
  let known = measured.get(key)
  if (known === undefined) {
    const laidOut = Math.min(all, mostLaidOut)
    known = { laidOut, needed: linesOf(laidOut), fitting: new Map() }
    if (measured.size >= mostMeasured) measured.clear()
    measured.set(key, known)
  }
  if (known.laidOut === all && known.needed <= lines) return all
  const fitting = known.fitting.get(lines) ?? search(known, amount, linesOf)
  known.fitting.set(lines, fitting)
  return fitting
}

function search(
  { laidOut, needed }: Measured,
  { each, lines }: Amount,
  linesOf: (count: number) => number,
): number {
  let [least, tooMuch] = [0, laidOut]
  // Lines hold about as much as each other: near the end of the last one is where to look first.
  const guess = Math.floor((laidOut / needed) * lines) - (each === 'letter' ? wordsOfCut : 0)
  let near = Math.max(1, Math.min(laidOut - 1, guess))
  let step = Math.max(1, Math.ceil(near * 0.02))
  while (tooMuch - least > (each === 'letter' && least > 0 ? closeEnough : 1)) {
    const fits = linesOf(near) <= lines
    if (fits) least = near
    else tooMuch = near
    const next = fits ? near + step : near - step
    near = next > least && next < tooMuch ? next : Math.floor((least + tooMuch) / 2)
    step *= 2
  }
  return least
}

/** About as many letters as the words that say what is missing. */
const wordsOfCut = 24

/** Letters more or less are no matter where hundreds are cut. */
const closeEnough = 4

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const graphemesOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment)

/** A word is not cut in two when its beginning is near. @returns what is shown, and how many letters are not */
function cutAt(letters: readonly string[], count: number): [string, number] {
  if (count >= letters.length) return [letters.join(''), 0]
  const space = letters.lastIndexOf(' ', count)
  const end = space > 0 && count - space <= longestWordKept ? space : count
  return [`${letters.slice(0, end).join('')}…`, letters.length - end]
}

const longestWordKept = 12

function moreOf(rest: number): (Node | string)[] {
  if (rest === 0) return []
  return [' ', isolate(words.cut.characters(rest))]
}

/** Its direction is its own and turns nothing around it. */
function isolate(text: string): HTMLElement {
  const element = document.createElement('bdi')
  element.textContent = text
  return element
}
