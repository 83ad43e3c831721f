import type { Entry } from '../journal/entry.ts'
import { isGuide, type Article, type Library, type Passage } from '../library/article.ts'
import { citeLine } from '../library/citation.ts'
import type { GlossaryEntry } from '../library/glossary.ts'
import { grades, type Grade } from '../library/grade.ts'
import type { Reference } from '../library/reference.ts'
import { wordsOf } from './analysis.ts'

/** What can be found, in the words of the code; `word` is an entry of the glossary. */
export const kinds = ['article', 'reference', 'word', 'journal'] as const
export type Kind = (typeof kinds)[number]

/** What a question can be narrowed by. Known of every document without reading it. */
export interface Facets {
  readonly kind?: Kind | undefined
  /** Documents of one group are passages of one article. */
  readonly group?: string | undefined
  /** What is on another shelf is never like it: the guide to Vagus has one of its own. */
  readonly shelf?: 'guide' | undefined
  readonly year?: number | undefined
  /** As `2026-11-23`: of documents that only narrow a question the newest come first. */
  readonly date?: string | undefined
  readonly entryKind?: Entry['kind'] | undefined
  /** Of a gut entry: whether it has a flare, where that is recorded. */
  readonly flare?: boolean | undefined
  /** Of an entry: which of two changes came later. */
  readonly revision?: number | undefined
  /** The name of what was taken. */
  readonly taken?: string | undefined
  readonly design?: string | undefined
  readonly topics?: readonly string[] | undefined
  readonly grades?: readonly Grade[] | undefined
  /** Folded. */
  readonly authors?: readonly string[] | undefined
  /** How good the evidence is: 0 to 5. Decides between equals only. */
  readonly evidence?: number | undefined
}

/** Between the parts of a text that was put together from them, such as what an entry of the journal says. */
export const partSeparator = ' · '

/** What can be indexed. A field that is absent costs nothing; `id` is unique in its index. */
export interface Indexed {
  readonly id: string
  readonly title: string
  readonly text: string
  /** The title of what it is a passage of: the same for many, so that it does not count as its own would. */
  readonly article?: string | undefined
  readonly heading?: string | undefined
  readonly authors?: string | undefined
  readonly container?: string | undefined
  /** What people type when this is their answer, a phrase a line. Found by, never shown. */
  readonly asked?: string | undefined
  readonly facets?: Facets | undefined
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

/** A word that is explained. */
export interface WordDocument extends Indexed {
  readonly kind: 'word'
  readonly wordId: string
}

export type LibraryDocument = PassageDocument | ReferenceDocument | WordDocument

/** What people type when a passage is their answer, by the id of its document. */
export type Asked = ReadonlyMap<string, readonly string[]>

/** Everything in the library that search finds, in reading order: on equal scores the earlier one comes first. */
export function documentsOf(
  { articles, references, glossary }: Library,
  asked: Asked = new Map(),
): LibraryDocument[] {
  return [
    ...articles.flatMap((article) =>
      article.passages.map((passage) => passageDocument(article, passage, asked)),
    ),
    ...references.map(referenceDocument),
    ...glossary.map(wordDocument),
  ]
}

/** Under which id a passage is found. */
export const passageDocumentId = (articleId: string, passageId: string): string => `${articleId}#${passageId}`

function passageDocument(article: Article, passage: Passage, asked: Asked): PassageDocument {
  const { id: articleId, title, topic } = article
  const id = passageDocumentId(articleId, passage.id)
  const here = article.claims.filter(({ text }) => passage.text.includes(text)).map(({ grade }) => grade)
  return {
    kind: 'article',
    id,
    articleId,
    passageId: passage.id,
    title,
    article: title,
    // Before the first heading the title stands in for one, and would count twice.
    heading: passage.heading === title ? undefined : passage.heading,
    text: passage.text,
    asked: asked.get(id)?.join('\n'),
    facets: {
      kind: 'article',
      group: articleId,
      shelf: isGuide(article) ? 'guide' : undefined,
      topics: [topic],
      grades: [...new Set(here)],
      evidence: Math.max(0, ...here.map(worthOfGrade)),
    },
  }
}

function referenceDocument(reference: Reference): ReferenceDocument {
  const authors = (reference.author ?? [])
    .map((name) => ('family' in name ? name.family : name.literal))
    .join(', ')
  return {
    kind: 'reference',
    id: reference.id,
    referenceId: reference.id,
    title: reference.title,
    text: [reference.population, reference.finding].filter((part) => part !== '').join('. '),
    authors,
    container: reference['container-title'] ?? reference.publisher,
    citation: citeLine(reference),
    design: reference.design,
    facets: {
      kind: 'reference',
      year: reference.issued?.['date-parts'][0]?.[0],
      design: reference.design,
      topics: reference.topics,
      authors: wordsOf(authors).map(({ folded }) => folded),
      evidence: worthOfDesign[reference.design] ?? 1,
    },
  }
}

const wordDocument = ({ id, term, also, text }: GlossaryEntry): WordDocument => ({
  kind: 'word',
  id: `word:${id}`,
  wordId: id,
  title: term,
  heading: also.length === 0 ? undefined : also.join(', '),
  text,
  facets: { kind: 'word' },
})

/** Strong 5, moderate 4, limited 3, preclinical 2, mixed 1, documented 0. */
const worthOfGrade = (grade: Grade) => grades.length - 1 - grades.indexOf(grade)

const worthOfDesign: Readonly<Record<string, number>> = {
  'meta-analysis': 5,
  'systematic review': 5,
  guideline: 5,
  RCT: 4,
  'controlled trial': 3,
  cohort: 3,
  'experimental (human)': 2,
  'case-control': 2,
  'cross-sectional': 2,
  'uncontrolled trial': 2,
  animal: 0,
  laboratory: 0,
}
