import { describe, expect, test, vi } from 'vitest'
import type { Question } from '../../src/core/search/messages.ts'
import type { Hit, SearchReply } from '../../src/core/search/reply.ts'
import { Search } from '../../src/app/features/search/search.svelte.ts'

const hitOf = (id: string): Hit => ({
  kind: 'word',
  id,
  wordId: id,
  title: id,
  titleMarks: [],
  snippet: { text: '', marks: [] },
  score: 1,
})

const journalHit = (entryId: string): Hit => ({
  kind: 'journal',
  id: `journal:${entryId}`,
  entryId,
  entryKind: 'day',
  date: '2026-11-22',
  title: 'Day',
  titleMarks: [],
  snippet: { text: '', marks: [] },
  score: 1,
})

const replyOf = (...hits: readonly Hit[]): SearchReply => ({
  hits,
  counts: {
    article: 0,
    reference: 0,
    word: hits.filter(({ kind }) => kind === 'word').length,
    journal: hits.filter(({ kind }) => kind === 'journal').length,
  },
  tried: { words: [], respelled: [], ignored: [], notes: [], cut: false },
  terms: [],
})

/** A search whose questions are answered, and whose pauses end, when the test says so. */
function start() {
  const asked: { readonly question: Question; readonly answer: (reply: SearchReply) => void }[] = []
  const record = vi.fn<(entries: readonly unknown[], removed: readonly string[]) => void>()
  const forget = vi.fn<() => void>()
  let waiting: (() => void) | undefined
  const search = new Search(
    {
      open: (opened) => {
        opened()
      },
      ask: (question, answer) => {
        asked.push({ question, answer })
      },
      record,
      forget,
    },
    (step) => {
      waiting = step
      return () => {
        if (waiting === step) waiting = undefined
      }
    },
  )
  return {
    search,
    asked,
    record,
    forget,
    questions: () => asked.map(({ question }) => question),
    /** Answers the newest question. */
    answer: (...hits: readonly Hit[]) => {
      asked.at(-1)?.answer(replyOf(...hits))
    },
    /** Nothing is typed for a while. */
    pause: () => {
      const step = waiting
      waiting = undefined
      step?.()
    },
  }
}

const ids = (search: Search) => search.hits.map(({ id }) => id)

describe('a question', () => {
  test('is asked with each key, and once more when the typing pauses', () => {
    const { search, questions, pause } = start()
    search.type('ref')
    search.type('reflux')
    expect(questions()).toEqual([
      { text: 'ref', settled: false, kind: undefined },
      { text: 'reflux', settled: false, kind: undefined },
    ])
    pause()
    expect(questions().slice(2)).toEqual([{ text: 'reflux', settled: true, kind: undefined }])
    pause()
    expect(questions()).toHaveLength(3)
  })

  test('is not asked again when the box has been emptied', () => {
    const { search, questions, answer, pause } = start()
    search.type('reflux')
    answer(hitOf('reflux'))
    search.type('  ')
    expect(search.reply).toBeUndefined()
    pause()
    expect(questions().filter(({ settled }) => settled)).toEqual([])
  })
})

describe('the better answer', () => {
  test('takes the place of the first one while nobody is in the list', () => {
    const { search, answer, pause } = start()
    search.type('reflux')
    answer(hitOf('a'), hitOf('b'))
    pause()
    answer(hitOf('b'), hitOf('c'))
    expect(ids(search)).toEqual(['b', 'c'])
  })

  test.each<[string, (search: Search) => void]>([
    [
      'by an arrow key',
      (search) => {
        search.move(1)
      },
    ],
    [
      'with the pointer or the focus',
      (search) => {
        search.hold()
      },
    ],
    [
      'by opening a hit',
      (search) => {
        search.choose(() => undefined)
      },
    ],
  ])('is dropped once a person has come into the list %s', (_, enter) => {
    const { search, answer, pause } = start()
    search.type('reflux')
    answer(hitOf('a'), hitOf('b'))
    pause()
    enter(search)
    const { active } = search
    answer(hitOf('b'), hitOf('c'))
    expect(ids(search)).toEqual(['a', 'b'])
    expect(search.active).toBe(active)
  })

  test('is not even asked for then', () => {
    const { search, answer, questions, pause } = start()
    search.type('reflux')
    answer(hitOf('a'))
    search.move(1)
    pause()
    expect(questions()).toHaveLength(1)
  })

  test('is taken again for what is typed next', () => {
    const { search, answer, pause } = start()
    search.type('reflux')
    answer(hitOf('a'))
    search.move(1)
    search.type('reflux night')
    answer(hitOf('b'))
    pause()
    answer(hitOf('c'))
    expect(ids(search)).toEqual(['c'])
  })

  test('is taken in any case when it is the first to come', () => {
    const { search, answer, pause } = start()
    search.type('reflux')
    search.hold()
    pause()
    answer(hitOf('a'))
    expect(ids(search)).toEqual(['a'])
  })
})

describe('Enter', () => {
  test('while the answer is on its way opens the first hit of that answer, once', () => {
    const { search, answer, pause } = start()
    const open = vi.fn<(hit: Hit) => void>()
    search.type('ref')
    answer(hitOf('old'))
    search.type('reflux')
    search.choose(open)
    expect(open).not.toHaveBeenCalled()
    answer(hitOf('new'), hitOf('other'))
    pause()
    answer(hitOf('other'))
    expect(open).toHaveBeenCalledExactlyOnceWith(hitOf('new'))
    expect(ids(search)).toEqual(['new', 'other'])
  })

  test('is forgotten when something else is typed', () => {
    const { search, answer } = start()
    const open = vi.fn<(hit: Hit) => void>()
    search.type('reflux')
    search.choose(open)
    search.type('sleep')
    answer(hitOf('sleep'))
    expect(open).not.toHaveBeenCalled()
  })
})

describe('one kind only', () => {
  test('is asked for at once, goes on while typing, and ends with the text', () => {
    const { search, questions, pause } = start()
    search.type('reflux')
    search.narrow('word')
    search.type('reflux night')
    pause()
    expect(questions().slice(1)).toEqual([
      { text: 'reflux', settled: true, kind: 'word' },
      { text: 'reflux night', settled: false, kind: 'word' },
      { text: 'reflux night', settled: true, kind: 'word' },
    ])
    search.type('')
    expect(search.kind).toBeUndefined()
    search.type('sleep')
    expect(questions().at(-1)?.kind).toBeUndefined()
  })

  test('is shown even to a person who was in the list', () => {
    const { search, answer } = start()
    search.type('reflux')
    answer(hitOf('a'))
    search.hold()
    search.narrow('journal')
    answer(journalHit('1'))
    expect(ids(search)).toEqual(['journal:1'])
  })
})

describe('the journal', () => {
  test('is handed on, and what is shown follows when the typing pauses', () => {
    const { search, record, questions, answer, pause } = start()
    search.type('reflux')
    answer(hitOf('a'))
    search.record([], [])
    expect(record).toHaveBeenCalledOnce()
    pause()
    expect(questions().at(-1)).toEqual({ text: 'reflux', settled: true, kind: undefined })
  })

  test('is not searched while nothing is typed', () => {
    const { search, asked, pause } = start()
    search.record([], [])
    pause()
    expect(asked).toEqual([])
  })

  test('an entry that is gone is gone from the list at once', () => {
    const { search, answer } = start()
    search.type('reflux')
    answer(journalHit('1'), hitOf('a'), journalHit('2'))
    search.move(1)
    search.record([], ['1'])
    expect(ids(search)).toEqual(['a', 'journal:2'])
    expect(search.reply?.counts.journal).toBe(1)
    expect(search.active).toBe(-1)
  })

  test('once it is closed nothing of it is shown, and an answer from before is not waited for', () => {
    const { search, forget, questions, answer } = start()
    search.type('reflux')
    answer(journalHit('1'), hitOf('a'))
    search.hold()
    search.forget()
    expect(forget).toHaveBeenCalledOnce()
    expect(ids(search)).toEqual(['a'])
    expect(search.reply?.counts.journal).toBe(0)
    expect(questions()).toHaveLength(2)
    answer(hitOf('b'))
    expect(ids(search)).toEqual(['b'])
  })
})
