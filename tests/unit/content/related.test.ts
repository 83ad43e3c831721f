import { describe, expect, test } from 'vitest'
import { relatedTo, type Relative } from '../../../scripts/content/related.ts'
import type { Topic } from '../../../src/core/library/article.ts'
import { library } from '../../fixtures/library.ts'

const [sound] = library.articles
if (sound === undefined) throw new Error('The fixture has no article.')

const relative = (
  id: string,
  {
    topic = 'sleep',
    references = [],
    links = [],
  }: {
    readonly topic?: Topic
    readonly references?: readonly string[]
    readonly links?: readonly string[]
  } = {},
): Relative => ({ article: { ...sound, id, topic, references }, links })

describe('the articles nearest to one', () => {
  const one = relative('one', { references: ['a', 'b'], links: ['linked'] })

  test('are those it links to, that link to it, that share its studies, and of its topic, in that order', () => {
    const all = [
      relative('of-the-topic'),
      relative('sharing', { topic: 'ibs', references: ['b', 'c', 'd'] }),
      relative('linked', { topic: 'ibs' }),
      relative('both', { topic: 'ibs', links: ['one'] }),
      one,
    ]
    expect(relatedTo(relative('one', { references: ['a', 'b'], links: ['linked', 'both'] }), all)).toEqual([
      'both',
      'linked',
      'sharing',
      'of-the-topic',
    ])
  })

  test('do not include it, nor what it has nothing in common with', () => {
    expect(relatedTo(one, [one, relative('stranger', { topic: 'ibs', references: ['z'] })])).toEqual([])
  })

  test('are four at most, and by name where they are equally near', () => {
    const all = ['e', 'c', 'a', 'd', 'b'].map((id) => relative(id))
    expect(relatedTo(one, all)).toEqual(['a', 'b', 'c', 'd'])
    expect(relatedTo(one, all.toReversed())).toEqual(['a', 'b', 'c', 'd'])
  })

  test('are nearer the more of all their studies they share', () => {
    const all = [
      relative('one-of-four', { references: ['a', 'x', 'y'] }),
      relative('one-of-two', { references: ['a'] }),
      relative('two-of-two', { references: ['b', 'a'] }),
    ]
    expect(relatedTo(one, all)).toEqual(['two-of-two', 'one-of-two', 'one-of-four'])
  })

  test('are of the guide to Vagus for its own pages, and for no others', () => {
    const page = relative('guide-one', { topic: 'using-vagus', links: ['one'] })
    const all = [one, page, relative('guide-two', { topic: 'using-vagus' }), relative('of-the-topic')]
    expect(relatedTo(page, all)).toEqual(['guide-two'])
    expect(relatedTo(one, all)).toEqual(['of-the-topic'])
  })

  test('are those that link to it, too', () => {
    expect(relatedTo(one, [relative('pointer', { topic: 'ibs', links: ['one'] })])).toEqual(['pointer'])
  })
})
