import { describe, expect, it } from 'vitest'
import { moveEdge, sentenceBeside, sentencesOf } from '../../../src/core/library/stretch.ts'

const text = 'Pain fell by 2.35 points. Sleep did not change!\nA heading\nThen it ended.'
const words = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end)
const sentences = sentencesOf(text)
const [first = { start: 0, end: 0 }, second = first, , last = first] = sentences

describe('sentences', () => {
  it('end with a full stop or a line, not with a decimal point', () => {
    expect(sentences.map(words)).toEqual([
      'Pain fell by 2.35 points.',
      'Sleep did not change!',
      'A heading',
      'Then it ended.',
    ])
  })

  it('are stepped through, and stay at the ends', () => {
    expect(words(sentenceBeside(text, first, 1))).toBe('Sleep did not change!')
    expect(words(sentenceBeside(text, second, -1))).toBe('Pain fell by 2.35 points.')
    expect(sentenceBeside(text, first, -1)).toBe(first)
    expect(sentenceBeside(text, last, 1)).toBe(last)
  })
})

describe('an edge', () => {
  it('moves by a word', () => {
    expect(words(moveEdge(text, first, 'start', 1))).toBe('fell by 2.35 points.')
    expect(words(moveEdge(text, first, 'end', -1))).toBe('Pain fell by 2.35 points')
    expect(words(moveEdge(text, first, 'end', 1))).toBe('Pain fell by 2.35 points. Sleep')
    expect(words(moveEdge(text, second, 'start', -1))).toBe('points. Sleep did not change!')
  })

  it('stays in the text, and leaves a word', () => {
    expect(moveEdge(text, first, 'start', -1)).toEqual(first)
    expect(moveEdge(text, { start: 0, end: 4 }, 'end', -1)).toEqual({ start: 0, end: 4 })
    expect(moveEdge(text, { start: 0, end: 4 }, 'start', 1)).toEqual({ start: 0, end: 4 })
  })
})
