import type { Failure } from '../result.ts'
import type { SearchReply } from './reply.ts'

/** What the page posts to the search worker. */
export type ToSearch =
  /** First; again to try once more after a failure. `indexUrl` is absolute: a worker resolves against its own file. */
  | { readonly type: 'open'; readonly indexUrl: string }
  /** May come before `opened`: the newest waits. `ticket` grows; an older query that was not begun is never answered. */
  | { readonly type: 'query'; readonly ticket: number; readonly text: string }

/** What the search worker posts to the page. */
export type FromSearch =
  | { readonly type: 'opened'; readonly documents: number }
  | { readonly type: 'answer'; readonly ticket: number; readonly reply: SearchReply }
  /** The library could not be opened or searched; `error.message` is a sentence to show. */
  | { readonly type: 'failed'; readonly error: Failure }
