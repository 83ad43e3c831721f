import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { german as ofMain } from '../../../electron/main/german.ts'
import { german as ofPage } from '../../../src/app/languages/german.ts'
import { pseudo, pseudoEnglish } from '../../../src/app/languages/pseudo.ts'
import { words as common } from '../../../src/app/ui/catalogue.ts'
import { firstSpoken, listed, locale, number, plural, speak, spoken } from '../../../src/core/language.ts'

afterEach(() => {
  speak('en')
})

/** Every sentence of a catalogue by its path, those made by a function said for some example. */
function sentences(said: unknown, path = ''): [string, string][] {
  if (typeof said === 'string') return [[path, said]]
  if (Array.isArray(said)) return said.flatMap((part, at) => sentences(part, `${path}[${String(at)}]`))
  if (typeof said === 'object' && said !== null)
    return Object.entries(said).flatMap(([name, part]) => sentences(part, `${path}.${name}`))
  return []
}

/** The functions of a catalogue by their path. */
function functions(said: unknown, path = ''): [string, (...parts: unknown[]) => unknown][] {
  if (typeof said === 'function') return [[path, said as (...parts: unknown[]) => unknown]]
  if (typeof said === 'object' && said !== null)
    return Object.entries(said).flatMap(([name, part]) => functions(part, `${path}.${name}`))
  return []
}

const everything = [...ofMain, ...ofPage]
const tags = (text: string) => (text.match(/<\w+>/g) ?? []).toSorted()

describe('German', () => {
  const english = everything.flatMap(([words]) => sentences(words))
  const german = everything.flatMap(([, said]) => sentences(said).map(([, text]) => text))

  it('is there for every catalogue there is', () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url))
    const files = globSync(['src/**/*catalogue.de.ts', 'electron/**/*catalogue.de.ts'], { cwd: root })
    expect(new Set(everything.map(([words]) => words)).size).toBe(files.length)
  })

  it('has something to say everywhere', () => {
    expect(english.length).toBeGreaterThan(1000)
    const silent = everything.flatMap(([words, said]) => {
      const germanOf = new Map(sentences(said))
      return sentences(words).filter(
        ([path, text]) => text !== '' && (germanOf.get(path) ?? '').trim() === '',
      )
    })
    expect(silent).toEqual([])
  })

  it('keeps the marks by which a link or a number within a sentence is found', () => {
    const lost = everything.flatMap(([words, said]) => {
      const germanOf = new Map(sentences(said))
      return sentences(words)
        .filter(([path, text]) => String(tags(text)) !== String(tags(germanOf.get(path) ?? '')))
        .map(([path]) => path)
    })
    expect(lost).toEqual([])
  })

  it('is German: no sentence of some words is left as it was', () => {
    const same = everything.flatMap(([words, said]) => {
      const germanOf = new Map(sentences(said))
      return sentences(words)
        .filter(([path, text]) => text.split(' ').length > 3 && germanOf.get(path) === text)
        .map(([, text]) => text)
    })
    expect(same).toEqual([])
  })

  it('shouts as little as English does, and says Sie', () => {
    expect(german.filter((text) => text.includes('!'))).toEqual([])
    expect(german.filter((text) => /\b(?:du|dich|dir|dein(?:e[mnrs]?)?)\b/i.test(text))).toEqual([])
  })

  it('takes what English takes to make a sentence', () => {
    const fewer = everything.flatMap(([words, said]) => {
      const germanOf = new Map(functions(said))
      return functions(words).filter(([path]) => !germanOf.has(path))
    })
    expect(fewer).toEqual([])
  })
})

describe('speaking', () => {
  it('changes what is said, how numbers stand, and how things are listed; and changes it back', () => {
    expect(common.cancel).toBe('Cancel')
    speak('de', ofPage)
    expect([spoken(), locale(), common.cancel]).toEqual(['de', 'de-DE', 'Abbrechen'])
    expect(number(1234.5)).toBe('1.234,5')
    expect(listed(['Nacht', 'Tag'])).toBe('Nacht und Tag')
    speak('en')
    expect([spoken(), locale(), common.cancel]).toEqual(['en', 'en-GB', 'Cancel'])
    expect(number(1234.5)).toBe('1,234.5')
    expect(listed(['night', 'gut', 'day'])).toBe('night, gut and day')
  })

  it('counts: one thing is one, nothing and many are others', () => {
    const forms = { one: 'entry', other: 'entries' }
    expect([0, 1, 2, 1.5].map((count) => plural(count, forms))).toEqual([
      'entries',
      'entry',
      'entries',
      'entries',
    ])
  })

  it.each([
    [['de-AT', 'en'], 'de'],
    [['en-US', 'de'], 'en'],
    [['fr-FR', 'de_CH'], 'de'],
    [['fr', 'nl'], 'en'],
    [[], 'en'],
  ])('of the languages of a computer, %j, the first that is known is %s', (liked, language) => {
    expect(firstSpoken(liked)).toBe(language)
  })
})

describe('strange English', () => {
  it('is longer by four tenths, strange in every letter, and keeps its marks', () => {
    expect(pseudo('Print <link>the page</link> at 07:00')).toMatch(
      /^\P{ASCII}+ <link>[^a-z]+<\/link> \P{ASCII}+ 07:00·+$/u,
    )
    expect(pseudo('Cancel').length).toBeGreaterThanOrEqual(Math.ceil('Cancel'.length * 1.4))
    expect(pseudo(pseudo('Cancel'))).toBe(pseudo('Cancel'))
  })

  it('is made of whatever a sentence is made of', () => {
    speak('pseudo', pseudoEnglish)
    expect(common.nightBetween('Sunday', 'Monday')).not.toMatch(/[a-z]/)
  })
})
