import type { Derived } from '../claims.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const values = new Map<string, number>([
  ...small.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['twice', 2],
  ['half', 0.5],
])

/** Digits, not those inside a name such as CYP1A2. */
const digits = /(?<![\p{L}\d.,])\d+(?:,\d{3})*(?:\.\d+)?/gu
const words = /\p{L}+(?:-\p{L}+)?/gu

/** Every number that a text names, in digits or in words, as it would be written in digits. "One" says nothing: it is left out. */
export function numeralsIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const add = (value: number, written: string) =>
    found.set(String(value), found.get(String(value)) ?? written)
  for (const [written] of text.matchAll(digits)) add(Number(written.replaceAll(',', '')), written)
  for (const [written] of text.toLowerCase().matchAll(words)) {
    const [first = '', second = ''] = written.split('-')
    const ten = values.get(first)
    const unit = values.get(second)
    if (ten !== undefined && unit !== undefined && ten >= 20 && ten <= 90 && unit < 10)
      add(ten + unit, written)
    else
      for (const part of [first, second]) {
        const value = values.get(part)
        if (value !== undefined && part !== 'one') add(value, part)
      }
  }
  return found
}

export interface Sourced {
  readonly text: string
  readonly derived: readonly Derived[]
  /** The findings, populations and titles of the references it cites. */
  readonly sources: readonly string[]
}

/** What is wrong with the numerals of a claim. */
export function checkNumerals({ text, derived, sources }: Sourced): string[] {
  const known = new Set(sources.flatMap((source) => [...numeralsIn(source).keys()]))
  const sums = derived.map(({ value, sum }) => ({
    value: values.get(value) ?? Number(value.replaceAll(',', '')),
    written: value,
    sum,
  }))
  const messages = sums.flatMap(({ value, written, sum }) => {
    const unknown = [...numeralsIn(sum).values()].filter((numeral) => !isKnown(numeral, known))
    if (unknown.length > 0)
      return [`${written} is derived from ${unknown.join(', ')}, which stands in none of the cited records`]
    const result = evaluate(sum)
    return result !== undefined && agrees(result, written, value)
      ? []
      : [`${written} = ${sum.trim()} does not hold: it makes ${String(result)}`]
  })
  const derivedValues = new Set(sums.map(({ value }) => String(value)))
  for (const [value, written] of numeralsIn(text)) {
    // How many studies are cited can be counted on the page.
    if (known.has(value) || derivedValues.has(value) || Number(value) === sources.length) continue
    messages.push(
      `“${written}” stands in none of the cited findings, populations or titles: correct it, or declare the sum it comes from`,
    )
  }
  return messages
}

/** Constants that any sum may use: a percentage, minutes of an hour, hours of a day, days of a week. */
const constants = new Set(['100', '60', '24', '7'])
const isKnown = (numeral: string, known: ReadonlySet<string>) => {
  const value = String(Number(numeral.replaceAll(',', '')))
  return known.has(value) || constants.has(value)
}

/** Whether a result is the value as far as the value's decimals go. */
function agrees(result: number, written: string, value: number) {
  const decimals = written.split('.')[1]?.length ?? 0
  return Math.abs(result - value) <= 0.5 * 10 ** -decimals + 1e-9
}

/** The value of a sum in `+ - * /` and brackets; undefined when it is none. */
export function evaluate(sum: string): number | undefined {
  const tokens = sum.match(/\d+(?:,\d{3})*(?:\.\d+)?|[-+*/()]/g) ?? []
  if (tokens.join('') !== sum.replace(/\s+/g, '')) return undefined
  let next = 0
  const factor = (): number => {
    const token = tokens[next++]
    if (token === '(') {
      const inner = expression()
      return tokens[next++] === ')' ? inner : Number.NaN
    }
    return token === undefined ? Number.NaN : Number(token.replaceAll(',', ''))
  }
  const term = (): number => {
    let value = factor()
    while (tokens[next] === '*' || tokens[next] === '/')
      value = tokens[next++] === '*' ? value * factor() : value / factor()
    return value
  }
  const expression = (): number => {
    let value = term()
    while (tokens[next] === '+' || tokens[next] === '-')
      value = tokens[next++] === '+' ? value + term() : value - term()
    return value
  }
  const value = expression()
  return next === tokens.length && Number.isFinite(value) ? value : undefined
}
