import { expect, it } from 'vitest'
import type { Entry } from '../../../src/core/journal/entry.ts'
import { asPlainText } from '../../../src/core/visit/plain-text.ts'
import { summarise } from '../../../src/core/visit/summarise.ts'
import { gut, night, placed, taken } from '../journal/entries.ts'

const fortnight = { from: '2026-11-10', to: '2026-11-23' }
const at = (day: number) => `2026-11-${String(day)}`

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
const doses = [10, 11, 12].map((day) =>
  taken(at(day), { time: `22:0${String(day - 10)}`, planned: day !== 11 }),
)
const late = taken(at(20), {
  name: 'Peppermint oil',
  amount: undefined,
  unit: undefined,
  recordedAt: '2026-11-22T09:00:00Z',
})

it('is the page in words', () => {
  const about = { person: 'A. Person', concerns: ['Waking at four', 'Is 1 mg enough?'] }
  expect(asPlainText(summarise([...week, ...doses, late], fortnight), about)).toBe(`SLEEP AND GUT SUMMARY
Person: A. Person
Dates: 10 to 23 Nov 2026
Recorded: 7 of 14 nights; gut on 7 of 14 days
Written late: 1 entry. Late means first written down after the facts had time to fade: a night after the day it ended on, anything else after noon on the next day.

CONCERNS AND QUESTIONS
1. Waking at four
2. Is 1 mg enough?

SLEEP (median, lowest to highest)
Time in bed (TIB): 8 h (8 h), 7 nights
Time asleep (TST): 6 h 35 min (5 h 20 min to 7 h 10 min), 7 nights
Time to fall asleep (SOL): 35 min (15 min to 1 h 30 min), 7 nights, over 30 min on 4
Awake in the night (WASO): 30 min (0 min to 1 h), 7 nights, over 30 min on 3
Share of time in bed asleep (SE): 82 % (66 % to 89 %), 7 nights, under 85 % on 6

GUT (0 none to 10 worst: median, lowest to highest)
Pain: 3 (0 to 6), 7 days
Bloating: not enough recorded (0 days, at least 7 needed)
Reflux: not enough recorded (0 days, at least 7 needed)
Nausea: not enough recorded (0 days, at least 7 needed)
Urgency: not enough recorded (0 days, at least 7 needed)
Stools: 2 a day (7 days recorded)
Stool form, from 1 hard lumps to 7 liquid, how many of each: 1: 1, 2: 1, 3: 1, 4: 8, 5: 1, 6: 1, 7: 1
Flare days: 2 of 7 recorded (12 to 13 Nov 2026)

TAKEN
Melatonin 1 mg: 3 doses on 3 days, between 22:00 and 22:02, 2 planned, 1 not planned
  Mornings after: 3 of 3 recorded; woke clear on 3 of 3; grogginess (0 to 10) median 1 (n = 3); time to fall asleep median 35 min (n = 3)
Peppermint oil: 1 dose on 1 day, 1 not marked
  Mornings after: 0 of 1 recorded

Reported by the person, not measured.
`)
})

it('says what is not known instead of a number', () => {
  const text = asPlainText(summarise([taken(at(16)), ...week.slice(12)], fortnight), { concerns: [] })
  expect(text).toContain('Time in bed (TIB): not enough recorded (1 night, at least 7 needed)')
  expect(text).toContain('Flare days: not enough recorded (1 day, at least 7 needed)')
  expect(text).toContain('grogginess (0 to 10) recorded on 1 (a median needs 3)')
  expect(text).not.toContain('CONCERNS')
  expect(text).not.toContain('Person')
  expect(text).not.toContain('Written late')
  expect(asPlainText(summarise([], fortnight), { concerns: [] })).toContain('TAKEN\nNothing recorded\n')
})

it('lets nobody write a line that looks like one of ours', () => {
  const about = { person: 'A.\nRecorded: 14 of 14 nights', concerns: ['one\n\nTAKEN', '  '] }
  const lines = asPlainText(summarise([], fortnight), about).split('\n')
  expect(lines).toContain('Person: A. Recorded: 14 of 14 nights')
  expect(lines).toContain('1. one TAKEN')
  expect(lines.some((line) => line.startsWith('2.'))).toBe(false)
})
