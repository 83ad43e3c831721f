import { citeLine } from '../library/citation.ts'
import type { Library } from '../library/article.ts'
import type { Reference } from '../library/reference.ts'

/** What can be indexed. A field that is absent costs nothing; `id` is unique in its index. */
export interface Indexed {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly heading?: string | undefined
  readonly authors?: string | undefined
  readonly container?: string | undefined
}

/** One passage of an article: articles are found by the place that answers, not as a whole. */
export interface PassageDocument extends Indexed {
  readonly kind: 'article'
  readonly articleId: string
  readonly passageId: string
}

export interface ReferenceDocument extends Indexed {
  readonly kind: 'reference'
  readonly referenceId: string
  readonly citation: string
  readonly design: string
}

export type LibraryDocument = PassageDocument | ReferenceDocument

/** Everything in the library that search finds, in reading order: on equal scores the earlier one comes first. */
export function documentsOf({ articles, references }: Library): LibraryDocument[] {
  const passages = articles.flatMap(({ id, title, passages }) =>
    passages.map((passage): PassageDocument => ({
      kind: 'article',
      id: `${id}#${passage.id}`,
      articleId: id,
      passageId: passage.id,
      title,
      // Before the first heading the title stands in for one, and would count twice.
      heading: passage.heading === title ? undefined : passage.heading,
      text: passage.text,
    })),
  )
  return [...passages, ...references.map(referenceDocument)]
}

const referenceDocument = (reference: Reference): ReferenceDocument => ({
  kind: 'reference',
  id: reference.id,
  referenceId: reference.id,
  title: reference.title,
  text: [reference.population, reference.finding].filter((part) => part !== '').join('. '),
  authors: (reference.author ?? []).map((name) => ('family' in name ? name.family : name.literal)).join(', '),
  container: reference['container-title'] ?? reference.publisher,
  citation: citeLine(reference),
  design: reference.design,
})
