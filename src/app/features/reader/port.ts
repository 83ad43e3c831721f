import type { Reading } from '../../../contract/contract.ts'
import type { FormatId } from '../../../core/library/export/formats.ts'
import type { Library } from '../../../core/library/article.ts'
import type { ReadingDraft, ReadingMark, ReadingRecord } from '../../../core/reading/record.ts'
import type { Result } from '../../../core/result.ts'

/** What the reader needs from outside. */
export interface LibraryPort {
  readonly load: () => Promise<Result<Library>>
}

/** Prints the page as it stands; the style sheet for print leaves the article alone on it. */
export interface PrintPort {
  readonly print: () => Promise<Result<{ readonly printed: boolean }>>
}

/** Ways out of the library: a file, the clipboard, the browser. Each is `null` or false when the person said no. */
export interface ReferencesPort {
  readonly save: (file: {
    readonly format: FormatId
    readonly name: string
    readonly text: string
  }) => Promise<Result<{ readonly file: string | null }>>
  readonly copy: (text: string) => Promise<Result<null>>
  readonly open: (url: string) => Promise<Result<{ readonly opened: boolean }>>
}

/** Where the reader keeps what a person marks in the articles, and how far they read. */
export interface ReadingPort {
  readonly open: () => Promise<Result<Reading>>
  readonly save: (draft: ReadingDraft) => Promise<Result<ReadingRecord>>
  readonly remove: (id: string) => Promise<Result<ReadingRecord>>
  readonly restore: (mark: ReadingMark) => Promise<Result<ReadingRecord>>
}
