import { fail, type Result } from '../result.ts'
import { openIndex, type CompiledIndex } from './compiled-index.ts'
import type { LibraryDocument } from './documents.ts'
import { journalDocument, journalDocumentId, type JournalDocument } from './journal-documents.ts'
import { LiveIndex } from './live-index.ts'
import type { FromSearch, ToSearch } from './messages.ts'
import { search } from './search.ts'

/** What the worker lends to this: its ways out. */
export interface Surroundings {
  /** What is behind an address. Rejects with an Error that says why there is nothing. */
  readonly fetchBytes: (url: string) => Promise<ArrayBuffer>
  readonly post: (message: FromSearch) => void
  /** Runs a step after the messages that have already arrived. */
  readonly later: (step: () => void) => void
}

/**
 * Opens the library, keeps what of the journal it is given, and answers questions, only ever the newest: whoever types
 * faster than this answers is not made to wait for what has long been typed over.
 * @returns what to hand each message of the page to
 */
export function serveQueries({ fetchBytes, post, later }: Surroundings): (message: ToSearch) => void {
  let library: CompiledIndex<LibraryDocument> | undefined
  let journal = new LiveIndex<JournalDocument>()
  let newest: Extract<ToSearch, { type: 'query' }> | undefined
  let openings = 0

  const open = async (url: string) => {
    openings += 1
    const opening = openings
    const opened = await readIndex(url, fetchBytes)
    // The page has asked again meanwhile: that answer counts.
    if (opening !== openings) return
    if (!opened.ok) {
      post({ type: 'failed', error: opened.error })
      return
    }
    library = opened.value
    post({ type: 'opened', documents: library.count })
    answerNewest()
  }

  const answerNewest = () => {
    if (library === undefined || newest === undefined) return
    const { ticket, text, settled, kind } = newest
    newest = undefined
    try {
      post({ type: 'answer', ticket, reply: search({ library, journal }, text, { settled, kind }) })
    } catch {
      // A document that cannot be read: the question is not to blame, and asking again does not help.
      post({
        type: 'failed',
        error: { code: 'bad-index', message: 'The search index is damaged. Install Vagus again.' },
      })
    }
  }

  return (message) => {
    if (message.type === 'open') {
      void open(message.indexUrl)
    } else if (message.type === 'record') {
      for (const id of message.removed) journal.remove(journalDocumentId(id))
      journal.addAll(message.entries.map(journalDocument))
    } else if (message.type === 'forget') {
      journal = new LiveIndex()
    } else {
      newest = message
      later(answerNewest)
    }
  }
}

async function readIndex(
  url: string,
  fetchBytes: Surroundings['fetchBytes'],
): Promise<Result<CompiledIndex<LibraryDocument>>> {
  try {
    return openIndex<LibraryDocument>(await fetchBytes(url))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail('unreadable', `The library could not be opened (${why}). Close Vagus and start it again.`)
  }
}
