import { fail, succeed, type Result } from '../result.ts'
import { forgetStems } from './analysis.ts'
import { words } from './catalogue.ts'
import { openIndex, type CompiledIndex } from './compiled-index.ts'
import type { LibraryDocument } from './documents.ts'
import type { Searched } from './find.ts'
import { JournalKeeper } from './journal-keeper.ts'
import type { FromSearch, Question, ToSearch } from './messages.ts'
import type { SearchReply } from './reply.ts'
import { search, type AnyDocument } from './search.ts'

/** What the worker lends to this: its ways out. */
export interface Surroundings {
  /** What is behind an address. Rejects when there is nothing. */
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
  const keeper = new JournalKeeper()
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
    later(warmUp)
  }

  const answerNewest = () => {
    if (library === undefined || newest === undefined) return
    // Typing is answered from what is there; an answer to keep is one of the whole journal.
    if (newest.settled && keeper.isBehind) return
    const { ticket, ...question } = newest
    newest = undefined
    const answered = answerTo({ library, journal: keeper.index }, question)
    if (answered.ok) post({ type: 'answer', ticket, reply: answered.value })
    else post({ type: 'failed', error: answered.error })
  }

  /** The first answer takes ten times as long as those after it, so it is not left to the person's first key. */
  const warmUp = () => {
    if (library === undefined || newest !== undefined) return
    for (const settled of [false, true])
      answerTo({ library, journal: keeper.index }, { text: 'a nigth without sleep', settled })
  }

  /** A long journal is taken in piece by piece, with what is typed answered in between. */
  const catchUp = () => {
    keeper.takeIn()
    later(keeper.isBehind ? catchUp : answerNewest)
  }

  return (message) => {
    if (message.type === 'open') {
      void open(message.indexUrl)
    } else if (message.type === 'record') {
      const wasBehind = keeper.isBehind
      keeper.record(message)
      // What is saved now and then is found at once.
      if (!wasBehind) catchUp()
    } else if (message.type === 'forget') {
      keeper.forget()
      forgetStems()
      later(answerNewest)
    } else {
      newest = message
      later(answerNewest)
    }
  }
}

function answerTo(searched: Searched<AnyDocument>, { text, ...options }: Question): Result<SearchReply> {
  try {
    return succeed(search(searched, text, options))
  } catch {
    // Never by a question as such; what it was is nothing a person could act on.
    return fail('not-searched', words.failed.notSearched)
  }
}

async function readIndex(
  url: string,
  fetchBytes: Surroundings['fetchBytes'],
): Promise<Result<CompiledIndex<LibraryDocument>>> {
  try {
    return openIndex<LibraryDocument>(await fetchBytes(url))
  } catch {
    // Nothing the person can do depends on how it failed.
    return fail('unreadable', words.failed.unreadable)
  }
}
