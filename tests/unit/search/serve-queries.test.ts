import { beforeEach, expect, test } from 'vitest'
import { buildIndex, saveIndex } from '../../../src/core/search/index.ts'
import type { FromSearch, ToSearch } from '../../../src/core/search/messages.ts'
import { serveQueries } from '../../../src/core/search/serve-queries.ts'
import { library } from '../../fixtures/library.ts'

const json = saveIndex(buildIndex(library))
let posted: FromSearch[]
let receive: (message: ToSearch) => void
let fetchText: (url: string) => Promise<string>

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const open = () => {
  receive({ type: 'open', indexUrl: 'app://local/index.json' })
}
const query = (ticket: number, text: string) => {
  receive({ type: 'query', ticket, text })
}
const answered = () => posted.flatMap((message) => (message.type === 'answer' ? [message.ticket] : []))

beforeEach(() => {
  posted = []
  fetchText = () => Promise.resolve(json)
  receive = serveQueries({
    fetchText: (url) => fetchText(url),
    post: (message) => posted.push(message),
    later: (step) => setTimeout(step, 0),
  })
})

test('opening is announced', async () => {
  open()
  await settled()
  expect(posted).toEqual([{ type: 'opened', documents: 7 }])
})

test('of several queries only the newest is answered', async () => {
  open()
  await settled()
  query(1, 'm')
  query(2, 'me')
  query(3, 'mel')
  await settled()
  expect(answered()).toEqual([3])
})

test('a query that comes before the library is open waits for it', async () => {
  query(1, 'sle')
  query(2, 'sleep')
  open()
  await settled()
  expect(answered()).toEqual([2])
})

test('a query is answered once', async () => {
  open()
  await settled()
  query(1, 'sleep')
  await settled()
  query(2, 'gut')
  await settled()
  expect(answered()).toEqual([1, 2])
})

test('a library that cannot be fetched is reported in a sentence, and opening again answers what waits', async () => {
  fetchText = () => Promise.reject(new Error('no such file'))
  open()
  query(1, 'sleep')
  await settled()
  expect(posted).toEqual([
    {
      type: 'failed',
      error: expect.objectContaining({
        code: 'unreadable',
        message: 'The library could not be opened (no such file). Close Vagus and start it again.',
      }) as object,
    },
  ])
  fetchText = () => Promise.resolve(json)
  open()
  await settled()
  expect(answered()).toEqual([1])
})

test('a library that is not one is reported too', async () => {
  fetchText = () => Promise.resolve('<!doctype html>')
  open()
  await settled()
  expect(posted).toMatchObject([{ type: 'failed', error: { code: 'bad-index' } }])
})
