import type { DayEntry, Entry } from '../../../src/core/journal/entry.ts'
import type { SummaryOptions } from '../../../src/core/visit/summarise.ts'
import { changesOf } from './slow/changes.ts'
import { datesFrom, plus, weeksOf } from './slow/days.ts'
import { gutOf } from './slow/gut.ts'
import { Journal } from './slow/journal.ts'
import { wasLate } from './slow/late.ts'
import { measuresOf } from './slow/night.ts'
import { nightRow, weekRow } from './slow/raster.ts'
import type { SlowNumbers } from './slow/shape.ts'
import { sleepOf } from './slow/sleep.ts'
import { labelOf, takenOf } from './slow/taken.ts'

/**
 * The numbers of the page once more, from `docs/journal-format.md` and `docs/summary-numbers.md` and not from the code:
 * it goes through everything for every number, and shares nothing with `src/core` but the shapes. What it gives must be
 * what `numbersOf(summarise(…))` gives.
 */
export function slowSummary(
  entries: readonly Entry[],
  range: { readonly from: string; readonly to: string },
  { leftOut = new Set(), visits = [] }: SummaryOptions = {},
): SlowNumbers {
  const journal = new Journal(entries, leftOut)
  const dates = datesFrom(range.from, range.to)
  const lastVisit = visits.filter((date) => date < range.to).reduce((a, b) => (b > a ? b : a), '')
  return {
    range: { from: range.from, to: range.to },
    dates,
    completeness: completenessOf(journal, dates, leftOut),
    raster:
      dates.length <= 14
        ? { kind: 'nights', rows: dates.map((date) => nightRow(journal, date, date === range.from)) }
        : { kind: 'weeks', rows: weeksOf(dates).map((week) => weekRow(journal, week)) },
    sleep: sleepOf(journal, dates),
    gut: gutOf(journal, dates),
    taken: takenOf(journal, dates),
    changes: lastVisit === '' ? null : changesOf(journal, lastVisit, range.to),
    diary: dates.map((date) => diaryNight(journal, date)),
  }
}

function completenessOf(journal: Journal, dates: readonly string[], leftOut: ReadonlySet<string>) {
  const nights = dates.filter((date) => journal.recorded('night', date) !== undefined)
  const gutDays = dates.filter((date) => journal.recorded('gut', date) !== undefined)
  const facts: Entry[] = []
  const days: DayEntry[] = []
  for (const date of dates) {
    for (const kind of ['night', 'gut'] as const) {
      const entry = journal.recorded(kind, date)
      if (entry !== undefined) facts.push(entry)
    }
    facts.push(...journal.recordedDoses(date))
    const day = journal.recorded('day', date)
    if (day !== undefined) days.push(day)
  }
  return {
    days: dates.length,
    nights: nights.length,
    gutDays: gutDays.length,
    late: facts.filter(wasLate).length,
    leftOut: [...facts, ...days].filter(({ id }) => leftOut.has(id)).length,
  }
}

function diaryNight(journal: Journal, date: string): SlowNumbers['diary'][number] {
  const night = journal.used('night', date)
  const clock = (reading: string | undefined) =>
    reading === undefined ? null : (reading.split('T')[1] ?? null)
  return {
    date,
    night:
      night === undefined
        ? null
        : {
            napMinutes: night.napMinutes ?? null,
            sleepOnsetLatency: night.sleepOnsetLatency ?? null,
            awakenings: night.awakenings ?? null,
            quality: night.quality ?? null,
            rested: night.rested ?? null,
            wentToBed: clock(night.wentToBed),
            triedToSleep: clock(night.triedToSleep),
            finalWaking: clock(night.finalWaking),
            gotUp: clock(night.gotUp),
          },
    measures: night === undefined ? null : measuresOf(night),
    taken: journal
      .usedDoses(plus(date, -1))
      .map((dose) => ({ label: labelOf(dose), time: dose.time ?? null })),
  }
}
