import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { strayWordsOf, strayWordsOfComponent, strayWordsOfModule } from './words.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What looks like words, and is not said to anybody, or is said in no language or in every one. */
const noWords: readonly (readonly [file: RegExp, text: RegExp])[] = [
  // Lengths, units and selectors of style sheets.
  [
    /./,
    /^\s*(?:px|mm|min|scale\()\s*$|^`\$\{[^}]+\} min`$|^\.?[a-z.]+(?:, [a-z0-9]+| [a-z]+)+$|^(?:main |article )+h1$/,
  ],
  // Keys of a keyboard.
  [/^src\/(?:contract\/commands|app\/shell\/)/, /^(?:(?:Cmd|Ctrl|Alt|Control|Meta)(?:\+.+)?|Esc|Arrow|Mac)$/],
  // Names by which forms and rooms on paper are told apart.
  [/^src\/app\/features\/(?:journal|visit\/paper)\//, /^`\w+ \$\{[\w.#]+\}(?: \$\{[\w.]+\})?`$/],
  // Names of languages, data bases, styles of citation, formats and Vagus itself.
  [/./, /^(?:English|Deutsch|PubMed|PubMed Central|Vancouver|Markdown|Vagus|Letter)$|^`PMID |et al\.`?$/],
  // A citation in the style of a country is in its language, and is no sentence of ours.
  [/^src\/core\/library\/(?:citation|export\/)/, /./],
  // What articles, references and lists of words may hold, said to whoever writes them.
  [/^src\/core\/library\/(?:article|grade|study-facts)\.ts$/, /./],
  [/^src\/core\/search\/(?:analysis|stop-words|synonyms|serve-queries)\.ts$/, /./],
  // Columns and values of a table for programs.
  [/^src\/core\/visit\/table(?:-nights)?\.ts$/, /./],
  // What files are called, and what stands in files.
  [/^electron\/main\/(?:outside|place)/, /^`?Vagus /],
  [/^electron\/main\/vault\//, /./],
  [/^electron\/main\/diagnostics\.ts$/, /^`Electron \$/],
  [/./, /^\[object Object\]$|^Invalid $/],
  // An example of what can be typed.
  [/^src\/app\/features\/search\/SearchTips\.svelte$/, /^"abdominal pain"$/],
  // For tests in a browser; nobody else sees it.
  [/^src\/app\/platform\/memory-/, /./],
  // What is said on the page of the primitives about them, in English only: it is not shipped (`primitives.test.ts`).
  [/^src\/app\/primitives\//, /./],
  // What English is made strange with.
  [/^src\/app\/languages\/pseudo\.ts$/, /./],
]

const files = globSync('{src,electron}/**/*.{ts,svelte}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/catalogue(?:\.\w+)?\.ts$|\.d\.ts$/.test(file))

describe('every word a person can see, hear or print', () => {
  it('stands in a catalogue', () => {
    expect(files.length).toBeGreaterThan(300)
    const stray = files.flatMap((file) =>
      strayWordsOf(join(root, file))
        .filter(({ text }) => !noWords.some(([where, what]) => where.test(file) && what.test(text)))
        .map(({ line, text }) => `${file}:${String(line)}: ${text}`),
    )
    expect(stray).toEqual([])
  })

  it.each([
    ['text', '<p>Saved</p>', 'Saved'],
    ['a label', '<button aria-label="Take it back">×</button>', 'Take it back'],
    ['a property', '<Field label="Went to bed" />', 'Went to bed'],
    ['a choice', "<p>{saved ? 'It is saved' : ''}</p>", 'It is saved'],
    ['what is put together', '<p>{`${count} nights`}</p>', '`${count} nights`'],
    ['a table in the script', "<script>const names = { a: 'Night' }</script>", 'Night'],
  ])('is found when it stands elsewhere in a component: %s', (_where, source, text) => {
    expect(strayWordsOfComponent(source).map((one) => one.text)).toEqual([text])
  })

  it('is found in a module, and told from what is said to nobody', () => {
    const source = [
      "import { a } from './a b.ts'",
      "export const failure = fail('not-kept', 'It was not kept. Try again.')",
      "if (key === 'Enter') throw new Error('Vagus: this cannot be.')",
    ].join('\n')
    expect(strayWordsOfModule(source)).toEqual([{ line: 2, text: 'It was not kept. Try again.' }])
  })
})
