import { untrack } from 'svelte'
import type { VaultProblem } from '../../../contract/vault.ts'
import type { LocalDate } from '../../../core/journal/time.ts'
import { fail, type Failure, type Result } from '../../../core/result.ts'
import {
  planIn,
  visitsIn,
  type Visit,
  type VisitDraft,
  type VisitRecord,
} from '../../../core/visit/record.ts'
import { words } from './catalogue.ts'
import { PlanForm } from './plan-form.svelte.ts'
import type { VisitPort } from './port.ts'

export type VisitsStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly problems: readonly VaultProblem[] }
  /** They are sealed with the journal, and that is not open. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly message: string }

/** What came of the last thing that was done with a visit. */
export interface VisitDone {
  readonly kind: 'recorded' | 'removed'
  readonly visit: Visit
}

/** The visits there were and the plan for the next one, as they are in the store, and the only way to change them. */
export class Visits {
  readonly #port: VisitPort
  #visits = $state.raw<readonly Visit[]>([])
  #plan = $state.raw(this.#newPlan())
  #status = $state.raw<VisitsStatus>({ kind: 'idle' })
  #done = $state.raw<VisitDone>()
  #problem = $state.raw<Failure>()
  /** Grows when they are let go of or read anew: what was asked for before that is not let in after it. */
  #closings = 0

  constructor(port: VisitPort) {
    this.#port = port
  }

  get status(): VisitsStatus {
    return this.#status
  }

  /** Newest first. */
  get visits(): readonly Visit[] {
    return this.#visits
  }

  readonly dates = $derived<readonly LocalDate[]>(this.#visits.map(({ date }) => date))

  get plan(): PlanForm {
    return this.#plan
  }

  get done(): VisitDone | undefined {
    return this.#done
  }

  /** Why a visit could not be recorded, removed or put back. */
  get problem(): Failure | undefined {
    return this.#problem
  }

  /** Reads what is kept once; later calls do nothing, unless it failed or was locked. */
  async open(): Promise<void> {
    // An effect that asks for them must not ask again by itself each time that it fails.
    const { kind } = untrack(() => this.#status)
    if (kind === 'loading' || kind === 'ready') return
    this.#status = { kind: 'loading' }
    const closings = this.#closings
    const opened = await this.#port.openVisits()
    if (closings !== this.#closings) return
    if (!opened.ok) {
      const { code, message } = opened.error
      this.#status = code === 'locked' ? { kind: 'locked' } : { kind: 'failed', message }
      return
    }
    const { records, problems } = opened.value
    this.#visits = visitsIn(records)
    this.#plan.load(planIn(records))
    this.#status = { kind: 'ready', problems }
  }

  /** Reads them anew, once something else has changed them; what could not be saved stays. */
  async reopen(): Promise<void> {
    const { kind } = untrack(() => this.#status)
    if (kind === 'idle' || kind === 'locked') return
    this.#closings += 1
    this.#status = { kind: 'idle' }
    await this.open()
  }

  /** Lets go of everything that was read or written: the journal is locked, or gone. */
  clear(): void {
    this.#closings += 1
    this.#visits = []
    this.#plan = this.#newPlan()
    this.#status = { kind: 'locked' }
    this.forget()
  }

  /** Takes away what was said of the last visit that was recorded or removed. */
  forget(): void {
    this.#done = undefined
    this.#problem = undefined
  }

  /** Writes down that there was a visit on that day. */
  async record(date: LocalDate, today: LocalDate): Promise<void> {
    if (date > today) {
      this.#problem = { code: 'not-yet', message: words.visits.notYet, field: 'date' }
      return
    }
    await this.#change(this.#port.saveVisit({ kind: 'visit', date }), 'recorded')
  }

  async remove(visit: Visit): Promise<void> {
    await this.#change(this.#port.removeVisit(visit.id), 'removed')
  }

  /** Puts back the visit that was removed last. */
  async undo(): Promise<void> {
    if (this.#done?.kind !== 'removed') return
    await this.#change(this.#port.restoreVisit($state.snapshot(this.#done.visit)), undefined)
  }

  async #change(asked: Promise<Result<VisitRecord>>, done: VisitDone['kind'] | undefined): Promise<void> {
    const closings = this.#closings
    const answer = await asked
    if (closings !== this.#closings) return
    if (answer.ok && answer.value.kind !== 'visit') throw new Error('A visit was asked for, not a plan.')
    this.#problem = answer.ok ? undefined : answer.error
    if (!answer.ok) return
    const visit = answer.value as Visit
    const others = this.#visits.filter(({ id }) => id !== visit.id)
    this.#visits = visitsIn(done === 'removed' ? others : [...others, visit])
    this.#done = done === undefined ? undefined : { kind: done, visit }
  }

  /** What has not been read is not written over. */
  #newPlan(): PlanForm {
    return new PlanForm((draft: VisitDraft) =>
      this.#status.kind === 'ready'
        ? this.#port.saveVisit(draft)
        : Promise.resolve(fail('not-open', words.notOpen)),
    )
  }
}
