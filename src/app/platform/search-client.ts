import type { FromSearch, ToSearch } from '../../core/search/messages.ts'
import type { SearchReply } from '../../core/search/reply.ts'
import type { SearchPort } from '../features/search/port.ts'

/** The search worker as a port. Answers to a question that has been typed over are dropped. */
export function createSearchClient(): SearchPort {
  let worker: Worker | undefined
  let ticket = 0
  let deliver: ((reply: SearchReply) => void) | undefined
  let whenOpened: (() => void) | undefined
  let whenFailed: ((message: string) => void) | undefined
  let hasOpened = false

  const startWorker = () => {
    const started = new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
      if (data.type === 'opened') {
        hasOpened = true
        whenOpened?.()
      } else if (data.type === 'failed') whenFailed?.(data.error.message)
      else if (data.ticket === ticket) deliver?.(data.reply)
    })
    started.addEventListener('error', () => {
      // One that never opened is of no use: the next try begins with another.
      if (!hasOpened) {
        started.terminate()
        worker = undefined
      }
      whenFailed?.('The search stopped working. Close Vagus and start it again.')
    })
    return started
  }
  const post = (message: ToSearch) => {
    // Started with the first message: a thread of its own costs the first frame something.
    worker ??= startWorker()
    worker.postMessage(message)
  }

  return {
    open: (opened, failed) => {
      whenOpened = opened
      whenFailed = failed
      post({ type: 'open', indexUrl: new URL('index.bin', document.baseURI).href })
    },
    ask: (question, answer) => {
      ticket += 1
      deliver = answer
      post({ type: 'query', ticket, ...question })
    },
    record: (entries, removed) => {
      post({ type: 'record', entries, removed })
    },
    forget: () => {
      post({ type: 'forget' })
    },
  }
}
