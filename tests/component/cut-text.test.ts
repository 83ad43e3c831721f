import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cutList, cutText, forgetCuts } from '../../src/app/features/visit/paper/cut-text.ts'
import '../../src/app/features/visit/paper/sheet.css'
import '../../src/app/ui/paper-fonts.css'
import '../../src/app/ui/tokens.css'
import '../../src/app/ui/base.css'

let sheet: HTMLElement
let place: HTMLElement

/** A paragraph on a sheet, of another size and weight than the sheet, in whose lines the texts are cut. */
beforeEach(() => {
  sheet = document.createElement('article')
  sheet.className = 'sheet'
  place = document.createElement('p')
  place.dir = 'auto'
  Object.assign(place.style, {
    width: '80mm',
    margin: '0',
    font: '700 11pt/5mm var(--sans)',
    overflowWrap: 'anywhere',
  })
  sheet.append(place)
  document.body.append(sheet)
  forgetCuts()
})

afterEach(() => {
  sheet.remove()
})

beforeAll(async () => {
  await document.fonts.load('700 12px "Source Sans 3 on paper"')
})

const linesOf = (element: HTMLElement) => element.offsetHeight / (5 * (96 / 25.4))
const letters = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)]

describe('a text', () => {
  const texts = {
    'words of a sentence': 'Is waking at three part of the same trouble? '.repeat(12).trim(),
    'one word of 5,000 letters': 'unbelievably'.repeat(417).slice(0, 5000),
    'families of several people': '👩‍👩‍👧‍👦'.repeat(400),
    'flags and letters with marks': '🏳️‍🌈 é̂ n̈ '.repeat(120).trim(),
    'from right to left': 'هل الاستيقاظ في الثالثة صباحا جزء من نفس المشكلة '.repeat(12).trim(),
    'in both directions': 'ibuprofen 200 mg הבטן כואבת אחרי לחם '.repeat(16).trim(),
    'without spaces': '凌晨三点醒来是否与肠胃问题有关'.repeat(40),
    'of the widest letters': 'W'.repeat(600),
    'of the narrowest': 'il.,'.repeat(400),
  }

  for (const [what, text] of Object.entries(texts)) {
    test(`fills the lines it has and no more, and the count is true: ${what}`, () => {
      for (const lines of [1, 2, 3, 7]) {
        cutText({ text, lines, room: 'place' })(place)
        expect(linesOf(place), `${String(lines)} lines`).toBeCloseTo(lines, 1)
        const [, shown = '', rest = ''] = /^(.*)… \((\d+) more characters?\)$/su.exec(place.textContent) ?? []
        expect(text.startsWith(shown)).toBe(true)
        expect(letters(shown).length + Number(rest)).toBe(letters(text).length)
        expect(shown).not.toBe('')
      }
    })
  }

  test('is whole where it fits', () => {
    cutText({ text: 'Is it?', lines: 1, room: 'place' })(place)
    expect(place.textContent).toBe('Is it?')
  })

  test('is not cut within a word when the word has only begun', () => {
    cutText({ text: 'The pain is unbelievable. '.repeat(9), lines: 2, room: 'place' })(place)
    expect(place.textContent).toMatch(/(The|pain|is|unbelievable\.)… \(\d+ more characters\)$/)
  })

  test('stands apart from the words of the page around it, in its own direction', () => {
    cutText({ text: 'כאב', lines: 1, room: 'place', before: 'Reason given: ', after: ' (3 doses)' })(place)
    expect(place.textContent).toBe('Reason given: כאב (3 doses)')
    const [isolated] = place.querySelectorAll('bdi')
    expect(isolated?.textContent).toBe('כאב')
    expect(getComputedStyle(place).direction).toBe('ltr')
    expect(isolated && getComputedStyle(isolated).direction).toBe('rtl')
  })

  test('is measured once for the same place', () => {
    const text = texts['words of a sentence']
    cutText({ text, lines: 2, room: 'place' })(place)
    const first = place.textContent
    // A width that no place of that name has: what is known of it is taken, as on a page whose places are fixed.
    place.style.width = '20mm'
    cutText({ text, lines: 2, room: 'place' })(place)
    expect(place.textContent).toBe(first)
    forgetCuts()
    cutText({ text, lines: 2, room: 'place' })(place)
    expect(place.textContent.length).toBeLessThan(first.length)
  })
})

describe('a list', () => {
  const items = Array.from({ length: 30 }, (_item, at) => `Thing ${String(at)}`)

  test('is cut between its items, with a true count', () => {
    for (const lines of [1, 2, 4]) {
      cutList({ items, lines, room: 'place', before: 'Newly taken: ' })(place)
      expect(linesOf(place), place.textContent).toBeCloseTo(lines, 1)
      const [, shown = '', more] = /^Newly taken: (.*) and (\d+) more$/.exec(place.textContent) ?? []
      const listed = shown.split(', ')
      expect(listed).toEqual(items.slice(0, listed.length))
      expect(listed.length + Number(more)).toBe(30)
      expect(listed.length).toBeGreaterThan(1)
    }
  })

  test('whose first item is too long is cut in that', () => {
    cutList({ items: ['x'.repeat(300), 'tea', 'honey'], lines: 1, room: 'place' })(place)
    expect(linesOf(place)).toBeCloseTo(1, 1)
    // The things that are missing are counted, and not the letters too.
    expect(place.textContent).toMatch(/^x{5,}… and 2 more$/)
  })

  test('is whole where it fits', () => {
    cutList({ items: ['tea', 'honey'], lines: 1, room: 'place' })(place)
    expect(place.textContent).toBe('tea, honey')
    cutList({ items: [], lines: 1, room: 'place' })(place)
    expect(place.textContent).toBe('')
  })
})
