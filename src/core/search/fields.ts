/** The fields that are searched. */
export const fields = ['title', 'article', 'heading', 'text', 'authors', 'container', 'asked'] as const
export type Field = (typeof fields)[number]

/** Those that a person sees: what must be there, or must not, is looked for in these. */
export const shownFields: readonly Field[] = fields.filter(
  (field) => field !== 'asked' && field !== 'article',
)

interface FieldShape {
  /** How much a word here counts beside one in the text. */
  readonly weight: number
  /** How far a longer field than usual counts against its words: 0 not at all, 1 in full. */
  readonly lengthShare: number
}

const shapes: Readonly<Record<Field, FieldShape>> = {
  title: { weight: 3, lengthShare: 0.5 },
  article: { weight: 1.5, lengthShare: 0.5 },
  heading: { weight: 2, lengthShare: 0.5 },
  text: { weight: 1, lengthShare: 0.7 },
  authors: { weight: 2, lengthShare: 0.5 },
  container: { weight: 0.5, lengthShare: 0.5 },
  asked: { weight: 2, lengthShare: 0.5 },
}

/** From how many occurrences on further ones add little: BM25's k1. */
const saturation = 2.5

/**
 * What the occurrences of a word in one field are worth: BM25F's normalised frequency, before saturation. `length` and
 * `average` count different words.
 */
export function occurrencesWorth(field: number, count: number, length: number, average: number): number {
  const shape = shapes[fields[field] ?? 'text']
  const relative = average === 0 ? 1 : length / average
  return (shape.weight * count) / (1 - shape.lengthShare + shape.lengthShare * relative)
}

/** The most an impact can be. One byte: finer steps do not change an order that people would notice. */
const finest = 255

/** How much a word says about a document, of the sum over its fields: 1 to 255. Ready to be multiplied by rarity. */
export const impactOf = (worth: number): number =>
  Math.max(1, Math.round((finest * worth) / (worth + saturation)))

/**
 * How rare a word is among so many documents: BM25's inverse document frequency, as a share of the most it can be, so that
 * the scores of a small collection and a large one can stand in one list. Divided by 255, as impacts are not.
 */
export const rarityOf = (documents: number, containing: number): number =>
  Math.log(1 + (documents - containing + 0.5) / (containing + 0.5)) / Math.log(2 * documents + 2) / finest
