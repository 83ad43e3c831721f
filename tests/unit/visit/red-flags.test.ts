import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { redFlags, ticked, type Urgency } from '../../../src/core/visit/red-flags.ts'
import { projectReferences } from '../../fixtures/project-references.ts'

const articleOf = (id: string) =>
  readFileSync(new URL(`../../../resources/articles/${id}.md`, import.meta.url), 'utf8')

/** The headings of the articles on warning signs, and how soon what stands under each belongs to a doctor. */
const headings: readonly (readonly [heading: RegExp, urgency: Urgency])[] = [
  [/^Call emergency services now/, 'emergency'],
  [/^See a doctor today/, 'urgent'],
  [/^Ask for an urgent appointment/, 'urgent'],
  [/^See a doctor soon/, 'soon'],
]

/** The paragraphs of an article that speak of a sign, each with how soon. */
function signsIn(article: string): { readonly urgency: Urgency; readonly text: string }[] {
  return articleOf(article)
    .split(/^## /m)
    .flatMap((section) => {
      const urgency = headings.find(([heading]) => heading.test(section))?.[1]
      return urgency === undefined ? [] : section.split('\n').map((text) => ({ urgency, text }))
    })
}

/** Words of the article's own line about each sign. */
const lines: Readonly<Record<string, RegExp>> = {
  'heavy-bleeding': /Blood from the bottom that pours/,
  'vomiting-blood': /Blood when you vomit/,
  'pain-bloody-stool': /Blood or black stool, with belly pain/,
  'severe-pain': /Belly pain that hits suddenly or is severe|A belly too sore to touch/,
  'nothing-passes': /nothing will pass/,
  'chest-pain': /Pain in the chest|Collapse, or you cannot breathe/,
  'black-stool': /Black or dark red stool/,
  'bloody-diarrhoea': /Bloody diarrhoea/,
  'growing-pain': /A stomach ache that gets worse quickly/,
  'self-harm': /Thoughts of death or of hurting yourself/,
  'weight-loss': /Weight going down/,
  'blood-in-stool': /Any other blood from the bottom/,
  'looser-past-60': /Stools looser than usual, past the age of 60/,
  'bowel-three-weeks': /Possible signs of bowel cancer for 3 weeks/,
  family: /inflammatory bowel disease in the family/,
  anaemia: /Anaemia, or a lump/,
  swallowing: /^\*\*Swallowing/,
  vomiting: /^\*\*Vomiting that keeps happening/,
  'breathing-stops': /Breathing that stops and starts in sleep|Gasps, snorts or choking/,
  'tired-by-day': /very tired by day, all the time/,
  'months-of-insomnia': /Insomnia counts as long-term/,
}

const steps: readonly Urgency[] = ['emergency', 'urgent', 'soon']

describe('the warning signs', () => {
  it('keep their ids, by which what a person ticked is kept', () => {
    expect(redFlags.map(({ id }) => id)).toEqual(Object.keys(lines))
    expect(new Set(redFlags.map(({ id }) => id)).size).toBe(redFlags.length)
  })

  it('stand with the most urgent first', () => {
    const order = redFlags.map(({ urgency }) => steps.indexOf(urgency))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('rest on references that may be cited, and one on none, as its article says', () => {
    // The schema of references takes none that may not be cited.
    const citable = new Set(projectReferences.map(({ id }) => id))
    expect(redFlags.flatMap(({ sources }) => sources).filter((id) => !citable.has(id))).toEqual([])
    const bare = redFlags.filter(({ sources }) => sources.length === 0)
    expect(bare.map(({ id }) => id)).toEqual(['self-harm'])
    expect(articleOf('red-flags-mind')).toMatch(/No study that we hold stands behind this part/)
  })

  test.each(redFlags)('$id is as urgent as the line about it in its article', (flag) => {
    const own = signsIn(flag.article).filter(({ text }) => lines[flag.id]?.test(text))
    expect(own.length).toBeGreaterThan(0)
    expect(own.map(({ urgency }) => urgency)).toEqual(own.map(() => flag.urgency))
  })

  test.each(redFlags)('$id rests on what the articles on warning signs cite', ({ article, sources }) => {
    const cited = `${articleOf(article)}${articleOf('when-to-see-a-doctor')}`
    expect(sources.filter((id) => !cited.includes(`@${id}`))).toEqual([])
  })

  it('that are ticked come in this order, and an unknown id is none', () => {
    expect(ticked(['family', '__proto__', 'black-stool', 'family']).map(({ id }) => id)).toEqual([
      'black-stool',
      'family',
    ])
  })
})
