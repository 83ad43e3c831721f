import type { JournalChange, Question } from '../../../core/search/messages.ts'
import type { SearchReply } from '../../../core/search/reply.ts'

/** What the search needs from outside: something that holds the index and answers away from the typing. */
export interface SearchPort {
  /** Opens the library's index. Calls one of the two once it is known. */
  readonly open: (opened: () => void, failed: (message: string) => void) => void
  /** Asks; only the newest question is sure of an answer. */
  readonly ask: (question: Question, answer: (reply: SearchReply) => void) => void
  /** Takes in what is new or changed in the journal, and lets go of what is gone. */
  readonly record: (change: JournalChange) => void
  /** Lets go of everything of the journal. */
  readonly forget: () => void
}
