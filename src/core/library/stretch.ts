/** A stretch of a text: `text.slice(start, end)`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The sentences of a text, without the white space between them. A line break ends one too. */
export const sentencesOf = (text: string): Stretch[] =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].flatMap(({ segment, index }) => {
    const sentence = segment.trim()
    const start = index + segment.indexOf(sentence)
    return sentence === '' ? [] : [{ start, end: start + sentence.length }]
  })

/** The sentence after a stretch, or before it; the stretch itself where there is no other. */
export function sentenceBeside(text: string, stretch: Stretch, step: 1 | -1): Stretch {
  const sentences = sentencesOf(text)
  const beside =
    step === 1
      ? sentences.find(({ start }) => start > stretch.start)
      : sentences.findLast(({ start }) => start < stretch.start)
  return beside ?? stretch
}

/** Moves where a stretch begins or ends to the word after or before; at least one word is left. */
export function moveEdge(text: string, stretch: Stretch, edge: 'start' | 'end', step: 1 | -1): Stretch {
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }))
  const edges = words.map((word) => word[edge])
  const to =
    step === 1
      ? edges.find((place) => place > stretch[edge])
      : edges.findLast((place) => place < stretch[edge])
  const moved = { ...stretch, [edge]: to ?? stretch[edge] }
  return words.some(({ start, end }) => start >= moved.start && end <= moved.end) ? moved : stretch
}
