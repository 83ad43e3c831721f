import { beforeEach, describe, expect, test } from 'vitest'
import { compileIndex } from '../../../src/core/search/compile.ts'
import { pack, unpack } from '../../../src/core/search/container.ts'
import { documentsOf } from '../../../src/core/search/documents.ts'
import type { FromSearch, Question, ToSearch } from '../../../src/core/search/messages.ts'
import { serveQueries } from '../../../src/core/search/serve-queries.ts'
import { dayOn } from '../../fixtures/entries.ts'
import { library } from '../../fixtures/library.ts'

const documents = documentsOf(library)
const bytes = compileIndex(documents).buffer
let posted: FromSearch[]
let receive: (message: ToSearch) => void
let fetchBytes: (url: string) => Promise<ArrayBuffer>
let waiting: (() => void)[]

/** Until what was fetched is there and every message that has arrived is dealt with. */
const settled = async () => {
  await new Promise((resolve) => setImmediate(resolve))
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) step()
}
const open = (indexUrl = 'app://local/index.bin') => {
  receive({ type: 'open', indexUrl })
}
const query = (ticket: number, text: string, more: Partial<Question> = {}) => {
  receive({ type: 'query', ticket, text, settled: true, ...more })
}
const record = (...notes: string[]) => {
  const entries = notes.map((written) => dayOn('2026-03-02', { notes: written }))
  receive({ type: 'record', entries, removed: [] })
  return entries
}
const answers = () => posted.filter((message) => message.type === 'answer')
const answered = () => answers().map(({ ticket }) => ticket)
/** What the newest answer found of the journal. */
const entriesFound = () =>
  (answers().at(-1)?.reply.hits ?? []).flatMap((hit) => (hit.kind === 'journal' ? [hit.entryId] : []))
const find = async (text: string) => {
  query(1, text)
  await settled()
  return entriesFound()
}

beforeEach(() => {
  posted = []
  waiting = []
  fetchBytes = () => Promise.resolve(bytes)
  receive = serveQueries({
    fetchBytes: (url) => fetchBytes(url),
    post: (message) => posted.push(message),
    later: (step) => waiting.push(step),
  })
})

describe('opening', () => {
  test('is announced, with how much there is', async () => {
    open()
    await settled()
    expect(posted).toEqual([{ type: 'opened', documents: documents.length }])
  })

  test('that fails is reported in a sentence, and opening again answers what waits', async () => {
    fetchBytes = () => Promise.reject(new Error('no such file'))
    open()
    query(1, 'sleep')
    await settled()
    expect(posted).toEqual([
      {
        type: 'failed',
        error: expect.objectContaining({
          code: 'unreadable',
          message: expect.stringMatching(
            /^The library could not be opened to be searched.*Install Vagus again/,
          ) as string,
        }) as object,
      },
    ])
    fetchBytes = () => Promise.resolve(bytes)
    open()
    await settled()
    expect(answered()).toEqual([1])
  })

  test('what is no library is reported too', async () => {
    fetchBytes = () => Promise.resolve(new TextEncoder().encode('<!doctype html>').buffer)
    open()
    await settled()
    expect(posted).toMatchObject([{ type: 'failed', error: { code: 'bad-index' } }])
  })

  test('whatever is thrown, there is a sentence', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what a stranger's code may do
    fetchBytes = () => Promise.reject('gone')
    open()
    await settled()
    expect(posted).toMatchObject([
      { type: 'failed', error: { message: expect.stringContaining('Install Vagus again') as string } },
    ])
  })

  test('asked for twice, the second one counts, whichever comes first', async () => {
    const arrivals: ((bytes: ArrayBuffer) => void)[] = []
    fetchBytes = () => new Promise((resolve) => arrivals.push(resolve))
    open('first')
    open('second')
    arrivals[1]?.(bytes)
    await settled()
    arrivals[0]?.(new ArrayBuffer(0))
    await settled()
    expect(posted).toEqual([{ type: 'opened', documents: documents.length }])
  })
})

describe('of several questions', () => {
  test('only the newest is answered', async () => {
    open()
    await settled()
    query(1, 'm')
    query(2, 'me')
    query(3, 'mel')
    await settled()
    expect(answered()).toEqual([3])
  })

  test('that come before the library is open the newest waits for it', async () => {
    query(1, 'sle')
    query(2, 'sleep')
    await settled()
    expect(answered()).toEqual([])
    open()
    await settled()
    expect(answered()).toEqual([2])
  })

  test('each is answered once', async () => {
    open()
    await settled()
    query(1, 'sleep')
    await settled()
    query(2, 'gut')
    await settled()
    open()
    await settled()
    expect(answered()).toEqual([1, 2])
  })

  test('each is answered as it was asked: of one kind, or quickly', async () => {
    open()
    await settled()
    query(1, 'melatonin', { kind: 'reference' })
    await settled()
    expect(answers()[0]?.reply.hits.map(({ kind }) => kind)).toEqual(['reference'])
    query(2, 'melatonin', { settled: false })
    await settled()
    expect(answers()[1]?.reply.hits.every(({ why }) => why !== 'feedback')).toBe(true)
  })
})

describe('the journal', () => {
  beforeEach(async () => {
    open()
    await settled()
  })

  test('is found once it is recorded, whether before or after the library is open', async () => {
    const [entry] = record('A violin lesson')
    expect(await find('violin')).toEqual([entry?.id])
  })

  test('recorded before the library is open is found when it is', async () => {
    posted = []
    receive = serveQueries({
      fetchBytes: (url) => fetchBytes(url),
      post: (message) => posted.push(message),
      later: (step) => waiting.push(step),
    })
    const [entry] = record('A violin lesson')
    open()
    await settled()
    expect(await find('violin')).toEqual([entry?.id])
  })

  test('an entry that was changed is found by what it says now', async () => {
    const [entry] = record('A violin lesson')
    if (entry === undefined) throw new Error('Nothing was recorded.')
    receive({ type: 'record', entries: [{ ...entry, notes: 'A trumpet lesson' }], removed: [] })
    expect(await find('violin')).toEqual([])
    expect(await find('trumpet')).toEqual([entry.id])
  })

  test('an entry that was removed is not found, and the others are', async () => {
    const [first, second] = record('A violin lesson', 'A violin string')
    receive({ type: 'record', entries: [], removed: [first?.id ?? ''] })
    expect(await find('violin')).toEqual([second?.id])
  })

  test('an entry that is recorded between a question and its answer is in the answer', async () => {
    query(1, 'violin')
    const [entry] = record('A violin lesson')
    await settled()
    expect(entriesFound()).toEqual([entry?.id])
  })

  test('is gone once it is forgotten: no hit, no count, no word of it', async () => {
    record('A violin lesson')
    query(1, 'violi')
    receive({ type: 'forget' })
    await settled()
    expect(answers().at(-1)?.reply.counts.journal).toBe(0)
    expect(JSON.stringify(posted)).not.toMatch(/violin/i)
    expect(await find('violin')).toEqual([])
    const [entry] = record('Another violin')
    expect(await find('violin')).toEqual([entry?.id])
  })
})

describe('a long journal', () => {
  const many = Array.from({ length: 1200 }, (_, index) =>
    dayOn('2026-03-02', {
      notes: index === 0 ? 'A violin lesson' : index === 1199 ? 'A bassoon lesson' : '',
    }),
  )
  /** One step of what is to be done later. */
  const step = () => waiting.shift()?.()

  beforeEach(async () => {
    open()
    await settled()
    receive({ type: 'record', entries: many, removed: [] })
  })

  test('does not keep what is typed waiting, and what came first is found first', () => {
    query(1, 'violin lesson bassoon ', { settled: false })
    step()
    step()
    expect(entriesFound()).toEqual([many[0]?.id])
  })

  test('is in an answer to keep as a whole', async () => {
    query(1, 'lesson')
    step()
    step()
    expect(answered()).toEqual([])
    await settled()
    expect(answered()).toEqual([1])
    expect(new Set(entriesFound())).toEqual(new Set([many[0]?.id, many[1199]?.id]))
  })

  test('that was closed on the way is gone, and nobody waits for it', async () => {
    query(1, 'lesson')
    receive({ type: 'forget' })
    await settled()
    expect(answered()).toEqual([1])
    expect(answers().at(-1)?.reply.counts.journal).toBe(0)
  })

  test('has none of the entries that were removed before they were taken in', async () => {
    receive({ type: 'record', entries: [], removed: [many[1199]?.id ?? ''] })
    expect(await find('bassoon')).toEqual([])
  })

  test('has the entries as they were last told', async () => {
    const changed = dayOn('2026-03-02', { id: many[1199]?.id ?? '', notes: 'A trumpet lesson' })
    receive({ type: 'record', entries: [changed], removed: [] })
    expect(await find('bassoon')).toEqual([])
    expect(await find('trumpet')).toEqual([changed.id])
  })
})

describe('trackers', () => {
  const madeAt = '2026-03-01T08:00:00Z'
  const trackers = [{ id: 't', madeAt, changedAt: madeAt, name: 'Tinnitus', type: 'yes-no' as const }]
  const entry = dayOn('2026-03-02', { trackers: { t: true } })

  beforeEach(async () => {
    open()
    await settled()
  })

  test('are found by their names, also of entries that come later', async () => {
    receive({ type: 'record', entries: [], removed: [], trackers })
    receive({ type: 'record', entries: [entry], removed: [] })
    expect(await find('tinnitus')).toEqual([entry.id])
  })

  test('are forgotten with the journal', async () => {
    receive({ type: 'record', entries: [], removed: [], trackers })
    receive({ type: 'forget' })
    receive({ type: 'record', entries: [entry], removed: [] })
    expect(await find('tinnitus')).toEqual([])
  })
})

test('what was chosen of the journal, and how much of it, is asked for as it comes', async () => {
  open()
  await settled()
  const entries = Array.from({ length: 30 }, (_, index) =>
    dayOn(`2026-03-${String(index + 1).padStart(2, '0')}`),
  )
  receive({ type: 'record', entries, removed: [] })
  query(1, '', { kind: 'journal', journal: { from: '2026-03-02' }, limit: 25 })
  await settled()
  expect(answers()[0]?.reply.hits).toHaveLength(25)
  expect(answers()[0]?.reply.counts.journal).toBe(29)
})

test('a library that turns out damaged while it is searched is reported in a sentence', async () => {
  const sections = unpack(bytes)
  if (!sections.ok) throw new Error(sections.error.message)
  // It opens, as documents are read only when they are asked for.
  const spoilt = new Uint8Array(sections.value['documents']?.length ?? 0)
  fetchBytes = () => Promise.resolve(pack({ ...sections.value, documents: spoilt }).buffer)
  open()
  await settled()
  query(1, 'sleep')
  await settled()
  expect(posted.map(({ type }) => type)).toContain('failed')
})
