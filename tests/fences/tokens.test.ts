import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a declaration says that a token of `src/app/ui/tokens.css` should say. */
const raw: readonly (readonly [what: string, property: RegExp, value: RegExp])[] = [
  ['a colour', /./, /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(|\b(?:white|black|red|gr[ae]y|blue)\b/],
  ['a duration: nothing moves', /./, /\b\d*\.?\d+m?s\b/],
  ['a size of type', /^font-size$/, /^(?!.*(?:var\(--text|inherit)|[\d.]+em$|100%$)/],
  ['a radius', /^border-radius$/, /^(?!.*var\(|50%$|0$|1em$)/],
  ['a layer', /^z-index$/, /^(?!var\(--layer-)/],
  ['a shadow of its own', /^box-shadow$/, /\d(?:rem|px)/],
]

/** What is drawn on paper, in millimetres and black, and where the tokens themselves stand. */
const otherwise = /visit\/paper\/|ui\/(?:tokens|fonts|paper-fonts|print)\.css$/

function declarations(file: string): { property: string; value: string }[] {
  const source = readFileSync(join(root, file), 'utf8')
  const css = file.endsWith('.css') ? source : (/<style>([^]*)<\/style>/.exec(source)?.[1] ?? '')
  return [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([a-z-]+):\s*([^;{}]+);/g)].map(
    ([, property = '', value = '']) => ({ property, value: value.trim() }),
  )
}

describe('how the app looks', () => {
  const files = globSync('src/app/**/*.{css,svelte}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !otherwise.test(file))

  it('is said by tokens: no colour, size of type, shadow, layer or duration stands in a style by itself', () => {
    expect(files.length).toBeGreaterThan(100)
    const found = files.flatMap((file) =>
      declarations(file).flatMap(({ property, value }) =>
        raw
          .filter(([, of, what]) => of.test(property) && what.test(value))
          .map(([what]) => `${file}: ${property}: ${value} is ${what}`),
      ),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['color', '#fff', 'a colour'],
    ['box-shadow', '0 0.25rem 1rem var(--line)', 'a shadow of its own'],
    ['transition', 'color 120ms', 'a duration: nothing moves'],
    ['font-size', '14px', 'a size of type'],
    ['z-index', '10', 'a layer'],
  ])('is told from what is not: %s: %s', (property, value, what) => {
    expect(raw.filter(([, of, bad]) => of.test(property) && bad.test(value)).map(([name]) => name)).toEqual([
      what,
    ])
  })
})
