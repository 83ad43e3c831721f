import { describe, expect, test, vi } from 'vitest'
import type { JournalChange, Question } from '../../src/core/search/messages.ts'
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
  late: false,
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
  const record = vi.fn<(change: JournalChange) => void>()
  const forget = vi.fn<() => void>()
  let waiting: (() => void) | undefined
  let fail: (message: string) => void = () => undefined
  const search = new Search(
    {
      open: (opened, failed) => {
        fail = failed
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
    breakDown: () => {
      fail('The search stopped working.')
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

describe('a search that has failed', () => {
  test('has nothing that the arrows or Enter could reach, until it works again', () => {
    const { search, answer, breakDown } = start()
    search.open()
    search.type('reflux')
    answer(hitOf('one'), hitOf('two'))
    search.move(1)
    breakDown()
    expect([search.hits, search.active]).toEqual([[], -1])
    search.move(1)
    expect(search.active).toBe(-1)
    const open = vi.fn()
    search.choose(open)
    expect(open).not.toHaveBeenCalled()
    search.open()
    expect(ids(search)).toEqual(['one', 'two'])
  })
})

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

  test('opens the line that the arrows were on when the answer came, however the list changed', () => {
    const { search, answer } = start()
    const open = vi.fn<(hit: Hit) => void>()
    search.type('ref')
    answer(hitOf('old'), hitOf('older'), hitOf('oldest'))
    search.type('reflux')
    search.move(1)
    search.move(1)
    answer(hitOf('new'), hitOf('other'), hitOf('third'))
    expect(search.activeHit).toEqual(hitOf('other'))
    search.choose(open)
    expect(open).toHaveBeenCalledExactlyOnceWith(hitOf('other'))
    search.type('reflux at')
    search.move(1)
    search.move(1)
    search.choose(open)
    answer(hitOf('only'))
    expect(open).toHaveBeenLastCalledWith(hitOf('only'))
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
    search.record({ entries: [], removed: [] })
    expect(record).toHaveBeenCalledOnce()
    pause()
    expect(questions().at(-1)).toEqual({ text: 'reflux', settled: true, kind: undefined })
  })

  test('is not searched while nothing is typed', () => {
    const { search, asked, pause } = start()
    search.record({ entries: [], removed: [] })
    pause()
    expect(asked).toEqual([])
  })

  test('an entry that is gone is gone from the list at once', () => {
    const { search, answer } = start()
    search.type('reflux')
    answer(journalHit('1'), hitOf('a'), journalHit('2'))
    search.move(1)
    search.record({ entries: [], removed: ['1'] })
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

  test('once it is closed nothing that came out of it stays: no word to mark, no spelling, no note, no suggestion', () => {
    const { search, asked } = start()
    search.type('violi lesson')
    asked.at(-1)?.answer({
      ...replyOf(journalHit('1'), hitOf('lesson')),
      tried: {
        words: ['violi', 'lesson'],
        respelled: [{ typed: 'violi', as: ['violin'] }],
        ignored: ['the'],
        notes: ['Nothing called “violi” was recorded as taken. There is: Violin oil.'],
        cut: true,
      },
      terms: ['violin'],
      didYouMean: ['violin'],
    })
    search.forget()
    expect(JSON.stringify(search.reply)).not.toMatch(/violin/i)
    expect(search.reply).toMatchObject({
      hits: [{ id: 'lesson' }],
      tried: { words: ['violi', 'lesson'], ignored: ['the'], cut: true },
    })
    expect(search.reply).not.toHaveProperty('didYouMean')
  })
})

describe('the journal alone', () => {
  const newest = (asked: readonly { readonly question: Question }[]) => asked.at(-1)?.question

  test('is looked through without a word being typed', () => {
    const { search, asked, answer } = start()
    search.narrow('word')
    expect(asked).toEqual([])
    search.narrow('journal')
    expect(newest(asked)).toMatchObject({ text: '', settled: true, kind: 'journal', journal: {} })
    answer(journalHit('1'))
    expect(ids(search)).toEqual(['journal:1'])
    search.narrow(undefined)
    expect(search.reply).toBeUndefined()
    expect(newest(asked)?.kind).toBeUndefined()
  })

  test('stays when the box is emptied, and is asked for at once', () => {
    const { search, asked } = start()
    search.type('walk')
    search.narrow('journal')
    search.choosePart({ flare: true })
    search.type('')
    expect(newest(asked)).toMatchObject({
      text: '',
      settled: true,
      kind: 'journal',
      journal: { flare: true },
    })
  })

  test('is narrowed part by part, together with the text, and shown as a whole again in one step', () => {
    const { search, asked, pause } = start()
    search.type('walk')
    search.narrow('journal')
    expect(search.isChosen).toBe(false)
    search.choosePart({ from: '2026-03-01' })
    search.choosePart({ flare: true })
    expect(newest(asked)).toMatchObject({ text: 'walk', journal: { from: '2026-03-01', flare: true } })
    search.choosePart({ from: undefined })
    expect(search.choice).toEqual({ flare: true })
    search.type('walk river')
    pause()
    expect(newest(asked)).toMatchObject({ text: 'walk river', journal: { flare: true } })
    expect(search.isChosen).toBe(true)
    search.chooseAll()
    expect(newest(asked)).toMatchObject({ text: 'walk river', kind: 'journal', journal: {} })
    expect(search.isChosen).toBe(false)
  })

  test('what was chosen of it does not narrow what is asked of everything, and is there again afterwards', () => {
    const { search, asked } = start()
    search.type('walk')
    search.narrow('journal')
    search.choosePart({ entryKind: 'night' })
    search.narrow(undefined)
    expect(newest(asked)?.journal).toBeUndefined()
    search.narrow('journal')
    expect(newest(asked)?.journal).toEqual({ entryKind: 'night' })
  })

  test('a name and a kind that has none are not chosen together: the later one counts', () => {
    const { search } = start()
    search.narrow('journal')
    search.choosePart({ entryKind: 'night' })
    search.choosePart({ taken: 'Melatonin' })
    expect(search.choice).toEqual({ taken: 'Melatonin' })
    search.choosePart({ entryKind: 'taken' })
    expect(search.choice).toEqual({ taken: 'Melatonin', entryKind: 'taken' })
    search.choosePart({ entryKind: 'gut' })
    expect(search.choice).toEqual({ entryKind: 'gut' })
  })

  test('more of it is shown when it is asked for, until something else is asked', () => {
    const { search, asked } = start()
    search.narrow('journal')
    const reply = replyOf(journalHit('1'))
    asked.at(-1)?.answer({ ...reply, counts: { ...reply.counts, journal: 2 } })
    expect(search.hasMore).toBe(true)
    search.showMore()
    expect(newest(asked)?.limit).toBe(40)
    asked.at(-1)?.answer(replyOf(journalHit('1'), journalHit('2')))
    expect(search.hasMore).toBe(false)
    search.choosePart({ flare: true })
    expect(newest(asked)?.limit).toBe(20)
  })

  test('is left when it is closed, with what was chosen of it, and an answer on its way is not taken', () => {
    const { search, asked, answer } = start()
    search.narrow('journal')
    search.choosePart({ taken: 'Melatonin' })
    answer(journalHit('1'))
    const late = asked.at(-1)
    search.forget()
    expect(search.kind).toBeUndefined()
    expect(search.choice).toEqual({})
    expect(search.reply).toBeUndefined()
    expect(newest(asked)).toMatchObject({ text: '' })
    expect(asked.at(-1)).not.toBe(late)
  })
})
