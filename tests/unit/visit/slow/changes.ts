import type { TakenEntry } from '../../../../src/core/journal/entry.ts'
import { datesFrom, dayNumber, plus } from './days.ts'
import { gutOf } from './gut.ts'
import type { Journal } from './journal.ts'
import type { SlowNumbers } from './shape.ts'
import { sleepOf } from './sleep.ts'
import { isSameThing, labelOf, takenOf } from './taken.ts'

export function changesOf(journal: Journal, visit: string, to: string): SlowNumbers['changes'] {
  const days = dayNumber(to) - dayNumber(visit)
  if (days < 1) return null
  const length = Math.min(days, 90)
  const before = { from: plus(visit, 1 - length), to: visit }
  const after = { from: plus(to, 1 - length), to }
  const [old, now] = [datesFrom(before.from, before.to), datesFrom(after.from, after.to)]
  const [oldSleep, nowSleep] = [sleepOf(journal, old), sleepOf(journal, now)]
  const [oldGut, nowGut] = [gutOf(journal, old), gutOf(journal, now)]
  const [oldDoses, nowDoses] = [journal.doses(old), journal.doses(now)]
  const only = (things: SlowNumbers['taken'], here: readonly TakenEntry[], there: readonly TakenEntry[]) =>
    things
      .filter(({ label }) =>
        here.some((dose) => labelOf(dose) === label && !there.some((other) => isSameThing(other, dose))),
      )
      .map(({ label }) => ({ label }))
  const symptom = (name: keyof typeof oldGut.symptoms) => ({
    before: oldGut.symptoms[name].figure,
    after: nowGut.symptoms[name].figure,
  })
  return {
    visit,
    before,
    after,
    started: only(takenOf(journal, now), nowDoses, oldDoses),
    stopped: only(takenOf(journal, old), oldDoses, nowDoses),
    totalSleepTime: { before: oldSleep.totalSleepTime, after: nowSleep.totalSleepTime },
    sleepEfficiency: { before: oldSleep.sleepEfficiency, after: nowSleep.sleepEfficiency },
    symptoms: {
      pain: symptom('pain'),
      bloating: symptom('bloating'),
      reflux: symptom('reflux'),
      nausea: symptom('nausea'),
      urgency: symptom('urgency'),
    },
    flareDays: { before: oldGut.flares, after: nowGut.flares },
  }
}
