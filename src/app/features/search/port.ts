import type { SearchReply } from '../../../core/search/reply.ts'

/** What the search needs from outside: something that holds the index and answers away from the typing. */
export interface SearchPort {
  /** Opens the library's index. Calls one of the two once it is known. */
  readonly open: (opened: () => void, failed: (message: string) => void) => void
  /** Asks; only the newest question is sure of an answer. */
  readonly ask: (text: string, answer: (reply: SearchReply) => void) => void
}
