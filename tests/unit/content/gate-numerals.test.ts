import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../scripts/content/gate/sum.ts'
import { faultsOf, soundSources } from '../../fixtures/articles.ts'

const said = (claim: string) => faultsOf(soundSources(claim))
const at = (message: string) => `resources/articles/tea-and-sleep.md:8: ${message}\n`
const unheard = (written: string) =>
  at(
    `“${written}” stands in none of the cited findings, populations or titles: correct it, or declare the sum it comes from`,
  )
const onTrial = (text: string, braces = '') => `[In a trial, ${text}.]{@wren2015${braces}}`

describe('a number that no cited record holds is refused', () => {
  test.each([
    ['in digits', 'there were 121 adults', '121'],
    ['with a decimal', 'they woke 12.6 minutes later', '12.6'],
    ['with its thousands set apart', 'they drank 1,260 cups', '1,260'],
    ['per cent', '4% of the cups were cold', '4'],
    ['in words', 'it lasted nine weeks', 'nine'],
    ['in capitals', 'it lasted NINE weeks', 'NINE'],
    ['of two words joined', 'there were ninety-nine adults', 'ninety-nine'],
    ['of three words joined', 'it was a twenty-four-hour affair', 'twenty-four'],
    ['joined to what it counts', 'they had nine-week courses', 'nine'],
    ['joined in digits', 'they had 9-week courses', '9'],
    ['of hundreds', 'there were two hundred adults', 'two hundred'],
    ['of millions', 'it cost 1.2 million pounds', '1.2 million'],
    ['as many times', 'they woke twice', 'twice'],
    ['at the end of a range', 'they drank 3-6 cups', '6'],
    ['in a list', 'they drank 8, 3 and 6 cups', '6'],
    ['of one, in digits', 'they drank 1 cup', '1'],
  ])('%s', (_, text, written) => {
    expect(said(onTrial(text))).toBe(unheard(written))
  })

  test('as a share: half', () => {
    expect(said('[In a trial, half of them slept.]{@moss2011-tea}')).toBe(unheard('half'))
  })

  test('although another record, which the claim does not cite, holds it', () => {
    expect(said(onTrial('there were 47 adults'))).toBe(unheard('47'))
  })
})

describe('a number is welcome', () => {
  test.each([
    ['that the finding holds', 'they woke 12.5 minutes later, and half liked it'],
    ['that the population holds', 'there were 120 adults'],
    ['written as a word where the record has digits', 'it lasted eight weeks'],
    ['written without the comma of its thousands', 'they drank 1250 cups'],
    ['written with its thousands in a word', 'they drank 1.25 thousand cups'],
    ['with a noun joined on', 'they had 8-week courses'],
    ['as a percentage in words', 'three per cent of the cups were cold'],
    ['inside a name', 'CYP1A2 and B12 were measured'],
    ['when it is the word one', 'one cup was spilt, and one-off guests did not count'],
  ])('%s', (_, text) => {
    expect(said(onTrial(text))).toBe('')
  })

  test('that the title holds', () => {
    expect(said('[A survey went on for 365 nights.]{@owl2001}')).toBe('')
  })

  test('that the record writes as a word', () => {
    expect(said('[In a trial, 0.5 of the people liked it.]{@wren2015}')).toBe('')
  })

  test('that only the contradicting record holds', () => {
    expect(said('[In 40 adults nothing changed, but in 120 it did.]{@moss2011-tea !@wren2015}')).toBe('')
  })

  test('that counts the studies cited, which anybody can do on the page', () => {
    const three = '[Three surveys and trials were found.]{@moss2011-tea @wren2015 @owl2001}'
    expect(said(three)).toBe('')
    expect(said(three.replace('Three', 'Six'))).toBe(unheard('Six'))
  })

  test('that counts the studies cited, but not when it counts something else', () => {
    const [braces, two] = ['{@wren2015 @owl2001}', 'two']
    expect(said(`[In two studies, and twice, tea was drunk.]${braces}`)).toBe('')
    expect(said(`[In studies, tea was drunk for two weeks.]${braces}`)).toBe(unheard(two))
    expect(said(`[In studies, tea was drunk in two-week spells.]${braces}`)).toBe(unheard(two))
    expect(said(`[In studies, 2 mg of tea was drunk.]${braces}`)).toBe(unheard('2'))
  })
})

describe('a number that was worked out', () => {
  const derived = (text: string, sum: string) => `[In a survey, ${text}.]{@owl2001 | ${sum}}`

  test.each([
    ['by a difference', '41 owners were not keen', '41 = 88 - 47'],
    ['as a word', 'forty-one were not keen', '41 = 88 - 47'],
    ['rounded as it is written', '53% were keen', '53 = 100 * 47 / 88'],
    ['to its decimals', '53.4% were keen', '53.4 = 100 * 47 / 88'],
    ['with brackets', '46.6% were not keen', '46.6 = (88 - 47) / 88 * 100'],
    ['as about half', 'half were keen', 'half = 47 / 88'],
    ['as twice', 'they were asked twice', 'twice = 88 / 47'],
    ['by two sums', '41 were not keen, or 47%', '41 = 88 - 47; 47 = 100 * 41 / 88'],
  ])('%s is welcome', (name, text, sum) => {
    // The second sum may not rest on the first.
    const allowed = name !== 'by two sums'
    expect(said(derived(text, sum))).toBe(
      allowed ? '' : at('47 is derived from 41, which stands in none of the cited records'),
    )
  })

  test.each([
    ['does not hold', '42 = 88 - 47', '42 = 88 - 47 does not hold: it makes 41'],
    ['does not hold to its decimals', '41.4 = 88 - 47', '41.4 = 88 - 47 does not hold: it makes 41'],
    ['calls anything half', 'half = 47 / 47', 'half = 47 / 47 does not hold: it makes 1'],
    [
      'rests on a number of no record',
      '42 = 89 - 47',
      '42 is derived from 89, which stands in none of the cited records',
    ],
    [
      'rests on several',
      '42 = 89 - 46 - 1',
      '42 is derived from 89, 46, 1, which stands in none of the cited records',
    ],
    ['stops short', '42 = 88 -', '42 = 88 - is no sum: write it in + - * / and brackets'],
    ['never closes', '42 = (88 - 47', '42 = (88 - 47 is no sum: write it in + - * / and brackets'],
    [
      'divides by nothing',
      '42 = 88 / (47 - 47)',
      '42 = 88 / (47 - 47) is no sum: write it in + - * / and brackets',
    ],
  ])('whose sum %s is refused', (_, sum, message) => {
    const written = sum.startsWith('half') ? 'half' : (sum.split(' ')[0] ?? '')
    expect(said(derived(`${written} were keen`, sum))).toBe(at(message))
  })

  test.each(['41', '= 88 - 47', '41 = x', '41 = 88 - y', 'forty = 88 - 48', '4.1.0 = 88', '41 is 88 - 47'])(
    'declared as “%s” is no declaration',
    (sum) => {
      const message = at(`“${sum}” is not a reference: write {@id}, {@id !@id} or {@id | 41 = 88 - 47}`)
      expect(said(derived('many were keen', sum))).toBe(message)
      // Nor does a sound one before it, that begins alike, let it through.
      expect(said(derived('41 were not keen', `41 = 88 - 47; ${sum}`))).toBe(message)
    },
  )
})

test.each([
  ['2 + 3 * 4', 14],
  ['(2 + 3) * 4', 20],
  ['10 - 4 - 3', 3],
  ['24 / 4 / 2', 3],
  ['1,250 / 2.5', 500],
  ['((7))', 7],
  ['', undefined],
  ['2 3', undefined],
  ['2 +* 3', undefined],
  ['+', undefined],
  ['()', undefined],
  ['(2', undefined],
  ['2)', undefined],
  ['1,2', undefined],
  ['.5', undefined],
  ['1 / 0', undefined],
  ['constructor', undefined],
  ['2 constructor 3', undefined],
])('the sum %j makes %s', (sum, value) => {
  expect(evaluate(sum)).toBe(value)
})

describe('a number of the summary', () => {
  const front = (summary: string) =>
    `id: tea-and-sleep\ntitle: "Tea & sleep"\nsummary: ${summary}\ntopic: gut-and-sleep\nreviewed: 2026-01-31`
  const saidOf = (summary: string) => faultsOf(soundSources(undefined, { front: front(summary) }))

  test('is refused when no claim of the article has it', () => {
    expect(saidOf('What 88 owners said.')).toBe(
      'resources/articles/tea-and-sleep.md:4: “88” of the summary stands in no claim of the article\n',
    )
    // In the text, but in no claim.
    expect(faultsOf(soundSources('There are 88.', { front: front('What 88 said.') }))).not.toBe('')
  })

  test('is welcome when one has it, and “one” is no number', () => {
    expect(saidOf('What one trial of eight weeks found, and one with 40 adults.')).toBe('')
  })
})
