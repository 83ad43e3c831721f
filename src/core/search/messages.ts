import type { Entry } from '../journal/entry.ts'
import type { Tracker } from '../journal/tracker.ts'
import type { Failure } from '../result.ts'
import type { Kind } from './documents.ts'
import type { JournalChoice } from './journal-filters.ts'
import type { SearchReply } from './reply.ts'

/** What a person asks of the search. */
export interface Question {
  readonly text: string
  /** False while a person is typing: the quick answer. */
  readonly settled: boolean
  /** Only hits of this kind. */
  readonly kind?: Kind | undefined
  /** What the journal is looked through for, beside the text: without any words, everything that fits, the newest first. */
  readonly journal?: JournalChoice | undefined
  /** The most hits to give back, when it is not the usual number. */
  readonly limit?: number | undefined
}

/** What changed in the journal. */
export interface JournalChange {
  /** To add, or to put in the place of those with their ids. The newest first are found first. */
  readonly entries: readonly Entry[]
  /** Ids of entries that are gone. */
  readonly removed: readonly string[]
  /** All there are, under whose names days are found; absent when they are the same as before. */
  readonly trackers?: readonly Tracker[] | undefined
}

/** What the page posts to the search worker. */
export type ToSearch =
  /** First; again to try once more after a failure. `indexUrl` is absolute: a worker resolves against its own file. */
  | { readonly type: 'open'; readonly indexUrl: string }
  /** May come before `opened`: the newest waits. `ticket` grows; an older question that was not begun is never answered. */
  | ({ readonly type: 'query'; readonly ticket: number } & Question)
  | ({ readonly type: 'record' } & JournalChange)
  /** The journal is closed: nothing of it stays. */
  | { readonly type: 'forget' }

/** What the search worker posts to the page. */
export type FromSearch =
  | { readonly type: 'opened'; readonly documents: number }
  | { readonly type: 'answer'; readonly ticket: number; readonly reply: SearchReply }
  /** The library could not be opened or searched; `error.message` is a sentence to show. */
  | { readonly type: 'failed'; readonly error: Failure }

/** The first message, where English is not what is spoken. */
export interface ToSpeak {
  readonly type: 'speak'
  readonly language: 'de'
}
