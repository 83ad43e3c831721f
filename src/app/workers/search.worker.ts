import type { ToSearch } from '../../core/search/messages.ts'
import { serveQueries } from '../../core/search/serve-queries.ts'

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
    setTimeout(step, 0)
  },
})

self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  receive(data)
})
