import { describe, expect, test, vi } from 'vitest'
import type { FromSearch, Question, ToSearch } from '../../../src/core/search/messages.ts'
import type { SearchReply } from '../../../src/core/search/reply.ts'
import { createSearchClient, type SearchWorker } from '../../../src/app/platform/search-client.ts'
import { dayOn } from '../../fixtures/entries.ts'

const reply: SearchReply = {
  hits: [],
  counts: { article: 0, reference: 0, word: 0, journal: 0 },
  tried: { words: [], respelled: [], ignored: [], notes: [], cut: false },
  terms: [],
}

/** A worker that does what the test says, and keeps what it was told. */
class Double implements SearchWorker {
  readonly told: ToSearch[] = []
  ended = false
  #onMessage: ((event: MessageEvent<FromSearch>) => void) | undefined
  #onError: (() => void) | undefined

  addEventListener(type: 'message' | 'error', listener: (event: MessageEvent<FromSearch>) => void): void {
    if (type === 'message') this.#onMessage = listener
    else this.#onError = listener as () => void
  }

  postMessage(message: ToSearch): void {
    this.told.push(message)
  }

  terminate(): void {
    this.ended = true
  }

  say(data: FromSearch): void {
    this.#onMessage?.({ data } as MessageEvent<FromSearch>)
  }

  die(): void {
    this.#onError?.()
  }
}

function start() {
  const workers: Double[] = []
  const client = createSearchClient({
    startWorker: () => {
      const worker = new Double()
      workers.push(worker)
      return worker
    },
    indexUrl: () => 'app://local/index.bin',
  })
  const opened = vi.fn<() => void>()
  const failed = vi.fn<(message: string) => void>()
  client.open(opened, failed)
  const newest = () => {
    const worker = workers.at(-1)
    if (worker === undefined) throw new Error('No worker was started.')
    return worker
  }
  newest().say({ type: 'opened', documents: 1 })
  return { client, workers, newest, opened, failed }
}

const question: Question = { text: 'reflux', settled: true }
const open = { type: 'open', indexUrl: 'app://local/index.bin' }
const entry = dayOn('2026-03-02', { notes: 'A violin lesson' })
const tracker = {
  id: 't',
  madeAt: '2026-03-01T08:00:00Z',
  changedAt: '2026-03-01T08:00:00Z',
  name: 'Tinnitus',
  type: 'yes-no',
} as const

test('only the newest question is answered', () => {
  const { client, newest } = start()
  const [first, second] = [vi.fn<(reply: SearchReply) => void>(), vi.fn<(reply: SearchReply) => void>()]
  client.ask(question, first)
  client.ask({ ...question, text: 'sleep' }, second)
  newest().say({ type: 'answer', ticket: 1, reply })
  newest().say({ type: 'answer', ticket: 2, reply })
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
})

describe('a worker that dies after it opened', () => {
  test('is started again and given the library, the journal and what was not answered', () => {
    const { client, workers, newest, failed } = start()
    client.record({ entries: [entry], removed: [], trackers: [tracker] })
    const answer = vi.fn<(reply: SearchReply) => void>()
    client.ask(question, answer)
    newest().die()
    expect(workers).toHaveLength(2)
    expect(workers[0]?.ended).toBe(true)
    expect(newest().told).toEqual([
      { type: 'record', entries: [entry], removed: [], trackers: [tracker] },
      open,
      { type: 'query', ticket: 1, ...question },
    ])
    expect(failed).not.toHaveBeenCalled()
    newest().say({ type: 'answer', ticket: 1, reply })
    expect(answer).toHaveBeenCalledExactlyOnceWith(reply)
  })

  test('is told of the journal as it is by then', () => {
    const { client, newest } = start()
    const other = dayOn('2026-03-03')
    const changed = { ...entry, notes: 'A trumpet lesson' }
    client.record({ entries: [entry, other], removed: [] })
    client.record({ entries: [changed], removed: [other.id] })
    newest().die()
    expect(newest().told[0]).toEqual({ type: 'record', entries: [changed], removed: [], trackers: [] })
  })

  test('is told nothing of a journal that was closed', () => {
    const { client, newest } = start()
    client.record({ entries: [entry], removed: [], trackers: [tracker] })
    client.forget()
    newest().die()
    expect(newest().told).toEqual([open])
  })

  test('is not asked again what was answered', () => {
    const { client, newest } = start()
    client.ask(question, () => undefined)
    newest().say({ type: 'answer', ticket: 1, reply })
    newest().die()
    expect(newest().told).toEqual([open])
  })

  test('has no say any more', () => {
    const { client, workers, newest, opened } = start()
    const answer = vi.fn<(reply: SearchReply) => void>()
    client.ask(question, answer)
    newest().die()
    workers[0]?.say({ type: 'answer', ticket: 1, reply })
    workers[0]?.say({ type: 'opened', documents: 1 })
    workers[0]?.die()
    expect(answer).not.toHaveBeenCalled()
    expect(opened).toHaveBeenCalledOnce()
    expect(workers).toHaveLength(2)
  })

  test('is not started a third time by itself, and is when the person tries again', () => {
    const { client, workers, newest, opened, failed } = start()
    client.record({ entries: [entry], removed: [] })
    newest().die()
    newest().say({ type: 'opened', documents: 1 })
    newest().die()
    expect(workers).toHaveLength(2)
    expect(failed).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^The search stopped working\./))
    client.open(opened, failed)
    expect(workers).toHaveLength(3)
    expect(newest().told.map(({ type }) => type)).toEqual(['record', 'open'])
  })
})

test('a worker that dies before it opened is reported, and the next try has another, with the journal', () => {
  const { client, workers, newest, opened, failed } = start()
  newest().die()
  client.record({ entries: [entry], removed: [] })
  // The second one has not opened.
  newest().die()
  expect(failed).toHaveBeenCalledOnce()
  client.open(opened, failed)
  expect(workers).toHaveLength(3)
  expect(newest().told.map(({ type }) => type)).toEqual(['record', 'open'])
})
