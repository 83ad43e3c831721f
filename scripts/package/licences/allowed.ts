/** Licences under which a work of others may ship with Vagus: all let it be passed on under its own terms, with its text. */
const allowed = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'OFL-1.1',
])

/**
 * Whether a package may ship under its SPDX expression: of what is offered (OR) one is enough, what comes together (AND) is
 * all needed. What is not understood is not allowed.
 */
export function isAllowed(expression: string): boolean {
  const [choices, rest] = readChoices(tokens(expression))
  return rest.length === 0 && choices
}

type Read = readonly [allowed: boolean, rest: readonly string[]]

const tokens = (expression: string) => expression.match(/[()]|[^\s()]+/g) ?? []

function readChoices(from: readonly string[]): Read {
  const [first, rest] = readTogether(from)
  if (rest[0] !== 'OR') return [first, rest]
  const [others, after] = readChoices(rest.slice(1))
  return [first || others, after]
}

function readTogether(from: readonly string[]): Read {
  const [first, rest] = readOne(from)
  if (rest[0] !== 'AND') return [first, rest]
  const [others, after] = readTogether(rest.slice(1))
  return [first && others, after]
}

function readOne([token, ...rest]: readonly string[]): Read {
  if (token !== '(') return [token !== undefined && allowed.has(token), rest]
  const [inside, after] = readChoices(rest)
  return after[0] === ')' ? [inside, after.slice(1)] : [false, after]
}
