import { speak } from '../../core/language.ts'
import type { ToSearch, ToSpeak } from '../../core/search/messages.ts'
import { serveQueries } from '../../core/search/serve-queries.ts'

/** Not a timer: of many in a row each waits for four milliseconds, which adds up over a long journal. */
const steps: (() => void)[] = []
const { port1: call, port2: called } = new MessageChannel()
called.addEventListener('message', () => {
  steps.shift()?.()
})
called.start()

const receive = serveQueries({
  fetchBytes: async (url) => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url} answers ${String(response.status)}`)
    return response.arrayBuffer()
  },
  post: (message) => {
    self.postMessage(message)
  },
  later: (step) => {
    steps.push(step)
    call.postMessage(undefined)
  },
})

/** Waited for by everything that is answered in words; undefined for English, which is there already. */
let spoken: Promise<void> | undefined

self.addEventListener('message', ({ data }: MessageEvent<ToSearch | ToSpeak>) => {
  if (data.type === 'speak')
    spoken = import('../../core/german.ts').then(({ german }) => {
      speak(data.language, german)
    })
  else if (spoken === undefined) receive(data)
  else
    void spoken.then(() => {
      receive(data)
    })
})
