import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import type { Draft, DraftOf, Entry } from './entry.ts'
import { minutesBetween } from './measures.ts'
import {
  clockTimesOf,
  describeMoment,
  instantOf,
  longestNight,
  nightMomentNames,
  nightMoments,
  placeNight,
} from './night-times.ts'
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
    return fail(
      'entry-gone',
      'The entry you are changing is no longer in the journal. Save this as a new one.',
    )
  }
  if (draft.id !== previous.id || draft.kind !== previous.kind) {
    return fail('other-entry', 'These changes belong to another entry. Close this one and open it again.')
  }
  if (draft.date !== previous.date) {
    return fail('other-entry', 'An entry stays on its day. Delete it, and write it on the right day.', 'date')
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
  return fail('day-to-come', 'That day has not come yet. Choose today or an earlier day.', 'date')
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
    const [writtenDay, expectedDay] = [written.slice(0, -6), expected.slice(0, -6)]
    const described = describeMoment(moment, written.slice(-5), night)
    const message = `In the night that ended on ${night.date}, ${described} falls on ${expectedDay}, not on ${writtenDay}. Correct its day or the night's date.`
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
    const message = `The clocks changed in this night, and counted through, ${nightMomentNames[moment]} would come before ${nightMomentNames[earlier]}. Write both times as the clock showed them after the change.`
    return fail('clocks-changed', message, earlier)
  }
  const [first, last] = [given[0], given.at(-1)]
  if (first === undefined || last === undefined) return passed
  const length = minutesBetween(first, last, night) ?? 0
  if (length <= longestNight) return passed
  const message = `The clocks changed in this night, and counted through, these times make ${String(Math.round(length))} minutes, more than 18 hours. Check them.`
  return fail('night-too-long', message, first)
}

function isOver(night: NightDraft, context: Admission): Check {
  const latest = latestKnown(context)
  for (const moment of nightMoments) {
    const [time, instant] = [night[moment], instantOf(moment, night)]
    if (time === undefined || instant === undefined || Temporal.Instant.compare(instant, latest) <= 0)
      continue
    const at = describeMoment(moment, time.slice(-5), night)
    const message = `In this night, ${at} on ${time.slice(0, -6)} has not come yet. Check the time: were morning and evening swapped?`
    return fail('time-to-come', message, moment)
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
  const awake = sleepOnsetLatency + wakeAfterSleepOnset
  if (room === undefined || awake <= room) return passed
  const message = `Falling asleep took ${minutes(sleepOnsetLatency)} and being awake in the night ${minutes(wakeAfterSleepOnset)}, ${minutes(awake)} together, but from ${nightMomentNames[start]} to ${nightMomentNames[end]} there were only ${minutes(Math.floor(room))}. Correct one of them.`
  return fail(
    'too-long-awake',
    message,
    sleepOnsetLatency >= wakeAfterSleepOnset ? 'sleepOnsetLatency' : 'wakeAfterSleepOnset',
  )
}

function wakesToBeAwake(night: NightDraft): Check {
  const { awakenings, wakeAfterSleepOnset = 0 } = night
  if (awakenings !== 0 || wakeAfterSleepOnset === 0) return passed
  const message = `You wrote ${minutes(wakeAfterSleepOnset)} awake in the night but 0 times awake. Correct one of them, or leave the number of times empty.`
  return fail('awake-without-waking', message, 'wakeAfterSleepOnset')
}

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${String(count)} minutes`
}
