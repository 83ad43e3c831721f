import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { pageOf, type PageChoices } from '../../../src/core/visit/page.ts'
import { asPlainText } from '../../../src/core/visit/plain-text.ts'
import type { DateRange } from '../../../src/core/visit/range.ts'
import { summarise, type SummaryOptions } from '../../../src/core/visit/summarise.ts'
import { planWith } from '../../fixtures/visits.ts'
import { hostileText } from '../../fixtures/hostile.ts'
import { dayEntry, gut, night, placed, taken } from '../journal/entries.ts'
import { at, fortnight } from './nights.ts'
import { randomVisit } from './random-journals.ts'
import { sectionsOf } from './read-back/text.ts'

const about = { made: '2026-11-26', version: '0.1.0' }

interface Told extends PageChoices, SummaryOptions {
  readonly range?: DateRange
}

const textOf = (entries: readonly Entry[], { range = fortnight, ...told }: Told = {}) =>
  asPlainText(pageOf(summarise(entries, range, told), told), about)

/** What stands under a title, in whole lines. */
const linesUnder = (text: string, title: string) =>
  sectionsOf(text).find((section) => section.title.startsWith(title))?.lines

const week: Entry[] = [20, 45, 35, 15, 90, 30, 60].flatMap((sleepOnsetLatency, index) => {
  const date = at(11 + index)
  const times = placed(date, { wentToBed: '23:00', finalWaking: '06:30', gotUp: '07:00' })
  return [
    night(date, {
      ...times,
      sleepOnsetLatency,
      wakeAfterSleepOnset: 10 * index,
      grogginess: index,
      wokeClear: index < 4,
    }),
    gut(date, { pain: index, stools: [{ form: 4 }, { form: index + 1 }], flare: index === 1 || index === 2 }),
  ]
})
const doses = [10, 11, 12, 13, 14].map((day) =>
  taken(at(day), { time: `22:0${String(day - 10)}`, planned: day !== 11, reason: 'cannot sleep' }),
)
const late = taken(at(20), {
  name: 'Peppermint oil',
  amount: undefined,
  unit: undefined,
  recordedAt: '2026-11-22T09:00:00Z',
})
const note = dayEntry(at(12), { notes: 'Slept at a friend’s.\nLate train.' })

const plan = planWith({
  person: 'A. Person',
  concerns: ['Waking at four', '', 'Is 1 mg enough?'],
  changes: 'Moved house',
  flags: ['vomiting-blood', 'family'],
})

it('is the page in words, in its order', () => {
  const text = textOf([...week, ...doses, late, note], { plan, freeText: { notes: true, reasons: true } })
  expect(text).toBe(`SLEEP AND GUT SUMMARY
Person: "A. Person"
Dates: 10 to 23 Nov 2026, 14 days
Recorded: 7 of 14 nights, gut on 7 of 14 days
Written late: 1 entry. Late means first written down after the facts had
  time to fade: a night after the day it ended on, anything else after noon
  on the next day.

WARNING SIGNS THAT CANNOT WAIT, TICKED BY THE PERSON
Emergency: Vomiting blood

MAIN CONCERNS AND QUESTIONS
1. "Waking at four"
2. "Is 1 mg enough?"

CHANGES SINCE THE LAST VISIT
In the person's words: "Moved house"

NIGHTS FROM NOON TO NOON
10 Nov 2026: no night recorded
11 Nov 2026: in bed 23:00 to 07:00, asleep 23:20 to 06:30, awake in bed
  23:00 to 23:20 and 06:30 to 07:00, awake in the night 0 min, taken at
  22:00
12 Nov 2026: in bed 23:00 to 07:00, asleep 23:45 to 06:30, awake in bed
  23:00 to 23:45 and 06:30 to 07:00, awake in the night 10 min, taken at
  22:01, flare 00:00 to 12:00
13 Nov 2026: in bed 23:00 to 07:00, asleep 23:35 to 06:30, awake in bed
  23:00 to 23:35 and 06:30 to 07:00, awake in the night 20 min, taken at
  22:02, flare 12:00 to 00:00 and 00:00 to 12:00
14 Nov 2026: in bed 23:00 to 07:00, asleep 23:15 to 06:30, awake in bed
  23:00 to 23:15 and 06:30 to 07:00, awake in the night 30 min, taken at
  22:03, flare 12:00 to 00:00
15 Nov 2026: in bed 23:00 to 07:00, asleep 00:30 to 06:30, awake in bed
  23:00 to 00:30 and 06:30 to 07:00, awake in the night 40 min, taken at
  22:04
16 Nov 2026: in bed 23:00 to 07:00, asleep 23:30 to 06:30, awake in bed
  23:00 to 23:30 and 06:30 to 07:00, awake in the night 50 min
17 Nov 2026: in bed 23:00 to 07:00, asleep 00:00 to 06:30, awake in bed
  23:00 to 00:00 and 06:30 to 07:00, awake in the night 1 h
18 Nov 2026: no night recorded
19 Nov 2026: no night recorded
20 Nov 2026: no night recorded
21 Nov 2026: no night recorded
22 Nov 2026: no night recorded
23 Nov 2026: no night recorded

SLEEP (MEDIAN, LOWEST TO HIGHEST)
Time asleep (TST): 6 h 35 min (5 h 20 min to 7 h 10 min), 7 nights
Share of time in bed asleep (SE): 82 % (66 % to 89 %), 7 nights; under 85 %
  on 6
Time to fall asleep (SOL): 35 min (15 min to 1 h 30 min), 7 nights; over 30
  min on 4
Awake in the night (WASO): 30 min (0 min to 1 h), 7 nights; over 30 min on 3
Time in bed (TIB): 8 h (8 h), 7 nights
Measures as in the Consensus Sleep Diary (Carney 2012). Counting lines (30
  min, 85 %) are set by Vagus for reading; they are no diagnosis.

GUT SYMPTOMS, 0 NONE TO 10 WORST (MEDIAN, LOWEST TO HIGHEST)
Pain: 3 (0 to 6), 7 days; first half 2.5 (0 to 5), 6 days; second half too
  few (1, at least 5 needed)
Pain, 10 to 23 Nov 2026: - 0 1 2 3 4 5 6 - - - - - -
Bloating: not enough recorded (0 days, at least 7 needed)
Reflux: not enough recorded (0 days, at least 7 needed)
Nausea: not enough recorded (0 days, at least 7 needed)
Urgency: not enough recorded (0 days, at least 7 needed)

STOOLS
Stools: 2 a day, 7 days recorded
How many of each form: 1 hard lumps: 1, 2 lumpy: 1, 3 cracked: 1, 4 smooth:
  8, 5 soft pieces: 1, 6 mushy: 1, 7 liquid: 1

FLARES
Flare days: 2 of 7 days recorded
Flare: 12 to 13 Nov 2026

TAKEN
Thing taken: "Melatonin 1 mg"
Taken: 5 doses on 5 days, between 22:00 and 22:04; planned 4, not planned 1,
  not marked 0
Reason, 5 times: "cannot sleep"
Nights recorded: with 5; without 2
Time to fall asleep: with 35 min (15 min to 1 h 30 min), 5 nights; without
  too few (2)
Time asleep: with 6 h 35 min (5 h 20 min to 7 h 10 min), 5 nights; without
  too few (2)
Share of time in bed asleep: with 82 % (66 % to 89 %), 5 nights; without too
  few (2)
Grogginess (0 to 10): with 2 (0 to 4), 5 nights; without too few (2)
Woke clear: with on 4 of 5; without too few (2)
Thing taken: "Peppermint oil"
Taken: 1 dose on 1 day; planned 0, not planned 0, not marked 1
Nights recorded: with 0; without 7
Time to fall asleep: with too few (0); without 35 min (15 min to 1 h 30
  min), 7 nights
Time asleep: with too few (0); without 6 h 35 min (5 h 20 min to 7 h 10
  min), 7 nights
Share of time in bed asleep: with too few (0); without 82 % (66 % to 89 %),
  7 nights
Grogginess (0 to 10): with too few (0); without 3 (0 to 6), 7 nights
Woke clear: with too few (0); without on 4 of 7
With: nights that followed a dose of it. Without: nights that followed none
  of that name. They are only set side by side; this does not say why they
  differ. At least 5 nights are needed on each side.

WARNING SIGNS FOR THE APPOINTMENT, TICKED BY THE PERSON
Bowel or ovarian cancer, or inflammatory bowel disease, in the family

NOTES
12 Nov 2026: "Slept at a friend’s. Late train."

Reported by the person, not measured.
Made on 26 Nov 2026 with Vagus 0.1.0.
`)
})

it('has weeks in place of nights in a longer range', () => {
  const text = textOf([...week, ...doses, late], { range: { from: at(4), to: at(23) } })
  expect(linesUnder(text, 'NIGHTS FROM NOON TO NOON, BY WEEK (MEDIANS)')).toEqual([
    '4 to 9 Nov 2026: 0 of 6 nights',
    '10 to 16 Nov 2026: 6 of 7 nights, in bed 23:00 to 07:00 (earliest 23:00, latest 07:00), asleep 23:33 to 06:30 (earliest 23:15, latest 06:30), awake in the night 25 min, taken 5 times, flare on 2 days',
    '17 to 23 Nov 2026: 1 of 7 nights, in bed 23:00 to 07:00 (earliest 23:00, latest 07:00), asleep 00:00 to 06:30 (earliest 00:00, latest 06:30), awake in the night 1 h, taken 1 time',
  ])
})

it('says where a night goes beyond the drawing', () => {
  const faces = [
    ['10:00', '03:00'],
    ['09:00', '16:00'],
  ] as const
  const nights = faces.map(([wentToBed, gotUp], index) =>
    night(at(10 + index), placed(at(10 + index), { wentToBed, gotUp })),
  )
  expect(linesUnder(textOf(nights), 'NIGHTS')?.slice(0, 2)).toEqual([
    '10 Nov 2026: in bed 12:00 to 03:00, began before the noon it is drawn from',
    '11 Nov 2026: in bed 09:00 to 12:00, went on after the noon it is drawn to',
  ])
})

it('says of each flare when it began and ended, as far as anybody knows', () => {
  const answers = [
    { flare: true },
    { flare: true, flareEnd: '18:00' },
    { flare: false },
    { flare: true, flareStart: '09:30' },
    undefined,
    { flare: false },
    { flare: false },
    { flare: true },
  ]
  const days = answers.flatMap((parts, index) => (parts === undefined ? [] : gut(at(10 + index), parts)))
  expect(linesUnder(textOf(days), 'FLARES')).toEqual([
    'Flare days: 4 of 7 days recorded',
    'Flare: 10 to 11 Nov 2026, start not known, ended 18:00',
    'Flare: 13 Nov 2026, began 09:30, end not known',
    'Flare: 17 Nov 2026, may be going on',
  ])
})

it('says what changed since the visit, and of what there was too little', () => {
  const text = textOf([...week, ...doses, late], { visits: [at(16)] })
  expect(linesUnder(text, 'CHANGES')).toEqual([
    'Last visit: 16 Nov 2026',
    'Before: 10 to 16 Nov 2026; after: 17 to 23 Nov 2026; at least 7 recorded needed of each',
    'Taken after it and not before: "Peppermint oil"',
    'Taken before it and not after: "Melatonin 1 mg"',
    'Time asleep: before not enough recorded (6 nights); after not enough recorded (1 night)',
    'Share of time in bed asleep: before not enough recorded (6 nights); after not enough recorded (1 night)',
    'Pain: before not enough recorded (6 days); after not enough recorded (1 day)',
    'Bloating: before not enough recorded (0 days); after not enough recorded (0 days)',
    'Reflux: before not enough recorded (0 days); after not enough recorded (0 days)',
    'Nausea: before not enough recorded (0 days); after not enough recorded (0 days)',
    'Urgency: before not enough recorded (0 days); after not enough recorded (0 days)',
    'Flare days: before not enough recorded (6 days); after not enough recorded (1 day)',
  ])
})

it('has the diary when it is asked for', () => {
  expect(linesUnder(textOf(week), 'SLEEP DIARY')).toBeUndefined()
  const lines = linesUnder(textOf([...week, ...doses], { diary: true }), 'SLEEP DIARY')
  expect(lines).toHaveLength(14)
  expect(lines?.[0]).toBe('10 Nov 2026: no night recorded')
  expect(lines?.[1]).toBe(
    '11 Nov 2026: went to bed 23:00; time to fall asleep 20 min; awake in the night 0 min; last woke 06:30; got up 07:00; time in bed 8 h; time asleep 7 h 10 min; share of time in bed asleep 89 %; awake before getting up 30 min; taken the day before: "Melatonin 1 mg 22:00"',
  )
})

describe('says what is not known in place of a number', () => {
  it('of six nights and days', () => {
    const text = textOf(week.slice(2))
    expect(linesUnder(text, 'SLEEP (')?.[0]).toBe(
      'Time asleep (TST): not enough recorded (6 nights, at least 7 needed)',
    )
    expect(linesUnder(text, 'GUT')).toContain('Pain: not enough recorded (6 days, at least 7 needed)')
    expect(linesUnder(text, 'STOOLS')).toEqual(['Stools: not enough recorded (6 days, at least 7 needed)'])
    expect(linesUnder(text, 'FLARES')).toEqual([
      'Flare days: not enough recorded (6 days, at least 7 needed)',
    ])
  })

  it('of a journal with nothing in it', () => {
    const text = textOf([])
    expect(linesUnder(text, 'SLEEP AND')).toEqual([
      'Dates: 10 to 23 Nov 2026, 14 days',
      'Recorded: 0 of 14 nights, gut on 0 of 14 days',
    ])
    expect(linesUnder(text, 'TAKEN')).toEqual(['Nothing recorded'])
    expect(text).not.toMatch(/CONCERNS|CHANGES|WARNING|NOTES|\bNaN\b|undefined/)
  })
})

describe('what a person wrote', () => {
  const hostile = 'A."\nRecorded: 14 of 14 nights\n\nTAKEN\u2028Nothing recorded\u202E'
  const told = {
    plan: planWith({ person: hostile.slice(0, 60), concerns: [hostile, '  '], changes: hostile }),
    freeText: { notes: true, reasons: true },
    diary: true,
  }
  const entries = [
    taken(at(12), { name: hostile, unit: hostile.slice(0, 20), reason: hostile }),
    dayEntry(at(12), { notes: hostile }),
  ]

  it('cannot pass for a line of ours', () => {
    const lines = textOf(entries, told).split('\n')
    expect(lines.filter((line) => line.startsWith('Recorded: '))).toHaveLength(1)
    expect(lines.filter((line) => line === 'TAKEN')).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('Nothing recorded'))).toEqual([])
    expect(lines).toContain(`1. "A.' Recorded: 14 of 14 nights TAKEN Nothing recorded"`)
    expect(lines.some((line) => line.startsWith('2.'))).toBe(false)
  })

  it('stands whole between quotation marks, whatever it is', () => {
    const ours = textOf([], { plan: planWith({ concerns: ['x'] }) }).split('\n')
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.string({ unit: 'binary' })), (text) => {
        const plan = planWith({ concerns: [text.slice(0, 300), 'x'] })
        const lines = textOf([], { plan }).split('\n')
        const added = lines.filter((line) => !ours.includes(line) && line !== '2. "x"')
        expect(added.filter((line) => !/^(?:1\. "| {2})/.test(line))).toEqual([])
        expect(added.join(' ').match(/"/g) ?? []).toHaveLength(added.length === 0 ? 0 : 2)
      }),
      { numRuns: 500 },
    )
  })

  it('is never cut: put together again, the lines are the text', () => {
    const long = `${'Waking at four in the morning and lying awake. '.repeat(6)}${'x'.repeat(10)}`
    const text = textOf([], { plan: planWith({ concerns: [long] }) })
    expect(linesUnder(text, 'MAIN CONCERNS')).toEqual([`1. "${long}"`])
  })
})

it('has short lines, which end without a space, and one line break at its end', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomVisit, ({ entries, ...told }) => {
      const text = textOf(entries, { ...told, diary: true })
      const lines = text.split('\n')
      expect(lines.filter((line) => line.length > 76 || /\s$/.test(line))).toEqual([])
      expect(text).toMatch(/[^\n]\n$/)
      expect(text).not.toMatch(/\r|\n\n\n/)
    }),
    { numRuns: 50, endOnFailure: true },
  )
})
