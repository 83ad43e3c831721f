import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { compileLibrary } from '../../../scripts/content/compile-library.ts'
import { readSources } from '../../../scripts/content/read-sources.ts'
import { isGuide } from '../../../src/core/library/article.ts'
import { compileIndex } from '../../../src/core/search/compile.ts'
import { openIndex } from '../../../src/core/search/compiled-index.ts'
import { documentsOf, type LibraryDocument } from '../../../src/core/search/documents.ts'
import { search } from '../../../src/core/search/search.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const { library, asked, synonyms } = compileLibrary(readSources(root)).compiled
const opened = openIndex<LibraryDocument>(compileIndex(documentsOf(library, asked), synonyms).buffer)
if (!opened.ok) throw new Error(opened.error.message)
const index = opened.value
const guide = library.articles.filter(isGuide)

/** The articles of what was found; a study or a word by its own id. */
const found = (text: string) =>
  search({ library: index }, text).hits.map((hit) => (hit.kind === 'article' ? hit.articleId : hit.id))

describe('a question about Vagus is answered by the guide first', () => {
  test.each([
    ['how do I print the summary', 'guide-summary'],
    ['save the page as a PDF', 'guide-summary'],
    ['move to a new computer', 'guide-backups'],
    ['export my data', 'guide-backups'],
    ['restore a backup', 'guide-backups'],
    ['forgot my passphrase', 'guide-lock'],
    ['forgot my password', 'guide-lock'],
    ['i lost my recovery code', 'guide-lock'],
    ['where is my data stored', 'guide-stored'],
    ['is my journal encrypted', 'guide-stored'],
    ['delete all my data', 'guide-stored'],
    ['search for an exact phrase', 'guide-search'],
    ['how do I write down a night', 'guide-writing'],
    ['how to add a medicine', 'guide-writing'],
    ['what do the points in the chart mean', 'guide-looking-back'],
    ['keyboard shortcuts', 'guide-keys-and-looks'],
    ['change the language', 'guide-keys-and-looks'],
    ['how do i use this app', 'guide-first-steps'],
  ])('%s', (text, article) => {
    expect(found(text)[0]).toBe(article)
  })
})

describe('a question about the body is not answered by the guide', () => {
  test.each([
    'help',
    'lost weight',
    'blood in stool',
    'bad night',
    'flare',
    'sleep diary',
    'screens before bed',
    'night',
    'time zones',
    'forgot my melatonin',
    'cannot sleep in the dark',
    'backed up for days',
  ])('%s', (text) => {
    expect(found(text)[0]).not.toMatch(/^guide-/)
  })
})

describe('the guide', () => {
  test('comes last in the library, in the order it is to be read in', () => {
    expect(library.articles.slice(-guide.length)).toEqual(guide)
    expect(guide.map(({ place }) => place)).toEqual(guide.map((_, at) => at + 1))
  })

  test('makes no claim, cites nothing, and is in no collection', () => {
    expect(guide.flatMap(({ claims, references }) => [...claims, ...references])).toEqual([])
    const collected = new Set(library.collections.flatMap(({ articles }) => articles))
    expect(guide.filter(({ id }) => collected.has(id))).toEqual([])
  })

  test('leads on to itself only, and no other article leads to it', () => {
    const guides = new Set(guide.map(({ id }) => id))
    for (const { id, related } of library.articles)
      expect(related.filter((other) => guides.has(other) !== guides.has(id))).toEqual([])
  })

  test('is like nothing in the library but itself, and nothing there is like it', () => {
    const [mine] = guide
    expect(found(`like:${mine?.id ?? ''}#p1`)).not.toEqual([])
    for (const { id, passages } of [...guide, ...library.articles.filter(({ id }) => /diary|visit/.test(id))])
      for (const passage of passages)
        for (const other of found(`like:${id}#${passage.id}`))
          expect(other.startsWith('guide-'), `${id}#${passage.id} and ${other}`).toBe(id.startsWith('guide-'))
  })
})

describe('what the guide names in bold', () => {
  /** What the English catalogues say, with what they say of a number or a word left open. */
  const labels = new Set<string>()

  function collect(value: unknown): void {
    if (typeof value === 'string') labels.add(plain(value))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }

  beforeAll(async () => {
    for (const file of globSync('src/**/*catalogue.ts', { cwd: root })) {
      const { en } = (await import(`${root}${file}`)) as { readonly en?: unknown }
      collect(en)
    }
  })

  const plain = (text: string) =>
    text
      .replaceAll('’', "'")
      .replaceAll(/<[^>]*>/g, '')
      .replace(/[.…]+$/, '')
      .trim()

  /** Keys, what is typed, names of folders, and labels that hold a number. */
  const others =
    /^(?:Ctrl.*|F1|[?/+]|Last \d+|reflux at night|"abdominal pain"|-mice|wipe|Vagus data|English|Deutsch)$/

  test('is what stands on the screen', () => {
    const named = globSync('resources/articles/guide-*.md', { cwd: root }).flatMap((file) =>
      [...readFileSync(`${root}${file}`, 'utf8').matchAll(/\*\*(?<label>.+?)\*\*/g)].map(
        ({ groups }) => `${file}: ${groups?.['label'] ?? ''}`,
      ),
    )
    const unknown = named.filter((one) => {
      const label = plain(one.slice(one.indexOf(': ') + 2))
      return !others.test(label) && !labels.has(label)
    })
    expect(named.length).toBeGreaterThan(100)
    expect(unknown).toEqual([])
  })
})
