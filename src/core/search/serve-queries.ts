import { fail, type Result } from '../result.ts'
import { loadIndex, type SearchIndex } from './index.ts'
import type { FromSearch, ToSearch } from './messages.ts'
import { search } from './search.ts'

/** What the worker lends to this: its ways out. */
export interface Surroundings {
  /** The text behind an address. Rejects with an Error that says why there is none. */
  readonly fetchText: (url: string) => Promise<string>
  readonly post: (message: FromSearch) => void
  /** Runs a step after the messages that have already arrived. */
  readonly later: (step: () => void) => void
}

/**
 * Opens the library and answers queries, only ever the newest: whoever types faster than this answers is not made to wait
 * for what has long been typed over.
 * @returns what to hand each message of the page to
 */
export function serveQueries({ fetchText, post, later }: Surroundings): (message: ToSearch) => void {
  let index: SearchIndex | undefined
  let newest: Extract<ToSearch, { type: 'query' }> | undefined
  let openings = 0

  const open = async (url: string) => {
    openings += 1
    const opening = openings
    const opened = await readIndex(url, fetchText)
    // The page has asked again meanwhile: that answer counts.
    if (opening !== openings) return
    if (!opened.ok) {
      post({ type: 'failed', error: opened.error })
      return
    }
    index = opened.value
    post({ type: 'opened', documents: index.documents.size })
    answerNewest()
  }

  const answerNewest = () => {
    if (index === undefined || newest === undefined) return
    const { ticket, text } = newest
    newest = undefined
    post({ type: 'answer', ticket, reply: search(index, text) })
  }

  return (message) => {
    if (message.type === 'open') {
      void open(message.indexUrl)
    } else {
      newest = message
      later(answerNewest)
    }
  }
}

async function readIndex(url: string, fetchText: Surroundings['fetchText']): Promise<Result<SearchIndex>> {
  try {
    return loadIndex(await fetchText(url))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail('unreadable', `The library could not be opened (${why}). Close Vagus and start it again.`)
  }
}
