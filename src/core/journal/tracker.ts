import * as v from 'valibot'
import { fail, succeed, type Result } from '../result.ts'
import { words } from './catalogue.ts'
import { ClockTime, Moment } from './time.ts'

/** Something of their own that a person keeps track of, beside what the cards ask. */

/** What kind of answer a tracker takes: yes or no, 0 to 10, a number with a unit, a time of day. */
export const trackerTypes = ['yes-no', 'scale', 'number', 'time'] as const
export type TrackerType = (typeof trackerTypes)[number]

/** What was recorded for a tracker on a day, in the form that its type has. */
export const TrackerValue = v.union([
  v.boolean(),
  v.pipe(
    v.number(),
    v.minValue(-1_000_000),
    v.maxValue(1_000_000, () => words.trackers.numberTooLarge),
  ),
  ClockTime,
])
export type TrackerValue = v.InferOutput<typeof TrackerValue>

const parts = {
  name: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => words.trackers.noName),
    v.maxLength(60, () => words.trackers.nameTooLong),
  ),
  type: v.picklist(trackerTypes),
  /** For numbers only. */
  unit: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(20, () => words.trackers.unitTooLong),
    ),
  ),
  /** No longer asked for; what was recorded stays. */
  retired: v.optional(v.boolean()),
}
const Id = v.pipe(v.string(), v.uuid())

export const Tracker = v.strictObject({ id: Id, madeAt: Moment, changedAt: Moment, ...parts })
export type Tracker = v.InferOutput<typeof Tracker>

/** With an `id`, it changes that tracker; its type stays, so that what was recorded keeps its meaning. */
export const TrackerDraft = v.strictObject({ id: v.optional(Id), ...parts })
export type TrackerDraft = v.InferOutput<typeof TrackerDraft>

/** Whether a value is of the form that a tracker's type has. A day may hold others, from a file that came in. */
export function fitsTracker(type: TrackerType, value: TrackerValue): boolean {
  switch (type) {
    case 'yes-no':
      return typeof value === 'boolean'
    case 'scale':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10
    case 'number':
      return typeof value === 'number'
    case 'time':
      return typeof value === 'string'
  }
}

/** What admission needs to know beside the draft. */
export interface TrackerAdmission {
  readonly now: Moment
  /** A fresh UUID. */
  readonly newId: () => string
  /** The tracker that the draft changes, when its `id` names one. */
  readonly previous?: Tracker | undefined
}

/**
 * Makes a tracker of a draft. A change keeps its id, its type and when it was made; name and unit may change.
 *
 * @returns the tracker to store; or a failure with `code` one of `tracker-gone`, `other-tracker`, `type-stays`,
 * `unit-without-number`, with `field` a key of the draft where one is at fault
 */
export function admitTracker(
  draft: TrackerDraft,
  { now, newId, previous }: TrackerAdmission,
): Result<Tracker> {
  const { unit: typed, ...rest } = draft
  const unit = typed?.trim() ?? ''
  if (draft.id !== undefined && previous === undefined) {
    return fail('tracker-gone', words.trackers.gone)
  }
  if (draft.id !== previous?.id) {
    return fail('other-tracker', words.trackers.other)
  }
  if (previous !== undefined && draft.type !== previous.type) {
    return fail('type-stays', words.trackers.typeStays, 'type')
  }
  if (unit !== '' && draft.type !== 'number') {
    return fail('unit-without-number', words.trackers.unitWithoutNumber, 'unit')
  }
  return succeed({
    ...rest,
    ...(unit !== '' && { unit }),
    id: previous?.id ?? newId(),
    madeAt: previous?.madeAt ?? now,
    changedAt: now,
  })
}
