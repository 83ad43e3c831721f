import * as v from 'valibot'
import type { Reference } from './reference.ts'

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
  topic: v.picklist(['gut-and-sleep', 'melatonin', 'getting-help'], 'the topic is not one of the known ones'),
  reviewed: v.pipe(v.string(), v.isoDate('the review date is not year-month-day')),
})
export type FrontMatter = v.InferOutput<typeof FrontMatter>
export type Topic = FrontMatter['topic']

/** The unit that search finds and the reader opens at: one paragraph, list or table of an article. */
export interface Passage {
  /** The id of the element that holds it in the article's HTML, unique within the article. */
  readonly id: string
  /** The heading it stands under; the article's title before the first heading. */
  readonly heading: string
  readonly text: string
}

/** An article as the build compiles it. */
export interface Article extends FrontMatter {
  /** Sanitised at build time; the only HTML the app ever inserts. */
  readonly html: string
  readonly passages: readonly Passage[]
  /** Ids of the references cited, in the order of their first citation, which is their number in the text. */
  readonly references: readonly string[]
  readonly words: number
}

/** Everything there is to read, as one file the app loads. */
export interface Library {
  readonly articles: readonly Article[]
  readonly references: readonly Reference[]
}
