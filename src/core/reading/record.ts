import * as v from 'valibot'
import { Moment } from '../journal/time.ts'
import { Quotation } from '../library/quotation.ts'
import { words } from './catalogue.ts'

/** What a person leaves in the articles: words they marked, and how far they read. As private as the journal. */

const ArticleId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))
const Id = v.pipe(v.string(), v.uuid())

const longestNote = 5000

/** Words marked in an article, perhaps with a note. */
const markParts = {
  kind: v.literal('mark'),
  articleId: ArticleId,
  quotation: Quotation,
  note: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(longestNote, () => words.noteTooLong(longestNote)),
    ),
  ),
}

/** The passage an article was last read at; one for each article. */
const placeParts = {
  kind: v.literal('place'),
  articleId: ArticleId,
  passage: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
}

/** The year of `madeAt` is the file a record is in, so that it never moves. */
const recordParts = { id: Id, madeAt: Moment, changedAt: Moment }

export const ReadingMark = v.strictObject({ ...recordParts, ...markParts })
export const ReadingPlace = v.strictObject({ ...recordParts, ...placeParts })
export const ReadingRecord = v.variant('kind', [ReadingMark, ReadingPlace])

/** A mark with an `id` changes that mark's note. */
export const ReadingDraft = v.variant('kind', [
  v.strictObject({ id: v.optional(Id), ...markParts }),
  v.strictObject(placeParts),
])

export type ReadingMark = v.InferOutput<typeof ReadingMark>
export type ReadingPlace = v.InferOutput<typeof ReadingPlace>
export type ReadingRecord = v.InferOutput<typeof ReadingRecord>
export type ReadingDraft = v.InferOutput<typeof ReadingDraft>
