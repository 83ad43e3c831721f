import SearchableMap from 'minisearch/SearchableMap'
import { wordsOf } from './analysis.ts'
import { editDistance } from './edit-distance.ts'

/** A word as it is written in the documents, folded; the term it is indexed under; and how often it is written. */
export interface LexiconWord {
  readonly folded: string
  readonly term: string
  readonly count: number
}

/** A lexicon as JSON. */
export type LexiconEntries = readonly (readonly [folded: string, term: string, count: number])[]

/**
 * The words that the documents are written in. MiniSearch's own vocabulary holds stems, and a stem is neither what a
 * person is typing ("constipati" begins no stem, but it begins "constipation") nor a word to show.
 */
export class Lexicon {
  readonly #words = new SearchableMap<LexiconWord>()
  readonly #terms = new Set<string>()

  /** The words of the documents' texts. */
  static of(texts: Iterable<string>): Lexicon {
    // Counted in a map of its own: the tree is slow to change, and most words come again and again.
    const words = new Map<string, { readonly term: string; count: number }>()
    for (const text of texts) {
      for (const { folded, term } of wordsOf(text)) {
        const known = words.get(folded)
        if (known !== undefined) known.count += 1
        else if (term !== undefined) words.set(folded, { term, count: 1 })
      }
    }
    return Lexicon.from([...words].map(([folded, { term, count }]) => [folded, term, count]))
  }

  static from(entries: LexiconEntries): Lexicon {
    const lexicon = new Lexicon()
    for (const [folded, term, count] of entries) {
      lexicon.#words.set(folded, { folded, term, count })
      lexicon.#terms.add(term)
    }
    return lexicon
  }

  hasTerm(term: string): boolean {
    return this.#terms.has(term)
  }

  /** Words that go on from a beginning, the frequent first, without the beginning itself. */
  completions(beginning: string, limit: number): LexiconWord[] {
    return [...this.#words.atPrefix(beginning).values()]
      .filter(({ folded }) => folded !== beginning)
      .sort(byFrequency)
      .slice(0, limit)
  }

  /** Words at most `within` edits away (a swap of neighbours is one), the nearest first, then the frequent. */
  nearest(folded: string, within: number): (LexiconWord & { readonly distance: number })[] {
    // The tree counts a swap as two edits, so it is asked for one more than will be kept.
    return [...this.#words.fuzzyGet(folded, within + 1).values()]
      .map(([word]) => ({ ...word, distance: editDistance(folded, word.folded) }))
      .filter(({ distance }) => distance <= within)
      .sort((a, b) => a.distance - b.distance || byFrequency(a, b))
  }

  /** In alphabetical order, so that the same documents give the same file. */
  toJSON(): LexiconEntries {
    return [...this.#words.values()]
      .sort((a, b) => (a.folded < b.folded ? -1 : 1))
      .map(({ folded, term, count }) => [folded, term, count] as const)
  }
}

const byFrequency = (a: LexiconWord, b: LexiconWord) => b.count - a.count || (a.folded < b.folded ? -1 : 1)
