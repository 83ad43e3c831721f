import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { wordsOf } from '../../../src/core/search/analysis.ts'
import { journalDocument } from '../../../src/core/search/journal-documents.ts'
import { nameKey, type JournalChoice } from '../../../src/core/search/journal-filters.ts'
import { type LiveIndex } from '../../../src/core/search/live-index.ts'
import { search, type AnyDocument, type SearchOptions } from '../../../src/core/search/search.ts'
import { article, live, opened, study } from './corpus.ts'

let made = 0
type Parts<K extends Entry['kind']> = Partial<Omit<Extract<Entry, { kind: K }>, 'kind' | 'date'>>

function common(date: string) {
  made += 1
  const written = `${date}T08:00:00Z`
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    date,
    zone: 'Europe/London',
    recordedAt: written,
    changedAt: written,
    revision: made,
  }
}
const night = (date: string, parts: Parts<'night'> = {}): Entry => ({
  ...common(date),
  kind: 'night',
  ...parts,
})
const gut = (date: string, parts: Parts<'gut'> = {}): Entry => ({ ...common(date), kind: 'gut', ...parts })
const taken = (date: string, name: string, parts: Parts<'taken'> = {}): Entry => ({
  ...common(date),
  kind: 'taken',
  name,
  ...parts,
})
const day = (date: string, notes: string): Entry => ({ ...common(date), kind: 'day', notes })

const library = opened<AnyDocument>([
  ...article('melatonin', ['Melatonin and sleep.'], { topics: ['sleep'] }),
  study('wren2026', 'Melatonin at night', { year: 2026, authors: ['wren'] }),
])
const indexOf = (entries: readonly Entry[]): LiveIndex<AnyDocument> =>
  live<AnyDocument>(entries.map((entry) => journalDocument(entry)))

const entries = [
  night('2026-03-01', { sleepOnsetLatency: 40 }),
  gut('2026-03-01', { flare: true, pain: 6 }),
  taken('2026-03-01', 'Melatonin'),
  day('2026-03-01', 'A walk'),
  night('2026-03-02', { sleepOnsetLatency: 10 }),
  gut('2026-03-02', { flare: false }),
  taken('2026-03-02', 'Melatonin slow release'),
  taken('2026-04-01', 'Peppermint oil'),
  day('2025-12-31', 'A walk'),
]
const ask = (text: string, options: SearchOptions = {}, journal = indexOf(entries)) =>
  search({ library, journal }, text, options)
/** What was found of the journal, as "kind date". */
const found = (text: string, options?: SearchOptions, journal?: LiveIndex<AnyDocument>) =>
  ask(text, options, journal).hits.map((hit) =>
    hit.kind === 'journal' ? `${hit.entryKind} ${hit.date}` : hit.kind,
  )

describe('a question that only narrows the journal', () => {
  test('lists what fits of the journal, the newest first, and nothing of the library', () => {
    expect(found('date:2026')).toEqual([
      'taken 2026-04-01',
      'taken 2026-03-02',
      'gut 2026-03-02',
      'night 2026-03-02',
      'day 2026-03-01',
      'taken 2026-03-01',
      'gut 2026-03-01',
      'night 2026-03-01',
    ])
    expect(ask('date:2026').counts).toEqual({ article: 0, reference: 0, word: 0, journal: 8 })
  })

  test.each([
    ['date:2026-04', ['taken 2026-04-01']],
    ['date:..2025', ['day 2025-12-31']],
    ['date:2026-04 date:2025', ['taken 2026-04-01', 'day 2025-12-31']],
    ['kind:day', ['day 2026-03-01', 'day 2025-12-31']],
    ['kind:day kind:gut date:2026-03-02..', ['gut 2026-03-02']],
    ['is:flare', ['day 2026-03-01', 'taken 2026-03-01', 'gut 2026-03-01', 'night 2026-03-01']],
    ['is:flare kind:night', ['night 2026-03-01']],
    ['taken:melatonin', ['taken 2026-03-02', 'taken 2026-03-01']],
    ['taken:"slow release"', ['taken 2026-03-02']],
    ['taken:RELEASE', ['taken 2026-03-02']],
    ['taken:pepper', ['taken 2026-04-01']],
    ['taken:melatonin is:flare', ['taken 2026-03-01']],
    ['date:2027', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

test('words are looked for within what is left', () => {
  expect(found('walk date:2026 ')).toEqual(['day 2026-03-01'])
  expect(found('walk taken:melatonin ')).toEqual([])
})

describe('a day with a flare', () => {
  const flares = (...some: readonly Entry[]) => found('is:flare', {}, indexOf(some))

  test('is one whose flare has a time, unless it was said that there was none', () => {
    expect(flares(gut('2026-03-01', { flareStart: '14:00' }))).toHaveLength(1)
    expect(flares(gut('2026-03-01', { flareEnd: '14:00' }))).toHaveLength(1)
    expect(flares(gut('2026-03-01', { flare: false, flareStart: '14:00' }))).toEqual([])
    expect(flares(gut('2026-03-01'), night('2026-03-01'))).toEqual([])
  })

  test('is judged by the entry that was changed last, whichever came first', () => {
    const yes = gut('2026-03-01', { flare: true, revision: 1 })
    const no = gut('2026-03-01', { flare: false, revision: 2 })
    for (const some of [[yes, no], [no, yes]]) expect(flares(...some)).toEqual([]) // prettier-ignore
    const again = gut('2026-03-01', { flare: true, revision: 3 })
    expect(flares(again, no, yes)).toHaveLength(3)
  })

  test('is none any more when its entry is gone', () => {
    const entry = gut('2026-03-01', { flare: true })
    const index = indexOf([entry, night('2026-03-01')])
    index.remove(journalDocument(entry).id)
    expect(found('is:flare', {}, index)).toEqual([])
  })
})

describe('what was chosen beside the text', () => {
  test('narrows the journal and leaves the library as it is', () => {
    const { counts } = ask('melatonin ', { journal: { to: '2026-03-01' } })
    const { counts: all } = ask('melatonin ')
    expect(all).toMatchObject({ article: 1, reference: 1, journal: 2 })
    expect(counts).toEqual({ ...all, journal: 1 })
  })

  test('and what was typed must both fit', () => {
    const choice = { journal: { from: '2026-03-02', entryKind: 'night' } } as const
    expect(found('date:2026-03', choice)).toEqual(['night 2026-03-02'])
    expect(found('date:2025', choice)).toEqual([])
    expect(found('kind:day', choice)).toEqual([])
  })

  test('needs no words: nothing chosen is the whole journal, and nothing of the library', () => {
    expect(found('', { kind: 'journal', journal: {} })).toHaveLength(entries.length)
    expect(found('the ', { journal: { flare: true, entryKind: 'gut' } })).toEqual(['gut 2026-03-01'])
    expect(found('')).toEqual([])
  })

  test('a name is the whole name, however it is written', () => {
    expect(found('', { journal: { taken: 'melatonin ' } })).toEqual(['taken 2026-03-01'])
    expect(found('', { journal: { taken: 'release' } })).toEqual([])
  })

  test('days the wrong way round are turned, and a note says so', () => {
    const reply = ask('', { journal: { from: '2026-03-02', to: '2026-03-01' } })
    expect(reply.counts.journal).toBe(7)
    expect(reply.tried.notes).toEqual(['The days were read the other way round: 2026-03-01 to 2026-03-02.'])
  })
})

describe('a note says', () => {
  const notes = (text: string, options?: SearchOptions) => ask(text, options).tried.notes

  test('that only the journal is looked in, unless only that is asked for', () => {
    expect(notes('melatonin date:2026 ')).toEqual(['“date:” looks in your journal only.'])
    expect(notes('is:flare kind:night')).toEqual(['“is:” and “kind:” look in your journal only.'])
    expect(notes('in:journal date:2026')).toEqual([])
    expect(notes('date:2026', { kind: 'journal' })).toEqual([])
  })

  test('that nothing has what only the journal has and what only the library has', () => {
    for (const other of ['author:wren', 'design:rct', 'topic:sleep', 'grade:strong', 'in:studies']) {
      expect(found(`date:2026 ${other}`), other).toEqual([])
      expect(notes(`date:2026 ${other}`), other).toContain(
        '“date:” is for your journal, the rest for the library: nothing has both.',
      )
    }
  })

  test('that a dose is no night', () => {
    expect(notes('taken:melatonin kind:night in:journal')).toEqual([
      '“taken:” finds the doses themselves, and “kind:” leaves them out.',
    ])
    expect(notes('taken:melatonin kind:taken in:journal')).toEqual([])
  })

  test('which names there are, when nothing has the one that was typed', () => {
    expect(notes('taken:valerian in:journal')).toEqual([
      'Nothing called “valerian” was recorded as taken. There is: Melatonin, Melatonin slow release, Peppermint oil.',
    ])
  })

  test('no name of a journal that is closed', () => {
    expect(ask('taken:valerian in:journal', {}, indexOf([])).tried.notes).toEqual([])
  })
})

describe('two names are the same', () => {
  test.each([
    ['Melatonin', 'melatonin'],
    ['Slow  release', 'slow-release'],
    ['Café', 'cafe'],
    ['💊', ' 💊'],
  ])('%s and %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  test('only then', () => {
    expect(nameKey('Melatonin')).not.toBe(nameKey('Melatonin 2'))
    expect(nameKey('💊')).not.toBe(nameKey('💉'))
  })
})

/** A filter as it is typed, and which entries of all there are have what it says. */
interface Typed {
  readonly text: string
  readonly fits: (entry: Entry, all: readonly Entry[]) => boolean
}

const flareOn = (date: string, all: readonly Entry[]) => {
  const last = all
    .filter((entry) => entry.kind === 'gut' && entry.date === date)
    .sort((a, b) => b.revision - a.revision)[0]
  return last?.kind === 'gut' && last.flare === true
}
const hasWord = (name: string, word: string) => wordsOf(name).some(({ folded }) => folded === word)

const typed: readonly Typed[] = [
  { text: 'date:2026-03', fits: ({ date }) => date.startsWith('2026-03') },
  { text: 'date:2026-03-02..2026-04-01', fits: ({ date }) => date >= '2026-03-02' && date <= '2026-04-01' },
  { text: 'date:2026..2025', fits: ({ date }) => date >= '2025-01-01' && date <= '2026-12-31' },
  { text: 'date:2026-03-02..', fits: ({ date }) => date >= '2026-03-02' },
  { text: 'kind:gut', fits: ({ kind }) => kind === 'gut' },
  { text: 'kind:nights', fits: ({ kind }) => kind === 'night' },
  { text: 'is:flare', fits: ({ date }, all) => flareOn(date, all) },
  { text: 'taken:oil', fits: (entry) => entry.kind === 'taken' && hasWord(entry.name, 'oil') },
]
const dates = fc.constantFrom('2025-12-31', '2026-03-01', '2026-03-02', '2026-04-01', '2027-01-01')
const anEntry = fc.oneof(
  dates.map((date) => night(date)),
  fc.tuple(dates, fc.constantFrom(true, false, undefined)).map(([date, flare]) => gut(date, { flare })),
  fc
    .tuple(dates, fc.constantFrom('Melatonin', 'Peppermint oil', 'Oil of cloves'))
    .map(([date, name]) => taken(date, name)),
  dates.map((date) => day(date, 'A walk by the river')),
)
const aChoice: fc.Arbitrary<JournalChoice> = fc.record(
  {
    from: dates,
    to: dates,
    entryKind: fc.constantFrom('night', 'gut', 'taken', 'day'),
    flare: fc.boolean(),
    taken: fc.constantFrom('Melatonin', 'peppermint oil'),
  },
  { requiredKeys: [] },
)
const chosenFits = (choice: JournalChoice, entry: Entry, all: readonly Entry[]) => {
  const [from = '', to = '9'] = [choice.from ?? '', choice.to ?? '9'].sort()
  return (
    from <= entry.date &&
    entry.date <= to &&
    (choice.entryKind === undefined || choice.entryKind === entry.kind) &&
    (choice.flare !== true || flareOn(entry.date, all)) &&
    (choice.taken === undefined ||
      (entry.kind === 'taken' && entry.name.toLowerCase() === choice.taken.toLowerCase()))
  )
}

test('what a question and a choice leave is what a person would leave who read every entry, the newest first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anEntry, { maxLength: 25, selector: ({ id }) => id }),
      fc.uniqueArray(fc.constantFrom(...typed), { maxLength: 3, selector: ({ text }) => text.split(':')[0] }),
      fc.option(aChoice, { nil: undefined }),
      (all, filters, choice) => {
        const { hits, counts } = search(
          { library, journal: indexOf(all) },
          filters.map(({ text }) => text).join(' '),
          { kind: 'journal', journal: choice ?? {}, limit: 100 },
        )
        const expected = all.filter(
          (entry) => filters.every(({ fits }) => fits(entry, all)) && chosenFits(choice ?? {}, entry, all),
        )
        const got = hits.flatMap((hit) => (hit.kind === 'journal' ? [hit] : []))
        expect(new Set(got.map(({ entryId }) => entryId))).toEqual(new Set(expected.map(({ id }) => id)))
        expect(counts.journal).toBe(expected.length)
        expect(got.map(({ date }) => date)).toEqual(
          got
            .map(({ date }) => date)
            .sort()
            .reverse(),
        )
      },
    ),
    { numRuns: 300 },
  )
})
