import type { DayEntry, Entry, GutEntry, NightEntry, TakenEntry } from '../../src/core/journal/entry.ts'

/** Entries as the journal holds them, written at nine in the morning of their day unless told otherwise. */

type Parts<E extends Entry> = Partial<Omit<E, 'kind' | 'date'>>

let made = 0

function common(date: string) {
  made += 1
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  const written = `${date}T08:00:00Z`
  return { id, date, zone: 'Europe/London', recordedAt: written, changedAt: written, revision: made }
}

export const night = (date: string, parts: Parts<NightEntry> = {}): NightEntry => ({
  ...common(date),
  kind: 'night',
  ...parts,
})

export const gut = (date: string, parts: Parts<GutEntry> = {}): GutEntry => ({
  ...common(date),
  kind: 'gut',
  ...parts,
})

export const taken = (date: string, parts: Parts<TakenEntry> = {}): TakenEntry => ({
  ...common(date),
  kind: 'taken',
  name: 'Melatonin',
  amount: 1,
  unit: 'mg',
  ...parts,
})

export const dayEntry = (date: string, parts: Parts<DayEntry> = {}): DayEntry => ({
  ...common(date),
  kind: 'day',
  ...parts,
})

/** Went to bed, tried to sleep, minutes to fall asleep, minutes awake, last waking, got up. */
type Times = readonly [string, string, number, number, string, string]

/** A night that began before midnight, unless its hour is a small one. */
function timedNight(
  day: number,
  [bed, tried, onset, awake, waking, up]: Times,
  parts: Parts<NightEntry> = {},
): NightEntry {
  const on = (time: string) => `2026-11-${String(time > '12:00' ? day - 1 : day)}T${time}`
  return night(`2026-11-${String(day)}`, {
    wentToBed: on(bed),
    triedToSleep: on(tried),
    sleepOnsetLatency: onset,
    wakeAfterSleepOnset: awake,
    finalWaking: on(waking),
    gotUp: on(up),
    ...parts,
  })
}

/** Eight days, 16 to 23 November 2026, all different; what follows from them is worked out by hand in `visit.spec.ts`. */
export const eightDays: readonly Entry[] = [
  timedNight(16, ['22:30', '23:00', 15, 10, '06:30', '07:00']),
  timedNight(17, ['22:45', '23:00', 30, 20, '06:45', '07:00']),
  timedNight(18, ['23:00', '23:15', 45, 40, '06:30', '07:15'], { grogginess: 6, wokeClear: false }),
  timedNight(19, ['23:30', '23:30', 10, 0, '07:00', '07:10'], { grogginess: 2, wokeClear: true }),
  timedNight(20, ['22:00', '22:30', 60, 35, '05:30', '06:30'], { grogginess: 5 }),
  timedNight(21, ['00:15', '00:30', 20, 5, '08:00', '08:15']),
  timedNight(22, ['23:00', '23:10', 25, 15, '07:20', '07:40']),
  timedNight(23, ['22:40', '23:00', 35, 30, '06:00', '06:40'], { wokeClear: true }),
  gut('2026-11-16', {
    flare: false,
    pain: 2,
    bloating: 3,
    stools: [{ form: 6, time: '07:30' }, { form: 6 }],
  }),
  gut('2026-11-17', { pain: 4, bloating: 5, flare: true, stools: [{ form: 4 }] }),
  gut('2026-11-18', { pain: 6, bloating: 7, flare: true, stools: [] }),
  gut('2026-11-19', { pain: 3, bloating: 2, stools: [{ form: 5 }] }),
  gut('2026-11-20', { pain: 5, bloating: 6, flare: true, stools: [{ form: 6 }, { form: 7 }] }),
  gut('2026-11-21', { flare: false, pain: 5, bloating: 4, stools: [{ form: 4 }] }),
  gut('2026-11-22', { flare: false, pain: 1, stools: [{ form: 4 }] }),
  gut('2026-11-23', { pain: 7, flare: false, stools: [{ form: 6 }] }),
  taken('2026-11-17', { time: '22:00', planned: true }),
  taken('2026-11-18', { time: '22:15', planned: true }),
  taken('2026-11-19', { time: '22:00', planned: true }),
  taken('2026-11-22', { time: '22:30', planned: false, reason: 'a bad evening' }),
  taken('2026-11-20', { name: 'Peppermint oil', amount: 2, unit: 'capsules', form: 'capsule' }),
  dayEntry('2026-11-22', {
    lastMeal: '19:30',
    caffeineDrinks: 2,
    stress: 6,
    notes: 'A long day.',
    tags: ['travel'],
  }),
]
