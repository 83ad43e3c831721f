import { grades, type Grade } from '../library/grade.ts'
import type { Entry } from '../journal/entry.ts'
import { wordsOf, type Word } from './analysis.ts'
import { words as said } from './catalogue.ts'
import { readDates, type DateRange } from './date-range.ts'
import type { Kind } from './documents.ts'
import type { JournalFilters } from './journal-filters.ts'

export interface QueryWord {
  readonly typed: string
  readonly folded: string
  readonly term: string
  /** Whether it may be the beginning of a longer word: the last one, with nothing typed after it. */
  readonly unfinished: boolean
}

/** Words that must follow one another, as they are written. */
export interface Phrase {
  readonly typed: string
  /** Folded, stop words among them. */
  readonly words: readonly string[]
  /** Whether its last word may be the beginning of a longer one: its quotation mark has not been closed. */
  readonly unfinished: boolean
}

/** What a question is narrowed to. Of each list one must fit; an empty one narrows nothing. */
export interface Filters extends JournalFilters {
  readonly authors: readonly string[]
  readonly years: readonly (readonly [from: number, to: number])[]
  readonly designs: readonly string[]
  readonly grades: readonly Grade[]
  readonly kinds: readonly Kind[]
  readonly topics: readonly string[]
}

/** What a person asks for. */
export interface Query {
  /** Different terms, in the order typed, those of phrases among them. */
  readonly words: readonly QueryWord[]
  /** All words as they follow one another: terms, or stop words folded. */
  readonly sequence: readonly string[]
  readonly phrases: readonly Phrase[]
  /** What no result may have: terms, and phrases. */
  readonly excluded: { readonly words: readonly QueryWord[]; readonly phrases: readonly Phrase[] }
  readonly filters: Filters
  /** The id of a document of the library: what is like it is asked for, and words do not count. */
  readonly like: string | undefined
  /** Stop words, as typed. */
  readonly ignored: readonly string[]
  /** How something was read that could not be read as it was meant, in sentences to show. */
  readonly notes: readonly string[]
  /** Whether the text went on beyond what is looked at. */
  readonly cut: boolean
}

/** A question of any sensible length is well within these; a pasted page is not a question. In UTF-16 units, and words. */
const longestText = 2_000
/** Each word is a bit of a number. */
const mostWords = 30

const quotes = '"“”„«»'
const command = new RegExp(
  // Only where a word can begin: 5' 10" and half-past are no commands.
  String.raw`(?<![^\s(])(?<not>-)?(?:` +
    String.raw`(?<key>author|year|design|grade|in|topic|like|date|is|kind|taken):(?:[${quotes}](?<quotedValue>[^${quotes}]*)[${quotes}]?|(?<value>[^\s${quotes}]*))` +
    String.raw`|[${quotes}](?<phrase>[^${quotes}]*)(?<closed>[${quotes}]?)` +
    String.raw`|(?<=-)(?<word>(?:\p{Nd}+-?)?\p{L}[^\s${quotes}]*))`,
  'giu',
)

/** Reads what was typed. Any string is a query. */
export function readQuery(text: string): Query {
  const looked = text.slice(0, longestText)
  const reader = new Reader()
  let plain = looked
  for (const match of looked.matchAll(command)) {
    const kept = reader.read(match, match.index + match[0].length === text.length)
    // What was a command is no word to look for; the places of the others stay.
    const blank = kept ?? ' '.repeat(match[0].length)
    plain = plain.slice(0, match.index) + blank + plain.slice(match.index + match[0].length)
  }
  const found = wordsOf(plain)
  const words = new Map<string, QueryWord>()
  const ignored = new Set<string>()
  for (const { start, end, folded, term } of found) {
    const typed = looked.slice(start, end)
    const unfinished = end === text.length
    // A stop word that stands alone and unfinished is on its way to something: "can" to "cancer".
    if (term === undefined && !(unfinished && found.length === 1)) ignored.add(typed)
    else words.set(term ?? folded, { typed, folded, term: term ?? folded, unfinished })
  }
  return {
    words: [...words.values()].slice(0, mostWords),
    sequence: found.map(({ term, folded }) => term ?? folded),
    phrases: reader.phrases,
    excluded: reader.excluded,
    filters: reader.filters,
    like: reader.like,
    ignored: [...ignored],
    notes: [...new Set(reader.notes)],
    cut: looked.length < text.length || words.size > mostWords,
  }
}

/** Takes the commands of a query one after another. */
class Reader {
  readonly phrases: Phrase[] = []
  readonly excluded: { words: QueryWord[]; phrases: Phrase[] } = { words: [], phrases: [] }
  readonly filters = {
    authors: [] as string[],
    years: [] as (readonly [number, number])[],
    designs: [] as string[],
    grades: [] as Grade[],
    kinds: [] as Kind[],
    topics: [] as string[],
    dates: [] as DateRange[],
    entryKinds: [] as Entry['kind'][],
    days: [] as 'flare'[],
    taken: [] as string[],
  }
  readonly notes: string[] = []
  like: string | undefined

  /** @returns what of it stays to be looked for, as long as it was; undefined when nothing does */
  read(match: RegExpExecArray, last: boolean): string | undefined {
    const { not, key, quotedValue, value, phrase, closed, word } = match.groups ?? {}
    if (key !== undefined) {
      this.#readFilter(match[0], key.toLowerCase(), (quotedValue ?? value ?? '').trim(), not !== undefined)
      return undefined
    }
    if (word !== undefined) {
      this.#exclude(word, wordsOf(word))
      return undefined
    }
    if (phrase === undefined) return undefined
    const words = wordsOf(phrase)
    const whole = {
      typed: phrase,
      words: words.map(({ folded }) => folded),
      unfinished: last && closed === '',
    }
    if (not !== undefined) {
      this.#exclude(phrase, words)
      return undefined
    }
    // A single word in quotation marks is meant as it is written. What has no finished word yet narrows nothing.
    const finished = whole.unfinished ? words.slice(0, -1) : words
    if (finished.some(({ term }) => term !== undefined)) this.phrases.push(whole)
    return match[0].replace(new RegExp(`[${quotes}]`, 'g'), ' ')
  }

  #exclude(typed: string, words: readonly Word[]) {
    if (words.every(({ term }) => term === undefined)) {
      if (words.length > 0) this.notes.push(said.query.common(typed))
      return
    }
    if (words.length > 1) {
      this.excluded.phrases.push({ typed, words: words.map(({ folded }) => folded), unfinished: false })
      return
    }
    for (const { folded, term } of words)
      if (term !== undefined) this.excluded.words.push({ typed, folded, term, unfinished: false })
  }

  #readFilter(typed: string, key: string, value: string, not: boolean) {
    if (not) {
      this.notes.push(said.query.notExcludable(typed))
      return
    }
    if (value === '') return
    if (key === 'author') this.filters.authors.push(...wordsOf(value).map(({ folded }) => folded))
    else if (key === 'design') this.filters.designs.push(value)
    else if (key === 'topic') this.filters.topics.push(value)
    else if (key === 'like') this.like = value
    else if (key === 'year') this.#readYears(typed, value)
    else if (key === 'grade') this.#readGrade(typed, value)
    else if (key === 'taken') this.filters.taken.push(value)
    else if (key === 'date') this.#readDates(typed, value)
    else if (key === 'is') this.#readDays(typed, value)
    else if (key === 'kind') this.#readEntryKind(typed, value)
    else this.#readKind(typed, value)
  }

  #readYears(typed: string, value: string) {
    const range = /^(?<from>\d{4})?(?:(?<dots>\.\.|-|–)(?<to>\d{4})?)?$/.exec(value)?.groups
    const { from, dots, to } = range ?? {}
    if (from === undefined && to === undefined) {
      this.notes.push(said.query.year(typed))
      return
    }
    const first = Number(from ?? 0)
    const last = Number(to ?? (dots === undefined ? from : 9999))
    this.filters.years.push(first <= last ? [first, last] : [last, first])
    if (first > last) this.notes.push(said.query.readAs(typed, String(last), String(first)))
  }

  #readDates(typed: string, value: string) {
    const read = readDates(value)
    if (read === undefined) {
      this.notes.push(said.query.date(typed))
      return
    }
    const { range, turned } = read
    this.filters.dates.push(range)
    if (turned) this.notes.push(said.query.readAs(typed, range[0], range[1]))
  }

  #readDays(typed: string, value: string) {
    if (/^flares?$/i.test(value)) this.filters.days.push('flare')
    else this.notes.push(said.query.is(typed))
  }

  #readEntryKind(typed: string, value: string) {
    const kind = entryKindNames.get(value.toLowerCase())
    if (kind !== undefined) this.filters.entryKinds.push(kind)
    else this.notes.push(said.query.kind(typed))
  }

  #readGrade(typed: string, value: string) {
    const grade = grades.find((grade) => grade === value.toLowerCase())
    if (grade !== undefined) this.filters.grades.push(grade)
    else this.notes.push(said.query.grade(typed, grades))
  }

  #readKind(typed: string, value: string) {
    const kind = kindNames.get(value.toLowerCase())
    if (kind !== undefined) this.filters.kinds.push(kind)
    else this.notes.push(said.query.in(typed))
  }
}

const kindNames: ReadonlyMap<string, Kind> = new Map([
  ...['article', 'articles', 'library'].map((name) => [name, 'article'] as const),
  ...['study', 'studies', 'reference', 'references'].map((name) => [name, 'reference'] as const),
  ...['word', 'words', 'glossary'].map((name) => [name, 'word'] as const),
  ...['journal', 'diary'].map((name) => [name, 'journal'] as const),
])

const entryKindNames: ReadonlyMap<string, Entry['kind']> = new Map([
  ...['night', 'nights'].map((name) => [name, 'night'] as const),
  ['gut', 'gut'] as const,
  ...['taken', 'dose', 'doses'].map((name) => [name, 'taken'] as const),
  ...['day', 'days'].map((name) => [name, 'day'] as const),
])
