import type { Entry } from '../../core/journal/entry.ts'
import type { Tracker } from '../../core/journal/tracker.ts'
import { spoken } from '../../core/language.ts'
import type { FromSearch, ToSearch, ToSpeak } from '../../core/search/messages.ts'
import type { SearchReply } from '../../core/search/reply.ts'
import type { SearchPort } from '../features/search/port.ts'
import { words } from './catalogue.ts'

/** What of a worker is used. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  addEventListener(type: 'message', listener: (event: MessageEvent<FromSearch>) => void): void
  addEventListener(type: 'error', listener: () => void): void
}

interface Surroundings {
  readonly startWorker: () => SearchWorker
  /** Absolute: a worker resolves against its own file. */
  readonly indexUrl: () => string
}

const inPage: Surroundings = {
  startWorker: () => new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module' }),
  indexUrl: () => new URL('index.bin', document.baseURI).href,
}

/**
 * The search worker as a port. Answers to a question that has been typed over are dropped. A worker that dies after it was
 * of use is started again, once, and told what the one before knew.
 */
export function createSearchClient({ startWorker, indexUrl }: Surroundings = inPage): SearchPort {
  let worker: SearchWorker | undefined
  let ticket = 0
  let newest: Extract<ToSearch, { type: 'query' }> | undefined
  let deliver: ((reply: SearchReply) => void) | undefined
  let whenOpened: (() => void) | undefined
  let whenFailed: ((message: string) => void) | undefined
  let hasOpened = false
  let mayRestart = true
  /** What a new worker has to be told of the journal. */
  const entries = new Map<string, Entry>()
  let trackers: readonly Tracker[] = []

  const start = () => {
    const started = startWorker()
    hasOpened = false
    started.addEventListener('message', ({ data }) => {
      // One that was given up may still have something to say.
      if (started !== worker) return
      if (data.type === 'opened') {
        hasOpened = true
        whenOpened?.()
      } else if (data.type === 'failed') whenFailed?.(data.error.message)
      else if (data.ticket === ticket) {
        newest = undefined
        deliver?.(data.reply)
      }
    })
    started.addEventListener('error', () => {
      if (started === worker) giveUp(started)
    })
    worker = started
    if (spoken() === 'de') started.postMessage({ type: 'speak', language: 'de' } satisfies ToSpeak)
    if (entries.size > 0 || trackers.length > 0)
      started.postMessage({ type: 'record', entries: [...entries.values()], removed: [], trackers })
  }

  const giveUp = (dead: SearchWorker) => {
    dead.terminate()
    worker = undefined
    if (!hasOpened || !mayRestart) {
      whenFailed?.(words.searchStopped)
      return
    }
    mayRestart = false
    open()
    if (newest !== undefined) post(newest)
  }

  const post = (message: ToSearch) => {
    // Started with the first message: a thread of its own costs the first frame something.
    if (worker === undefined) start()
    worker?.postMessage(message)
  }

  const open = () => {
    post({ type: 'open', indexUrl: indexUrl() })
  }

  return {
    open: (opened, failed) => {
      whenOpened = opened
      whenFailed = failed
      // Whoever tries again by hand has another.
      mayRestart = true
      open()
    },
    ask: (question, answer) => {
      ticket += 1
      deliver = answer
      newest = { type: 'query', ticket, ...question }
      post(newest)
    },
    record: (change) => {
      for (const id of change.removed) entries.delete(id)
      for (const entry of change.entries) entries.set(entry.id, entry)
      trackers = change.trackers ?? trackers
      post({ type: 'record', ...change })
    },
    forget: () => {
      entries.clear()
      trackers = []
      post({ type: 'forget' })
    },
  }
}
