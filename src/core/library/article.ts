import * as v from 'valibot'
import type { Claim } from './claim.ts'
import type { GlossaryEntry } from './glossary.ts'
import type { Reference } from './reference.ts'
import type { StudyFacts } from './study-facts.ts'

/** What an article can be about, in the order the library shows them. */
export const topics = [
  'gut-and-sleep',
  'melatonin',
  'ibs',
  'upper-gut',
  'other-gut',
  'body-clock',
  'sleep',
  'stress',
  'supplements',
  'keeping-track',
  'getting-help',
  'evidence',
  'using-vagus',
] as const

/** The topic of the guide to Vagus itself. What is said there is about the app, and makes no claim about health. */
export const guideTopic = 'using-vagus' satisfies (typeof topics)[number]

/** What an article's front matter must hold. */
export const FrontMatter = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  ),
  title: v.pipe(v.string(), v.nonEmpty('the title is empty')),
  summary: v.pipe(
    v.string(),
    v.nonEmpty('the summary is empty'),
    v.maxLength(240, 'the summary is over 240 characters'),
  ),
  topic: v.picklist(topics, 'the topic is not one of the known ones'),
  reviewed: v.pipe(v.string(), v.isoDate('the review date is not year-month-day')),
  /** A page that tells when to call whom. */
  redFlags: v.exactOptional(v.literal(true)),
  /** Where it stands in its topic, for those that are to be read in an order; the others come before, by their ids. */
  place: v.exactOptional(
    v.pipe(
      v.number('the place is not a number'),
      v.integer('the place is not a whole number'),
      v.minValue(1, 'the first place is 1'),
    ),
  ),
})
export type FrontMatter = v.InferOutput<typeof FrontMatter>
export type Topic = FrontMatter['topic']

/** Whether an article is of the guide to Vagus, and not of the library on health. */
export const isGuide = ({ topic }: Pick<FrontMatter, 'topic'>): boolean => topic === guideTopic

/** The unit that search finds and the reader opens at: one paragraph, list or table of an article. */
export interface Passage {
  /** The id of the element that holds it in the article's HTML, unique within the article. */
  readonly id: string
  /** The heading it stands under; the article's title before the first heading. */
  readonly heading: string
  readonly text: string
}

/** A heading, for the list of contents. */
export interface Heading {
  /** The id of its element. */
  readonly id: string
  readonly text: string
  readonly level: 2 | 3
}

/** An article as the build compiles it. */
export interface Article extends FrontMatter {
  /** Sanitised at build time; the only HTML the app ever inserts. */
  readonly html: string
  readonly headings: readonly Heading[]
  readonly passages: readonly Passage[]
  readonly claims: readonly Claim[]
  /** Ids of the references cited, in the order of their first citation, which is their number in the text. */
  readonly references: readonly string[]
  /** Ids of the articles nearest to it, nearest first. */
  readonly related: readonly string[]
  readonly words: number
}

/** Articles that belong together for a purpose, in reading order. */
export interface Collection {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly articles: readonly string[]
}

/** Everything there is to read, as one file the app loads. */
export interface Library {
  readonly articles: readonly Article[]
  readonly references: readonly Reference[]
  /** By id of the reference. */
  readonly facts: Readonly<Record<string, StudyFacts>>
  /** In alphabetical order. */
  readonly glossary: readonly GlossaryEntry[]
  readonly collections: readonly Collection[]
  /** Ids of articles that are there but damaged on this computer; never in what the build makes. */
  readonly damaged?: readonly string[]
}
