import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { Library } from '../library/article.ts'
import { fail, succeed, type Result } from '../result.ts'
import { termsOf } from './analysis.ts'
import { documentsOf, type Indexed, type LibraryDocument } from './documents.ts'
import { Lexicon, type LexiconEntries } from './lexicon.ts'

/** The fields that are searched. */
export const fields = ['title', 'heading', 'text', 'authors', 'container'] as const
export type Field = (typeof fields)[number]

/** What search needs: the postings, the words, and the documents themselves, to quote from. */
export interface SearchIndex<Document extends Indexed = LibraryDocument> {
  readonly engine: MiniSearch<Indexed>
  readonly lexicon: Lexicon
  /** By id, in the order they were indexed. */
  readonly documents: ReadonlyMap<string, Document>
}

export const buildIndex = (library: Library): SearchIndex => indexDocuments(documentsOf(library))

/** Indexes documents of any kind. Throws when two share an id, which is a mistake in the program. */
export function indexDocuments<Document extends Indexed>(
  documents: readonly Document[],
): SearchIndex<Document> {
  const engine = new MiniSearch<Indexed>(options)
  engine.addAll(documents)
  const texts = documents.flatMap((document) => fields.map((field) => document[field] ?? ''))
  return { engine, lexicon: Lexicon.of(texts), documents: byId(documents) }
}

const options = {
  fields: [...fields],
  // One call gives the finished terms, so there is nothing left to do for each.
  tokenize: termsOf,
  processTerm: (term: string) => term,
}

const byId = <Document extends Indexed>(documents: readonly Document[]) =>
  new Map(documents.map((document) => [document.id, document]))

const format = 'vagus-search-index'
/** Grows whenever an older program would misread what a newer one saves, the analysis of words included. */
const version = 1

interface SavedIndex {
  readonly format: typeof format
  readonly version: typeof version
  readonly documents: readonly LibraryDocument[]
  readonly lexicon: LexiconEntries
  readonly engine: AsPlainObject
}

/** An index as JSON, for `loadIndex`. */
export function saveIndex({ engine, lexicon, documents }: SearchIndex): string {
  const saved: SavedIndex = {
    format,
    version,
    documents: [...documents.values()],
    lexicon: lexicon.toJSON(),
    engine: engine.toJSON(),
  }
  return JSON.stringify(saved)
}

/** Reads what `saveIndex` wrote. Fails with `bad-index` on anything else, and with `other-version` on another version. */
export function loadIndex(json: string): Result<SearchIndex> {
  try {
    const saved: unknown = JSON.parse(json)
    if (!isObject(saved) || saved['format'] !== format)
      return fail('bad-index', 'This is not a search index of Vagus.')
    if (saved['version'] !== version) {
      return fail(
        'other-version',
        `The search index has version ${String(saved['version'])}, and this Vagus reads version ${String(version)}. Install Vagus again.`,
      )
    }
    if (!isWhole(saved)) return damaged
    const { documents, lexicon, engine } = saved
    const loaded = MiniSearch.loadJS<Indexed>(engine, options)
    if (loaded.documentCount !== documents.length) return damaged
    return succeed({ engine: loaded, lexicon: Lexicon.from(lexicon), documents: byId(documents) })
  } catch {
    return damaged
  }
}

const damaged = fail('bad-index', 'The search index is damaged. Install Vagus again.')

/** Whether the parts are there. What is in them is the build's own work, and reading it through would cost the start. */
const isWhole = (saved: object): saved is SavedIndex =>
  'documents' in saved &&
  Array.isArray(saved.documents) &&
  'lexicon' in saved &&
  Array.isArray(saved.lexicon) &&
  'engine' in saved &&
  isObject(saved.engine)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
