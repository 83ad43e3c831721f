import { termOf } from './analysis.ts'
import {
  byFrequency,
  type Collection,
  type NearWord,
  type Postings,
  type Vocabulary,
  type VocabularyWord,
} from './collection.ts'
import type { Facets, Indexed } from './documents.ts'
import { editDistance } from './edit-distance.ts'
import { RecordIndex, type Occurrences } from './record-index.ts'

/** Documents that come and go: the journal. Searched like what is compiled, and never written anywhere. */
export class LiveIndex<Document extends Indexed = Indexed> implements Collection<Document>, Vocabulary {
  readonly #record = new RecordIndex()
  /** By number; nothing where one was removed. */
  readonly #documents: (Document | undefined)[] = []
  /** What was asked for since the last change: a question asks for a term several times. */
  readonly #postings = new Map<string, Postings>()

  get size(): number {
    return this.#record.size
  }

  get count(): number {
    return this.#record.documentCount
  }

  get vocabulary(): Vocabulary {
    return this
  }

  /** Adds documents; one whose id is there already takes its place. */
  addAll(documents: Iterable<Document>): void {
    for (const document of documents) {
      this.remove(document.id)
      this.#record.add(document)
      const number = this.#record.numberOf(document.id)
      if (number !== undefined) this.#documents[number] = document
    }
    this.#postings.clear()
  }

  /** Takes a document out; nothing happens when it is not there. */
  remove(id: string): void {
    const number = this.#record.numberOf(id)
    const document = number === undefined ? undefined : this.#documents[number]
    if (number === undefined || document === undefined) return
    this.#record.remove(document)
    this.#documents[number] = undefined
    this.#postings.clear()
  }

  document(number: number): Document {
    const document = this.#documents[number]
    if (document === undefined) throw new RangeError(`There is no document ${String(number)}.`)
    return document
  }

  facets(number: number): Facets {
    return this.#documents[number]?.facets ?? {}
  }

  postings(term: string): Postings | undefined {
    const known = this.#postings.get(term)
    if (known !== undefined) return known
    const found = this.#record.postingsOf(term)
    if (found !== undefined) this.#postings.set(term, found)
    return found
  }

  has(folded: string): boolean {
    return this.#record.words.has(folded)
  }

  completions(beginning: string, limit: number): VocabularyWord[] {
    return [...this.#record.words.atPrefix(beginning).entries()]
      .filter(([folded]) => folded !== beginning)
      .map(([folded, occurrences]) => wordOf(folded, occurrences))
      .sort(byFrequency)
      .slice(0, limit)
  }

  nearest(folded: string, within: number): NearWord[] {
    // The tree counts a swap as two edits.
    return [...this.#record.words.fuzzyGet(folded, 2 * within)]
      .map(([word, [occurrences]]) => ({
        ...wordOf(word, occurrences),
        distance: editDistance(folded, word),
      }))
      .filter(({ distance }) => distance <= within)
      .sort((a, b) => a.distance - b.distance || byFrequency(a, b))
  }
}

const wordOf = (folded: string, occurrences: Occurrences): VocabularyWord => ({
  folded,
  term: termOf(folded),
  count: [...occurrences.values()].reduce((sum, { size }) => sum + size, 0),
})
