import type { Derived } from '../claims.ts'
import { evaluate } from './sum.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
])
const values = new Map<string, number>([
  ...small.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ...scales,
  ['twice', 2],
  ['half', 0.5],
])

/** A numeral in digits, not those inside a name such as CYP1A2, or a word; and "hundred" and the like if it follows. */
const pattern =
  /(?:(?<![\p{L}\d.,])(?<digits>\d+(?:,\d{3})*(?:\.\d+)?)|(?<word>\p{L}+(?:-\p{L}+)*))(?:\s(?<scale>hundred|thousand|million)\b)?/giu

/** Every number that a text names, as it would be written in digits, with how it is written there. */
export function numeralsIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const { 0: written, groups = {} } of text.matchAll(pattern)) {
    const { digits, word = '', scale } = groups
    const times = scales.get(scale?.toLowerCase() ?? '') ?? 1
    const named: (readonly [value: number, written: string])[] =
      digits === undefined ? [...namedIn(word)] : [[Number(digits.replaceAll(',', '')), digits]]
    // "Several hundred" names a hundred all the same.
    if (named.length === 0 && scale !== undefined) named.push([1, ''])
    for (const [value, part] of named) {
      const key = String(value * times)
      const before = found.get(key)
      // A digit says more than the word "one", which is often no number.
      if (before === undefined || isOne(before)) found.set(key, scale === undefined ? part : written)
    }
  }
  return found
}

/** The numbers in a word, whose parts may be joined by hyphens: "twenty-one-day" is 21. */
function* namedIn(word: string): Generator<readonly [value: number, written: string]> {
  const parts = word.split('-')
  for (let place = 0; place < parts.length; place += 1) {
    const [part = '', next = ''] = parts.slice(place)
    const value = values.get(part.toLowerCase())
    const unit = values.get(next.toLowerCase()) ?? 0
    if (value === undefined) continue
    const joined = value >= 20 && value <= 90 && unit >= 1 && unit <= 9
    yield joined ? [value + unit, `${part}-${next}`] : [value, part]
    if (joined) place += 1
  }
}

/** "One" as a word says nothing: one trial, one of them. */
const isOne = (written: string) => written.toLowerCase() === 'one'

/** The numbers of a text that some record must hold. */
export const numeralsToShow = (text: string): [value: string, written: string][] =>
  [...numeralsIn(text)].filter(([, written]) => !isOne(written))

export interface Sourced {
  readonly text: string
  readonly derived: readonly Derived[]
  /** The findings, populations and titles of the references it cites. */
  readonly sources: readonly string[]
}

/** What is wrong with the numerals of a claim. */
export function checkNumerals({ text, derived, sources }: Sourced): string[] {
  const known = new Set(sources.flatMap((source) => [...numeralsIn(source).keys()]))
  const sums = derived.map(({ value, sum }) => ({ value: inDigits(value), written: value, sum: sum.trim() }))
  const explained = new Set([...known, ...sums.map(({ value }) => String(Number(value)))])
  return [
    ...sums.flatMap((sum) => checkSum(sum, known)),
    ...numeralsToShow(text)
      .filter(([value]) => !explained.has(value))
      .filter(([value, written]) => Number(value) !== sources.length || !mayCountStudies(text, written))
      .map(
        ([, written]) =>
          `“${written}” stands in none of the cited findings, populations or titles: correct it, or declare the sum it comes from`,
      ),
  ]
}

/** How many studies are cited can be counted on the page. It is said in a word, and of nothing that has a number of its own. */
const mayCountStudies = (text: string, written: string) =>
  /^\p{L}/u.test(written) &&
  !new RegExp(
    `\\b${written}[\\s-](?:years?|months?|weeks?|days?|nights?|hours?|minutes?|times|doses|per|in|people|adults|patients|men|women|children|mice|points)\\b`,
  ).test(text)

const inDigits = (written: string) => String(values.get(written) ?? written.replaceAll(',', ''))

/** Constants that any sum may use: a percentage, minutes of an hour, hours of a day, days of a week. */
const constants = new Set(['100', '60', '24', '7'])

function checkSum(
  { value, written, sum }: { readonly value: string; readonly written: string; readonly sum: string },
  known: ReadonlySet<string>,
): string[] {
  const result = evaluate(sum)
  if (result === undefined) return [`${written} = ${sum} is no sum: write it in + - * / and brackets`]
  const unknown = [...numeralsIn(sum)].filter(([numeral]) => !known.has(numeral) && !constants.has(numeral))
  if (unknown.length > 0) {
    const numerals = unknown.map(([, numeral]) => numeral).join(', ')
    return [`${written} is derived from ${numerals}, which stands in none of the cited records`]
  }
  return agrees(result, value) ? [] : [`${written} = ${sum} does not hold: it makes ${String(result)}`]
}

/** Whether a result is the value as far as the value's decimals go. */
function agrees(result: number, value: string) {
  const decimals = value.split('.')[1]?.length ?? 0
  return Math.abs(result - Number(value)) <= 0.5 * 10 ** -decimals + 1e-9
}
