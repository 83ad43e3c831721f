import type { Moment } from '../journal/time.ts'
import { fail, succeed, type Result } from '../result.ts'
import { words } from './catalogue.ts'
import { planIn, visitsIn, type Plan, type Visit, type VisitDraft, type VisitRecord } from './record.ts'

/** What admission needs to know beside the draft. */
export interface VisitAdmission {
  readonly now: Moment
  /** A fresh UUID. */
  readonly newId: () => string
  /** All that is kept now. */
  readonly kept: readonly VisitRecord[]
}

type PlanDraft = Extract<VisitDraft, { kind: 'plan' }>
type DayDraft = Extract<VisitDraft, { kind: 'visit' }>

/**
 * Makes a record of a draft. A plan takes over the record of the one there is; a visit with an `id` changes its day.
 *
 * @returns the record to store; or a failure with `code` `visit-gone` or `already-there`, with `field` `date` where the day
 * is at fault
 */
export function admitVisit(draft: VisitDraft, admission: VisitAdmission): Result<VisitRecord> {
  return draft.kind === 'plan' ? succeed(admitPlan(draft, admission)) : admitDay(draft, admission)
}

/** Whether a record that was removed can be put back beside what is kept now. A failure has the `code` `already-there`. */
export function admitBack(record: VisitRecord, kept: readonly VisitRecord[]): Result<VisitRecord> {
  if (kept.some(({ id }) => id === record.id)) {
    return fail('already-there', words.records.keptAlready)
  }
  return record.kind === 'visit' && isTaken(record, kept) ? dayIsTaken() : succeed(record)
}

/** Empty concerns keep their places, so that the person's order stays. */
function admitPlan(draft: PlanDraft, { now, newId, kept }: VisitAdmission): Plan {
  const previous = planIn(kept)
  const [person, changes] = [draft.person?.trim() ?? '', draft.changes?.trim() ?? '']
  return {
    kind: 'plan',
    id: previous?.id ?? newId(),
    madeAt: previous?.madeAt ?? now,
    changedAt: previous === undefined ? now : later(previous.changedAt, now),
    ...(person !== '' && { person }),
    concerns: draft.concerns.map((concern) => concern.trim()),
    ...(changes !== '' && { changes }),
    flags: [...new Set(draft.flags)],
    hidden: [...new Set(draft.hidden)],
  }
}

/** A clock that was set back must not let an older plan from another computer come before this one. */
function later(one: Moment, other: Moment): Moment {
  return Temporal.Instant.compare(one, other) > 0 ? one : other
}

function admitDay(draft: DayDraft, { now, newId, kept }: VisitAdmission): Result<Visit> {
  const previous = visitsIn(kept).find(({ id }) => id === draft.id)
  if (draft.id !== undefined && previous === undefined) {
    return fail('visit-gone', words.records.visitGone)
  }
  if (isTaken({ id: previous?.id, date: draft.date }, kept)) return dayIsTaken()
  return succeed({
    kind: 'visit',
    date: draft.date,
    id: previous?.id ?? newId(),
    madeAt: previous?.madeAt ?? now,
    changedAt: now,
  })
}

/** Whether another visit is on that day. */
function isTaken(
  { id, date }: { readonly id: string | undefined; readonly date: string },
  kept: readonly VisitRecord[],
): boolean {
  return kept.some((record) => record.kind === 'visit' && record.id !== id && record.date === date)
}

const dayIsTaken = () => fail('already-there', words.records.dayIsTaken, 'date')
