import * as v from 'valibot'
import { words } from './catalogue.ts'
import { Revision } from './revision.ts'
import { ClockTime, LocalDate, LocalDateTime, Moment, Zone } from './time.ts'
import { TrackerValue } from './tracker.ts'

/** The number of the shape below. Older ones are brought forward by `migrations/`; it only grows. */
export const entrySchema = 2

/**
 * What the journal records. Every part of an entry may be missing, and a missing part means "not recorded", never zero:
 * half an entry is an entry.
 */

const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer(() => words.parts.noWholeNumber),
    v.minValue(least, () => words.parts.least(least)),
    v.maxValue(most, () => words.parts.most(most)),
  )

const Minutes = whole(0, 24 * 60)
const Severity = whole(0, 10)
const Rating = whole(1, 5)
const amount = v.pipe(
  v.number(),
  v.minValue(0, () => words.parts.amountUnderZero),
  v.maxValue(100_000, () => words.parts.amountTooLarge),
)
const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest, () => words.parts.tooLong(longest)),
  )

/** Stool form on a scale of seven, from hard lumps (1) to liquid (7). */
const StoolForm = whole(1, 7)
const Stool = v.object({ form: StoolForm, time: v.optional(ClockTime) })

/** A night belongs to the morning it ends on: its `date` is that morning's. Clock readings carry their own day. */
const nightParts = {
  kind: v.literal('night'),
  wentToBed: v.optional(LocalDateTime),
  triedToSleep: v.optional(LocalDateTime),
  /** Minutes from trying to sleep to falling asleep (SOL). */
  sleepOnsetLatency: v.optional(Minutes),
  /** How many times awake between falling asleep and the final waking. */
  awakenings: v.optional(whole(0, 99)),
  /** Minutes awake in those wakings, together (WASO). */
  wakeAfterSleepOnset: v.optional(Minutes),
  finalWaking: v.optional(LocalDateTime),
  gotUp: v.optional(LocalDateTime),
  quality: v.optional(Rating),
  rested: v.optional(Rating),
  /** Minutes slept in naps on the day before; 0 is "no nap". */
  napMinutes: v.optional(Minutes),
  grogginess: v.optional(Severity),
  wokeClear: v.optional(v.boolean()),
  wakingRhythm: v.optional(v.picklist(['earlier', 'usual', 'later'])),
  stomachDiscomfort: v.optional(Severity),
  /** The zone of going to bed and trying to sleep, when it was another than that of the morning: a night on the way. */
  bedZone: v.optional(Zone),
}

const gutParts = {
  kind: v.literal('gut'),
  pain: v.optional(Severity),
  bloating: v.optional(Severity),
  reflux: v.optional(Severity),
  nausea: v.optional(Severity),
  urgency: v.optional(Severity),
  /** An empty list is "none today"; a missing one is "not recorded". */
  stools: v.optional(
    v.pipe(
      v.array(Stool),
      v.maxLength(40, () => words.parts.tooManyStools),
    ),
  ),
  flare: v.optional(v.boolean()),
  /** When a flare began or ended on this day; both, the end first, where one ended and another began (`flares.ts`). */
  flareStart: v.optional(ClockTime),
  flareEnd: v.optional(ClockTime),
}

/** One dose of one thing, as it was taken. */
const takenParts = {
  kind: v.literal('taken'),
  name: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => words.parts.noName),
    v.maxLength(120),
  ),
  amount: v.optional(amount),
  unit: v.optional(text(20)),
  form: v.optional(text(60)),
  time: v.optional(ClockTime),
  reason: v.optional(text(200)),
  planned: v.optional(v.boolean()),
}

const dayParts = {
  kind: v.literal('day'),
  lastMeal: v.optional(ClockTime),
  earlyDinner: v.optional(v.boolean()),
  lastCaffeine: v.optional(ClockTime),
  caffeineDrinks: v.optional(whole(0, 50)),
  alcoholDrinks: v.optional(whole(0, 50)),
  stress: v.optional(Severity),
  exerciseMinutes: v.optional(Minutes),
  screensLateMinutes: v.optional(Minutes),
  windDown: v.optional(v.boolean()),
  notes: v.optional(text(5000)),
  tags: v.optional(
    v.pipe(
      v.array(text(40)),
      v.maxLength(20, () => words.parts.tooManyTags),
    ),
  ),
  /** What the person's own trackers were given, by the tracker's id. */
  trackers: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.uuid()), TrackerValue),
      v.maxEntries(100, () => words.parts.tooManyTrackers),
    ),
  ),
}

/** What a person writes, before it is admitted to the journal; with an `id`, it changes that entry. */
const draftParts = { id: v.optional(v.pipe(v.string(), v.uuid())), date: LocalDate, zone: Zone }

/** What the journal adds: who it is, and when it was first recorded and last changed. */
const entryParts = {
  id: v.pipe(v.string(), v.uuid()),
  date: LocalDate,
  zone: Zone,
  recordedAt: Moment,
  changedAt: Moment,
  /** Grows with every change of the journal, also when the computer's clock is set back (`revision.ts`). */
  revision: Revision,
}

export const NightEntry = v.strictObject({ ...entryParts, ...nightParts })
export const GutEntry = v.strictObject({ ...entryParts, ...gutParts })
export const TakenEntry = v.strictObject({ ...entryParts, ...takenParts })
export const DayEntry = v.strictObject({ ...entryParts, ...dayParts })

export const Entry = v.variant('kind', [NightEntry, GutEntry, TakenEntry, DayEntry])
export const Draft = v.variant('kind', [
  v.strictObject({ ...draftParts, ...nightParts }),
  v.strictObject({ ...draftParts, ...gutParts }),
  v.strictObject({ ...draftParts, ...takenParts }),
  v.strictObject({ ...draftParts, ...dayParts }),
])

export type Stool = v.InferOutput<typeof Stool>
export type NightEntry = v.InferOutput<typeof NightEntry>
export type GutEntry = v.InferOutput<typeof GutEntry>
export type TakenEntry = v.InferOutput<typeof TakenEntry>
export type DayEntry = v.InferOutput<typeof DayEntry>
export type Entry = v.InferOutput<typeof Entry>
export type Draft = v.InferOutput<typeof Draft>
export type Kind = Entry['kind']
export type DraftOf<K extends Kind> = Extract<Draft, { kind: K }>
