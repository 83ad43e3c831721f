import { termOf, wordsOf, type Word } from './analysis.ts'
import type { NearWord } from './collection.ts'
import { SortedWords } from './sorted-words.ts'

/** How two expressions are related: the same in other letters, about the same, or the second is what the first is a kind of. */
export type Relation = 'same' | 'near' | 'broader'

/** What may be looked for in place of an expression. */
export interface Substitute {
  /** Its terms; a document has it that has them all. */
  readonly terms: readonly string[]
  readonly relation: Relation
}

const signs = [
  ['=', 'same'],
  ['~', 'near'],
  ['>', 'broader'],
] as const satisfies readonly (readonly [string, Relation])[]

/** The most words an expression has, stop words among them. */
const longestExpression = 5

export interface SynonymEntries {
  /** By the words of an expression as they follow one another: terms, or stop words folded. */
  readonly substitutes: readonly (readonly [expression: string, readonly Substitute[]])[]
  /** Every word of an expression, folded. */
  readonly words: readonly string[]
}

/** Which expressions stand for one another. */
export class Synonyms {
  readonly #substitutes: Map<string, readonly Substitute[]>
  readonly #words: Set<string>
  #sorted: SortedWords | undefined

  /** Those that `toJSON` gave, or none. */
  constructor({ substitutes = [], words = [] }: Partial<SynonymEntries> = {}) {
    this.#substitutes = new Map(substitutes)
    this.#words = new Set(words)
  }

  toJSON(): SynonymEntries {
    return { substitutes: [...this.#substitutes], words: [...this.#words] }
  }

  /** Lets expressions be looked for when others are typed: each for all others, or each for those that follow it. */
  add(expressions: readonly string[], relation: Relation): void {
    const read = expressions.map(readExpression)
    for (const { words } of read)
      for (const { folded, term } of words) if (term !== undefined) this.#words.add(folded)
    read.forEach((typed, index) => {
      const others = relation === 'broader' ? read.slice(index + 1) : read
      for (const other of others) this.#addOne(typed, other, relation)
    })
  }

  #addOne(typed: Expression, { key, terms, isClear }: Expression, relation: Relation) {
    if (typed.key === '' || typed.key === key || terms.length === 0 || !isClear) return
    const known = this.#substitutes.get(typed.key) ?? []
    if (known.some((other) => other.terms.join(' ') === terms.join(' '))) return
    this.#substitutes.set(typed.key, [...known, { terms, relation }])
  }

  /**
   * What is the same in other letters has the same neighbours, and is a neighbour of the same: "diarrhea" of what
   * "diarrhoea" is.
   */
  joinTwins(): void {
    const before = new Map(this.#substitutes)
    const of = ({ terms }: Substitute) => before.get(terms.join(' ')) ?? []
    for (const [key, substitutes] of before) {
      const neighbours = substitutes.flatMap((one) =>
        one.relation === 'same'
          ? of(one)
          : of(one).flatMap(({ terms, relation }) => (relation === 'same' ? [{ ...one, terms }] : [])),
      )
      const different = new Map<string, Substitute>()
      for (const one of [...substitutes, ...neighbours]) {
        const expression = one.terms.join(' ')
        if (expression !== key && !different.has(expression)) different.set(expression, one)
      }
      this.#substitutes.set(key, [...different.values()])
    }
  }

  /** Whether a folded word stands in some expression: then it is no misspelling. */
  has(folded: string): boolean {
    return this.#words.has(folded)
  }

  /** Words of expressions at most `within` edits away: of these it is not known how frequent they are. */
  nearest(folded: string, within: number): NearWord[] {
    this.#sorted ??= new SortedWords([...this.#words].sort())
    const { words } = this.#sorted
    return this.#sorted.nearest(folded, within).map(({ at, distance }) => {
      const word = words[at] ?? ''
      return { folded: word, term: termOf(word), count: 0, distance }
    })
  }

  /**
   * What may be looked for in place of the words of a question, the longest expressions first: "high blood pressure" is not
   * taken apart to "blood pressure". `words` are terms, or stop words folded, as they follow one another.
   */
  find(
    words: readonly string[],
  ): { readonly from: number; readonly to: number; readonly substitutes: readonly Substitute[] }[] {
    const found: { from: number; to: number; substitutes: readonly Substitute[] }[] = []
    const taken = new Set<number>()
    for (let length = Math.min(longestExpression, words.length); length > 0; length -= 1) {
      for (let from = 0; from + length <= words.length; from += 1) {
        const places = Array.from({ length }, (_, index) => from + index)
        if (places.some((place) => taken.has(place))) continue
        const substitutes = this.#substitutes.get(words.slice(from, from + length).join(' '))
        if (substitutes === undefined) continue
        found.push({ from, to: from + length, substitutes })
        for (const place of places) taken.add(place)
      }
    }
    return found.sort((a, b) => a.from - b.from)
  }
}

interface Expression {
  readonly words: readonly Word[]
  readonly terms: readonly string[]
  /** Its terms as they follow one another, and stop words folded. */
  readonly key: string
  /** "The runs" is clear when it is typed; what is left of it, "run", stands for other things in a text. */
  readonly isClear: boolean
}

function readExpression(text: string): Expression {
  const words = wordsOf(text)
  const terms = words.flatMap(({ term }) => (term === undefined ? [] : [term]))
  const key = words.map(({ term, folded }) => term ?? folded).join(' ')
  return { words, terms, key, isClear: terms.length > 1 || words.length === 1 }
}

/** A group of expressions on a line of a list. */
interface Group {
  /** From 1. */
  readonly line: number
  readonly expressions: readonly string[]
  /** Undefined when they are not joined by one sign. */
  readonly relation: Relation | undefined
}

function groupsIn(list: string): Group[] {
  return list.split('\n').flatMap((text, index) => {
    const group = text.replace(/#.*/, '').trim()
    if (group === '') return []
    const used = signs.filter(([sign]) => group.includes(sign))
    const expressions = group.split(/[=~>]/).map((expression) => expression.trim())
    const relation = used.length === 1 && !expressions.includes('') ? used[0]?.[1] : undefined
    return [{ line: index + 1, expressions, relation }]
  })
}

/** The lines of a list that are no groups, for whoever writes it. */
export const wrongGroups = (list: string): { readonly line: number; readonly message: string }[] =>
  groupsIn(list)
    .filter(({ relation }) => relation === undefined)
    .map(({ line, expressions }) => ({
      line,
      message: `“${expressions.join(' ')}” is no group: join two or more expressions by one of = ~ >`,
    }))

/**
 * Reads a list: a group of expressions on each line, joined by one sign. `=` joins the same word in other letters, `~`
 * everyday and medical words for about the same, and `>` a word with what it is a kind of, one way. `#` begins a comment.
 * What is no group is passed over: `wrongGroups` names it.
 */
export function readSynonyms(list: string): Synonyms {
  const synonyms = new Synonyms()
  for (const { expressions, relation } of groupsIn(list))
    if (relation !== undefined) synonyms.add(expressions, relation)
  synonyms.joinTwins()
  return synonyms
}
