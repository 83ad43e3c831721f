import type { DateIndex } from '../journal/day.ts'
import type { LocalDate } from '../journal/time.ts'
import { daysIn } from './days.ts'
import type { Figure } from './figures.ts'
import { summariseGut, symptoms, type FlareSummary, type Symptom } from './gut.ts'
import { daysFrom, lengthOf, longestRange, type DateRange } from './range.ts'
import { summariseSleep } from './sleep.ts'
import { summariseTaken, type Labelled } from './taken.ts'

/** A measure before and after a visit. */
export interface Change {
  readonly before: Figure
  readonly after: Figure
}

/** What is different since a visit, as far as the journal tells. Says what was before and after it, and nothing of why. */
export interface ChangesSince {
  /** The day of the visit. */
  readonly visit: LocalDate
  /** As many days up to the visit as `after` has. */
  readonly before: DateRange
  /** The days after the visit up to the end of the range, the last 90 at most. */
  readonly after: DateRange
  /** What was taken after the visit and not in the days before it. */
  readonly started: readonly Labelled[]
  /** What was taken in the days before the visit and not after it. */
  readonly stopped: readonly Labelled[]
  /** Minutes. */
  readonly totalSleepTime: Change
  /** Ratio 0..1. */
  readonly sleepEfficiency: Change
  readonly symptoms: Readonly<Record<Symptom, Change>>
  readonly flareDays: { readonly before: FlareSummary; readonly after: FlareSummary }
}

/** @returns undefined when the visit leaves no day in the range's past: nothing can have changed since */
export function changesSince(
  index: DateIndex,
  visit: LocalDate,
  { to }: DateRange,
  leftOut: ReadonlySet<string>,
): ChangesSince | undefined {
  const since = lengthOf({ from: visit, to }) - 1
  if (since < 1) return undefined
  const length = Math.min(since, longestRange)
  const before = { from: daysFrom(visit, 1 - length), to: visit }
  const after = { from: daysFrom(to, 1 - length), to }
  const [one, other] = [of(index, before, leftOut), of(index, after, leftOut)]
  const change = (figure: (summary: typeof one) => Figure): Change => ({
    before: figure(one),
    after: figure(other),
  })
  return {
    visit,
    before,
    after,
    started: missingFrom(one.taken, other.taken),
    stopped: missingFrom(other.taken, one.taken),
    totalSleepTime: change(({ sleep }) => sleep.totalSleepTime),
    sleepEfficiency: change(({ sleep }) => sleep.sleepEfficiency),
    symptoms: Object.fromEntries(
      symptoms.map((symptom) => [symptom, change(({ gut }) => gut.symptoms[symptom].figure)]),
    ) as Record<Symptom, Change>,
    flareDays: { before: one.gut.flares, after: other.gut.flares },
  }
}

function of(index: DateIndex, range: DateRange, leftOut: ReadonlySet<string>) {
  const days = daysIn(index, range, leftOut)
  return {
    sleep: summariseSleep(days.used.flatMap(({ night }) => night ?? [])),
    gut: summariseGut(days.used),
    taken: summariseTaken(days).map(({ key, label }) => ({ key, label })),
  }
}

/** Told apart by the key: a name written with another capital is no other thing. */
function missingFrom(there: readonly Labelled[], here: readonly Labelled[]): Labelled[] {
  return here.filter(({ key }) => !there.some((thing) => thing.key === key))
}
