import { succeed, type Result } from '../result.ts'
import type { Collection, Postings, Vocabulary } from './collection.ts'
import { damaged, unpack, type Sections } from './container.ts'
import type { Facets, Indexed } from './documents.ts'
import { neighboursKept, none, termsKept, type Likeness } from './neighbours.ts'
import { numbersIn, type DocumentNumbers } from './numbers.ts'
import { SortedVocabulary } from './sorted-vocabulary.ts'
import { stringAt, type PackedStrings } from './strings.ts'
import { Synonyms, type SynonymEntries } from './synonyms.ts'

const mostRead = 2_000

/** What `compileIndex` made, used where it lies: nothing is copied, and a document is read when it is asked for. */
export class CompiledIndex<Document extends Indexed = Indexed> implements Collection<Document> {
  readonly size: number
  readonly vocabulary: Vocabulary
  readonly synonyms: Synonyms
  readonly groups: Int32Array
  readonly #documents: PackedStrings
  /** Worked out when it is first asked for, which is seldom. */
  #numbersOfIds: ReadonlyMap<string, number> | undefined
  /** Documents that were read lately: the next key asks for many of them again. */
  readonly #read = new Map<number, Document>()
  readonly #facets: readonly Facets[]
  readonly #terms: readonly string[]
  readonly #numbers: ReadonlyMap<string, number>
  readonly #postingOffsets: Uint32Array
  readonly #postingDocuments: DocumentNumbers
  readonly #postingImpacts: Uint8Array
  readonly #likeness: Likeness

  /** Throws when a part is missing. */
  constructor(sections: Sections) {
    const part = (name: string) => {
      const bytes = sections[name]
      if (bytes === undefined) throw new Error(`The section ${name} is missing.`)
      return bytes
    }
    const whole = (name: string) => {
      const { buffer, byteOffset, byteLength } = part(name)
      return new Uint32Array(buffer, byteOffset, byteLength / 4)
    }
    this.#documents = { bytes: part('documents'), offsets: whole('documentOffsets') }
    this.size = this.#documents.offsets.length - 1
    this.#facets = parse(part('facets')) as readonly Facets[]
    this.#terms = linesIn(part('terms'))
    this.#numbers = new Map(this.#terms.map((term, number) => [term, number]))
    this.#postingOffsets = whole('postingOffsets')
    this.#postingDocuments = numbersIn(this.size, part('postingDocuments'))
    this.#postingImpacts = part('postingImpacts')
    this.#likeness = {
      terms: whole('likeTerms'),
      weights: part('likeWeights'),
      neighbours: whole('neighbours'),
      similarities: part('similarities'),
    }
    this.synonyms = new Synonyms(parse(part('synonyms')) as SynonymEntries)
    this.groups = groupsOf(this.#facets)
    const wordTerms = whole('wordTerms')
    this.vocabulary = new SortedVocabulary(
      linesIn(part('words')),
      (index) => this.#terms[wordTerms[index] ?? none] ?? '',
      whole('wordCounts'),
    )
    if (this.#facets.length !== this.size || this.#postingOffsets.length !== this.#terms.length + 1)
      throw new Error('The sections do not fit together.')
  }

  get count(): number {
    return this.size
  }

  document(number: number): Document {
    const known = this.#read.get(number)
    if (known !== undefined) return known
    const document = this.#parse(number)
    // Dropped as a whole: a library of any size stays within bounds.
    if (this.#read.size >= mostRead) this.#read.clear()
    this.#read.set(number, document)
    return document
  }

  #parse(number: number): Document {
    // The build wrote it from a document.
    return JSON.parse(stringAt(this.#documents, number)) as Document
  }

  /** Undefined for an id that no document has. */
  numberOf(id: string): number | undefined {
    this.#numbersOfIds ??= new Map(
      Array.from({ length: this.size }, (_, number) => [this.#parse(number).id, number] as const),
    )
    return this.#numbersOfIds.get(id)
  }

  facets(number: number): Facets {
    return this.#facets[number] ?? {}
  }

  postings(term: string): Postings | undefined {
    const number = this.#numbers.get(term)
    if (number === undefined) return undefined
    const from = this.#postingOffsets[number] ?? 0
    const to = this.#postingOffsets[number + 1] ?? from
    return {
      documents: this.#postingDocuments.subarray(from, to),
      impacts: this.#postingImpacts.subarray(from, to),
    }
  }

  /** The terms that say most about a document, with how much each says. */
  *termsAbout(number: number): Generator<readonly [term: string, weight: number]> {
    const { terms, weights } = this.#likeness
    for (let row = number * termsKept; row < (number + 1) * termsKept; row += 1) {
      const term = this.#terms[terms[row] ?? none]
      if (term === undefined) return
      yield [term, weights[row] ?? 0]
    }
  }

  /** The documents most like one, the nearest first, with how like it each is: 0 to 1. */
  neighboursOf(number: number): readonly (readonly [number: number, similarity: number])[] {
    const { neighbours, similarities } = this.#likeness
    const found: (readonly [number, number])[] = []
    for (let row = number * neighboursKept; row < (number + 1) * neighboursKept; row += 1) {
      const neighbour = neighbours[row] ?? none
      if (neighbour !== none) found.push([neighbour, (similarities[row] ?? 0) / 255])
    }
    return found
  }

  /**
   * Scores in which each document has a share of those of its neighbours: what many good documents are like is better than
   * its own words say, and what none of them is like is worse.
   */
  shareAmongNeighbours(scores: Float32Array, share: number): Float32Array {
    const { neighbours, similarities } = this.#likeness
    const shared = new Float32Array(scores.length)
    for (let document = 0; document < scores.length; document += 1) {
      let sum = 0
      let weights = 0
      for (let row = document * neighboursKept; row < (document + 1) * neighboursKept; row += 1) {
        const neighbour = neighbours[row] ?? none
        if (neighbour === none) break
        const similarity = similarities[row] ?? 0
        sum += (scores[neighbour] ?? 0) * similarity
        weights += similarity
      }
      shared[document] = (1 - share) * (scores[document] ?? 0) + (weights === 0 ? 0 : (share * sum) / weights)
    }
    return shared
  }
}

function groupsOf(facets: readonly Facets[]) {
  const numbers = new Map<string, number>()
  return Int32Array.from(facets, ({ group }) => {
    if (group === undefined) return -1
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  })
}

/** Reads what `compileIndex` made. Fails with `bad-index` on anything else, and with `other-version` on another version. */
export function openIndex<Document extends Indexed>(buffer: ArrayBuffer): Result<CompiledIndex<Document>> {
  const sections = unpack(buffer)
  if (!sections.ok) return sections
  try {
    return succeed(new CompiledIndex<Document>(sections.value))
  } catch {
    return damaged()
  }
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const parse = (bytes: Uint8Array): unknown => JSON.parse(decode(bytes))

function linesIn(bytes: Uint8Array) {
  return bytes.length === 0 ? [] : decode(bytes).split('\n')
}
