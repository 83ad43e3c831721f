import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../src/app/ui/tokens.css', import.meta.url), 'utf8')

/** The colours of a theme, by the names of their tokens. */
function coloursIn(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`))
  const body = block.slice(0, block.indexOf('}'))
  return new Map(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

/** Relative luminance as WCAG 2.2 defines it, 0..1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Which colour stands on which, and how much at least is between them. */
const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  ...['page', 'surface', 'sunken'].map((ground) => ['ink', ground, 7] as const),
  // Words that are marked, and what is chosen or wrong, are read too.
  ['ink', 'mark', 7],
  ['ink', 'accent-soft', 7],
  ['ink', 'alarm-soft', 7],
  ...['quiet', 'accent', 'alarm'].flatMap((text) =>
    ['page', 'surface', 'sunken'].map((ground) => [text, ground, 4.5] as const),
  ),
  ['accent', 'accent-soft', 4.5],
  ['quiet', 'accent-soft', 4.5],
  ['alarm', 'alarm-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  // The edge of a field is no text.
  ...['page', 'surface'].map((ground) => ['edge', ground, 3] as const),
]

describe.each([
  ['light', ":root[data-theme='light']"],
  ['dark', ":root[data-theme='dark']"],
  ['dark as the computer', ':root:not([data-theme])'],
  ['night', ":root[data-theme='night']"],
])('in the %s theme', (_name, selector) => {
  const colours = coloursIn(selector)

  it.each(pairs)('%s on %s has a contrast of %d or more', (text, ground, least) => {
    const [front, back] = [colours.get(text), colours.get(ground)]
    if (front === undefined || back === undefined) throw new Error(`No token ${text} or ${ground}.`)
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least)
  })
})

it('black on white is 21 to 1, and a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#777777')).toBe(1)
})
