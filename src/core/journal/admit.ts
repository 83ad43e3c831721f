import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import { words } from './catalogue.ts'
import type { Draft, DraftOf, Entry } from './entry.ts'
import { minutesBetween } from './measures.ts'
import { clockTimesOf, instantOf, longestNight, nightMoments, placeNight, readingOf } from './night-times.ts'
import { nextRevision, type Revision } from './revision.ts'
import type { Moment } from './time.ts'

/** What admission needs to know beside the draft. */
export interface Admission {
  readonly now: Moment
  /** A fresh UUID. */
  readonly newId: () => string
  /** The highest revision in the journal; 0 when there is none. */
  readonly newestRevision: Revision
  /** The entry that the draft changes, when its `id` names one. */
  readonly previous?: Entry | undefined
}

/** Passes, or why not. */
type Check = Result<undefined>
const passed: Check = succeed(undefined)

/**
 * Makes an entry of a draft that has the shape of one (`Draft`) and makes sense: no day to come, times that can be one
 * night, no more time awake than there was. A change keeps the entry's id, kind, date and `recordedAt`.
 *
 * @returns the entry to store; or a failure with `code` one of `entry-gone`, `other-entry`, `day-to-come`,
 * `night-too-long`, `outside-the-night`, `clocks-changed`, `time-to-come`, `too-long-awake`, `awake-without-waking`, with
 * `field` a key of the draft wherever one is at fault. Never throws on a draft of the right shape.
 */
export function admit(draft: Draft, context: Admission): Result<Entry> {
  const check = firstFailure([
    () => changesPrevious(draft, context.previous),
    () => hasCome(draft, context),
    () => (draft.kind === 'night' ? isOneNight(draft, context) : passed),
  ])
  if (!check.ok) return check
  return succeed({
    ...draft,
    id: draft.id ?? context.newId(),
    recordedAt: context.previous?.recordedAt ?? context.now,
    changedAt: context.now,
    revision: nextRevision(context.now, context.newestRevision),
  })
}

function firstFailure(checks: readonly (() => Check)[]): Check {
  for (const check of checks) {
    const result = check()
    if (!result.ok) return result
  }
  return passed
}

function changesPrevious(draft: Draft, previous: Entry | undefined): Check {
  if (draft.id === undefined && previous === undefined) return passed
  if (previous === undefined) {
    return fail('entry-gone', words.changes.entryGone)
  }
  if (draft.id !== previous.id || draft.kind !== previous.kind) {
    return fail('other-entry', words.changes.otherEntry)
  }
  if (draft.date !== previous.date) {
    return fail('other-entry', words.changes.dateStays, 'date')
  }
  return passed
}

/**
 * One day ahead is allowed where no night is meant: after midnight, or west of home, tomorrow's page may be the open one.
 * The day of an entry that is changed had come when it was admitted, also where the clock has been set back since.
 */
function hasCome(draft: Draft, { now, previous }: Admission): Check {
  if (previous !== undefined) return passed
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(draft.zone).toPlainDate()
  const last = draft.kind === 'night' ? today : today.add({ days: 1 })
  if (Temporal.PlainDate.compare(draft.date, last) <= 0) return passed
  return fail('day-to-come', words.changes.dayToCome, 'date')
}

type NightDraft = DraftOf<'night'>

function isOneNight(night: NightDraft, context: Admission): Check {
  return firstFailure([
    () => isWhereItsClockPutsIt(night),
    () => holdsInElapsedTime(night),
    () => isOver(night, context),
    () => hasRoomForTimeAwake(night),
    () => wakesToBeAwake(night),
  ])
}

/** Order, length and day at once: a night is right when its clock faces alone would be placed where it says. */
function isWhereItsClockPutsIt(night: NightDraft): Check {
  const placed = placeNight(night.date, clockTimesOf(night), night)
  if (!placed.ok) return placed
  for (const moment of nightMoments) {
    const written = night[moment]
    const expected = placed.value[moment]
    if (written === expected || written === undefined || expected === undefined) continue
    const days = { written: written.slice(0, -6), expected: expected.slice(0, -6) }
    const message = words.night.outside(night.date, readingOf(moment, written.slice(-5), night), days)
    return fail('outside-the-night', message, moment)
  }
  return passed
}

/** What is in order on the clock face may not be when the clocks change: a skipped hour is read as the one after it. */
function holdsInElapsedTime(night: NightDraft): Check {
  const given = nightMoments.filter((moment) => night[moment] !== undefined)
  for (const [index, moment] of given.entries()) {
    const earlier = given[index - 1]
    if (earlier === undefined || (minutesBetween(earlier, moment, night) ?? 0) >= 0) continue
    return fail('clocks-changed', words.night.clocksChangedOrder(moment, earlier), earlier)
  }
  const [first, last] = [given[0], given.at(-1)]
  if (first === undefined || last === undefined) return passed
  const length = minutesBetween(first, last, night) ?? 0
  if (length <= longestNight) return passed
  return fail('night-too-long', words.night.clocksChangedLength(Math.round(length)), first)
}

function isOver(night: NightDraft, context: Admission): Check {
  const latest = latestKnown(context)
  for (const moment of nightMoments) {
    const [time, instant] = [night[moment], instantOf(moment, night)]
    if (time === undefined || instant === undefined || Temporal.Instant.compare(instant, latest) <= 0)
      continue
    const at = readingOf(moment, time.slice(-5), night)
    return fail('time-to-come', words.night.toCome(at, time.slice(0, -6)), moment)
  }
  return passed
}

/**
 * The latest moment that is known to have come: now, or one that the entry being changed was recorded or changed at, or
 * says. The computer's clock may have been set back since, and what was admitted once is not refused for that.
 */
function latestKnown({ now, previous }: Admission): Temporal.Instant {
  const known = [Temporal.Instant.from(now)]
  if (previous !== undefined) {
    known.push(Temporal.Instant.from(previous.recordedAt), Temporal.Instant.from(previous.changedAt))
  }
  if (previous?.kind === 'night') known.push(...nightMoments.flatMap((one) => instantOf(one, previous) ?? []))
  return known.reduce((latest, one) => (Temporal.Instant.compare(one, latest) > 0 ? one : latest))
}

/** The same arithmetic as total sleep time, which must not come out negative (shaffer2023-online-sleep-diaries). */
function hasRoomForTimeAwake(night: NightDraft): Check {
  const start = night.triedToSleep === undefined ? 'wentToBed' : 'triedToSleep'
  const end = night.finalWaking === undefined ? 'gotUp' : 'finalWaking'
  const room = minutesBetween(start, end, night)
  const { sleepOnsetLatency = 0, wakeAfterSleepOnset = 0 } = night
  if (room === undefined || sleepOnsetLatency + wakeAfterSleepOnset <= room) return passed
  const message = words.night.awakeTooLong(
    { fallingAsleep: sleepOnsetLatency, inTheNight: wakeAfterSleepOnset },
    { from: start, to: end, length: Math.floor(room) },
  )
  return fail(
    'too-long-awake',
    message,
    sleepOnsetLatency >= wakeAfterSleepOnset ? 'sleepOnsetLatency' : 'wakeAfterSleepOnset',
  )
}

function wakesToBeAwake(night: NightDraft): Check {
  const { awakenings, wakeAfterSleepOnset = 0 } = night
  if (awakenings !== 0 || wakeAfterSleepOnset === 0) return passed
  return fail(
    'awake-without-waking',
    words.night.awakeWithoutWaking(wakeAfterSleepOnset),
    'wakeAfterSleepOnset',
  )
}
